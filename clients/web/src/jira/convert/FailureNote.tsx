import { IconAlertTriangle } from '@tabler/icons-react';
import type { BoardSession, ItemId } from '../../connection/boardSession';
import { useWatchKey } from '../../ui/useWatch';
import css from './FailureNote.module.css';
import { failuresOf } from './job/failures';

interface Props {
  readonly session: BoardSession;
  readonly id: ItemId;
  readonly onAgain: () => void;
}

/** On a sticky that stayed one: Jira's message, for whoever tried, and the way to try again (P46). */
export const FailureNote = ({ session, id, onAgain }: Props) => {
  const failure = useWatchKey(failuresOf(session), id);
  return failure === undefined ? null : (
    <button
      type="button"
      className={`nodrag ${css.note ?? ''}`}
      title={`${failure.message}\nOnly you see this.`}
      aria-label={`No issue was made: ${failure.message} Try again`}
      onClick={onAgain}
    >
      <IconAlertTriangle size={15} aria-hidden="true" />
      <span>{failure.message}</span>
    </button>
  );
};
