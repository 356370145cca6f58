import type { BoardItem, ItemKind } from '../contract/contract.gen';
import type { BoardSession, ItemId } from '../connection/boardSession';

/** Fresh items are 200 wide stickies, 260 wide texts and 720 × 900 frames. */
const sizes = {
  Sticky: [200, 200],
  Text: [260, 56],
  Frame: [720, 900],
  Card: [280, 148],
  ImportButton: [260, 64],
  CardFields: [8, 8],
  PlainCard: [280, 148],
} as const satisfies Record<ItemKind, readonly [number, number]>;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An item around a point. */
export function makeItem(kind: ItemKind, at: Point, z: number, colour: string | null, text = ''): BoardItem {
  const [width, height] = sizes[kind];
  return {
    kind,
    x: at.x - width / 2,
    y: at.y - height / 2,
    width,
    height,
    z,
    colour,
    text,
    site: null,
    issue: null,
    border: null,
    converting: null,
    labels: null,
    estimate: null,
    link: null,
    origin: null,
  };
}

/** The place on top of all others; for frames, below everything that is not a frame. */
export function topOf(session: BoardSession, kind: ItemKind): number {
  let top = kind === 'Frame' ? -1000 : 0;
  for (const id of session.items.keys.get()) {
    const item = session.items.get(id);
    if (item !== undefined && (item.kind === 'Frame') === (kind === 'Frame')) {
      top = Math.max(top, item.z + 1);
    }
  }
  return top;
}

export interface Placed {
  readonly id: ItemId;
  readonly item: BoardItem;
}

/** The items that are there of these. */
export const placed = (session: BoardSession, ids: readonly ItemId[]): readonly Placed[] =>
  ids.flatMap((id) => {
    const item = session.items.get(id);
    return item === undefined ? [] : [{ id, item }];
  });
