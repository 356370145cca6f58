import { useEffect, useState } from 'react';
import type { Me } from '../../accounts/api';
import { Board } from '../../canvas/Board';
import type { BoardSession, ItemId } from '../../connection/boardSession';
import { CardFace, type CardFaceProps } from '../../jira/card/CardFace';
import { readReturn, sayReturn } from '../../jira/connection';
import { ConvertDialog } from '../../jira/convert/ConvertDialog';
import { DetailsDock } from '../../jira/details/DetailsDock';
import { openDetailsOf } from '../../jira/details/place';
import { ImportDialog } from '../../jira/import/ImportDialog';
import { navigate } from '../navigation';
import { boardPath } from '../router';
import css from './Board.module.css';
import { focusWhenThere } from './focus';
import { LineBanner } from './LineBanner';
import { ShareDialog } from './ShareDialog';
import { TopBar } from './TopBar';

interface Props {
  readonly session: BoardSession;
  readonly me: Me;
}

type Dialog =
  | { readonly kind: 'import' }
  | { readonly kind: 'share' }
  | { readonly kind: 'convert'; readonly items: readonly ItemId[] };

const renderCard = (props: CardFaceProps) => <CardFace {...props} />;

/** The canvas, the bar above it and the dialogs over it. */
export const OpenBoard = ({ session, me }: Props) => {
  const [dialog, setDialog] = useState<Dialog | null>(() =>
    readReturn(window.location.search).opens ? { kind: 'import' } : null,
  );
  const close = (): void => {
    setDialog(null);
  };
  const openImport = (): void => {
    setDialog({ kind: 'import' });
  };
  useEffect(() => {
    const back = readReturn(window.location.search);
    sayReturn(back.jira);
    if (back.jira !== null || back.opens) {
      navigate(`${boardPath(session.board)}${back.rest}`, 'replace');
    }
  }, [session]);
  return (
    <div className={css.page}>
      <TopBar
        session={session}
        me={me}
        onImport={openImport}
        onShare={() => {
          setDialog({ kind: 'share' });
        }}
      />
      <LineBanner session={session} />
      <main className={css.canvas}>
        <Board
          session={session}
          renderCard={renderCard}
          actions={{
            importFromJira: openImport,
            convert: (items) => {
              setDialog({ kind: 'convert', items });
            },
            details: (item) => {
              openDetailsOf(session).set(item);
            },
          }}
        />
        <DetailsDock session={session} />
      </main>
      <ImportDialog
        session={session}
        opened={dialog?.kind === 'import'}
        onClose={close}
        onImported={(items) => {
          focusWhenThere(session, items);
        }}
      />
      <ConvertDialog session={session} items={dialog?.kind === 'convert' ? dialog.items : null} onClose={close} />
      <ShareDialog board={session.board} opened={dialog?.kind === 'share'} onClose={close} />
    </div>
  );
};
