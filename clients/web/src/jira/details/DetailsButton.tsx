import { IconLayoutSidebarRightExpand } from '@tabler/icons-react';
import type { BoardSession, ItemId } from '../../connection/boardSession';
import css from './DetailsButton.module.css';
import { openDetailsOf } from './place';

interface Props {
  readonly session: BoardSession;
  readonly item: ItemId;
  readonly name: string;
}

/** At a card's top right: everything of its issue, beside the board (P29). */
export const DetailsButton = ({ session, item, name }: Props) => (
  <button
    type="button"
    className={`nodrag ${css.button ?? ''}`}
    aria-label={`More details of ${name}`}
    title="More details (D)"
    data-details={item}
    onClick={(event) => {
      event.stopPropagation();
      openDetailsOf(session).set(item);
    }}
  >
    <IconLayoutSidebarRightExpand size={16} aria-hidden="true" />
  </button>
);
