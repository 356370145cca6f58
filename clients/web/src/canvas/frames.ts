import type { BoardItem } from '../contract/contract.gen';
import type { BoardSession, ItemId } from '../connection/boardSession';
import { isInside } from './bounds';
import type { Placed, Point } from './making';

const middleOf = (item: BoardItem): Point => ({ x: item.x + item.width / 2, y: item.y + item.height / 2 });

/** Whether an item stands in a frame: its middle does, and it is the smaller of the two. */
export const standsIn = (frame: BoardItem, item: BoardItem): boolean =>
  item.width * item.height < frame.width * frame.height && isInside(frame, { ...middleOf(item), width: 0, height: 0 });

/** What stands in the frames among these items and is not one of them: it goes where its frame goes. */
export function carriedBy(session: BoardSession, ids: readonly ItemId[]): ReadonlyMap<ItemId, Placed> {
  const going = new Set(ids);
  const frames = ids.flatMap((id) => {
    const item = session.items.get(id);
    return item?.kind === 'Frame' ? [{ id, item }] : [];
  });
  const carried = new Map<ItemId, Placed>();
  for (const id of frames.length === 0 ? [] : session.items.keys.get()) {
    const item = session.items.get(id);
    const frame = item && !going.has(id) ? frames.find((f) => standsIn(f.item, item)) : undefined;
    if (frame !== undefined) {
      carried.set(id, frame);
    }
  }
  return carried;
}
