import { useEffect, useState } from 'react';
import type { Me } from '../../accounts/api';
import { openBoard } from '../../connection/openBoard';
import type { BoardSession } from '../../connection/boardSession';
import { Loading } from '../../ui/Loading';
import { sayRefused } from '../../ui/notify';
import { useWatch } from '../../ui/useWatch';
import { ClosedNotice } from './ClosedNotice';
import { OpenBoard } from './OpenBoard';
import { SessionHolder } from './sessionHolder';

interface Props {
  readonly board: string;
  readonly me: Me;
}

/** A board: joining, open, or closed with the reason. */
export const BoardPage = ({ board, me }: Props) => {
  const [holder] = useState(() => new SessionHolder(() => openBoard(board)));
  const session = useWatch(holder);
  return session === null ? <Loading label="Opening the board" height="100vh" /> : <Joined session={session} me={me} />;
};

const Joined = ({ session, me }: { readonly session: BoardSession; readonly me: Me }) => {
  const line = useWatch(session.line);
  const you = useWatch(session.you);
  useEffect(() => session.onRefused(sayRefused), [session]);
  if (line.kind === 'closed') {
    return <ClosedNotice why={line.why} />;
  }
  return you === null ? <Loading label="Opening the board" height="100vh" /> : <OpenBoard session={session} me={me} />;
};
