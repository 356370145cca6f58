import type { BoardSession, ItemId } from '../connection/boardSession';
import { carriedBy } from './frames';
import type { Point } from './making';

/** What is carried along in frames while they are dragged. */
export interface Carried {
  /** Where the carried items are, now that their frames are here. */
  places(moved: readonly { readonly id: string; readonly position: Point }[]): ReadonlyMap<ItemId, Point>;
}

/** Looks at the start of a drag what the frames among the dragged items carry. */
export function takeAlong(session: BoardSession, dragged: readonly ItemId[]): Carried {
  const carried = [...carriedBy(session, dragged)].flatMap(([id, frame]) => {
    const item = session.items.get(id);
    return item === undefined ? [] : [{ id, frame: frame.id, dx: item.x - frame.item.x, dy: item.y - frame.item.y }];
  });
  return {
    places: (moved) => {
      const at = new Map(moved.map((node) => [node.id, node.position]));
      return new Map(
        carried.flatMap(({ id, frame, dx, dy }) => {
          const corner = at.get(frame);
          return corner === undefined ? [] : [[id, { x: corner.x + dx, y: corner.y + dy }] as const];
        }),
      );
    },
  };
}
