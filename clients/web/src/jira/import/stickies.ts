import type { BoardItem } from '../../contract/contract.gen';
import type { BoardSession, ItemId, Operation } from '../../connection/boardSession';
import { newItemId } from '../../board/ids';
import { freeSpot } from './spot';

const size = 200;
const step = size + 24;
const columns = 8;
/** The most operations of one batch. */
const batch = 500;

/** Everything that stands on a board now. */
export const itemsOf = (session: Pick<BoardSession, 'items'>): readonly BoardItem[] =>
  session.items.keys.get().flatMap((id) => session.items.get(id) ?? []);

/** One sticky for each text, in rows of eight, without overlap. */
export function layStickies(
  texts: readonly string[],
  at: { readonly x: number; readonly y: number },
  z: number,
  newId: () => ItemId,
): readonly Operation[] {
  return texts.map((text, index) => ({
    kind: 'put' as const,
    id: newId(),
    item: {
      kind: 'Sticky' as const,
      x: at.x + (index % columns) * step,
      y: at.y + Math.floor(index / columns) * step,
      width: size,
      height: size,
      z: z + index,
      colour: 'yellow',
      text,
      site: null,
      issue: null,
      border: null,
      converting: null,
      labels: null,
      estimate: null,
      link: null,
      origin: null,
    },
  }));
}

/** Puts a sticky on the board for each text, below all that is there; answers their ids. */
export function addStickies(session: BoardSession, texts: readonly string[]): readonly ItemId[] {
  const items = itemsOf(session);
  const top = items.reduce((highest, item) => Math.max(highest, item.z), 0);
  const operations = layStickies(texts, freeSpot(items), top + 1, newItemId);
  for (let from = 0; from < operations.length; from += batch) {
    session.change(operations.slice(from, from + batch));
  }
  return operations.map((operation) => operation.id);
}
