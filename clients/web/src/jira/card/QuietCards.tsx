import { IconGhost2, IconLock, IconTrashX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { BoardSession, ItemId } from '../../connection/boardSession';
import { Shield } from '../../ui/Shield';
import { useWatch } from '../../ui/useWatch';
import { refreshIssues } from '../refresh';
import css from './Card.module.css';

/** A card whose issue is not here: nothing of Jira is in it (P52, P65). */
export const SealedCard = () => (
  <div className={css.note}>
    <IconLock size={20} aria-hidden="true" />
    <strong>Jira issue</strong>
    <span>Shown while a connected person is here</span>
  </div>
);

interface Props {
  readonly session: BoardSession;
  readonly id: ItemId;
}

/** Nobody here sees the issue, and nobody has since the board was opened: which of the two it is, Jira does not tell (B11). */
export const MissingCard = (props: Props) => (
  <Tombstone {...props} icon={<IconGhost2 size={20} aria-hidden="true" />} title="Hidden or deleted">
    Nobody here may see this issue. Jira does not say whether it still exists.
  </Tombstone>
);

/** It was here, and whoever read it finds it no more (B11). */
export const GoneCard = (props: Props) => (
  <Tombstone {...props} icon={<IconTrashX size={20} aria-hidden="true" />} title="Gone from Jira">
    It was here before. Deleted since, or hidden from everybody here.
  </Tombstone>
);

interface TombstoneProps extends Props {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
}

const Tombstone = ({ session, id, icon, title, children }: TombstoneProps) => {
  const guest = useWatch(session.you)?.role === 'Guest';
  return (
    <div className={css.note}>
      {icon}
      <strong>{title}</strong>
      <span>{children}</span>
      {!guest && (
        <Shield className={css.deeds ?? ''}>
          <button type="button" className={css.act} onClick={() => void refreshIssues(session)}>
            Try again
          </button>
          <button
            type="button"
            className={css.act}
            onClick={() => {
              session.change([{ kind: 'delete', id }]);
            }}
          >
            Remove card
          </button>
        </Shield>
      )}
    </div>
  );
};
