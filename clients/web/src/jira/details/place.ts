import type { BoardSession, ItemId } from '../../connection/boardSession';
import { Cell } from '../../ui/store';

/** The card whose details are open, null: none. */
const places = new WeakMap<BoardSession, Cell<ItemId | null>>();

/** One panel for each board that is open in this tab. */
export function openDetailsOf(session: BoardSession): Cell<ItemId | null> {
  const place = places.get(session) ?? new Cell<ItemId | null>(null);
  places.set(session, place);
  return place;
}
