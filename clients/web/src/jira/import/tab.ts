import type { BoardSession, ItemId } from '../../connection/boardSession';

/** What every tab of the import dialog gets. */
export interface TabProps {
  readonly session: BoardSession;
  readonly onClose: () => void;
  readonly onImported: (items: readonly ItemId[]) => void;
}
