import { standsIn } from '../../canvas/frames';
import type { Point } from '../../canvas/making';
import type { BoardSession, ItemId } from '../../connection/boardSession';
import type { BoardItem } from '../../contract/contract.gen';
import { Cell } from '../../ui/store';
import { type Binding, bindingOf, isSame } from './binding';

/** A frame of the board and what it is bound to. */
export interface BoundFrame {
  readonly id: ItemId;
  readonly item: BoardItem;
  readonly binding: Binding;
}

/** The smallest of the bound frames in which an item stands. */
export function frameOf(frames: readonly BoundFrame[], item: BoardItem): BoundFrame | null {
  const around = frames.filter((frame) => standsIn(frame.item, item));
  const size = ({ item: { width, height } }: BoundFrame): number => width * height;
  return around.reduce<BoundFrame | null>(
    (least, frame) => (least === null || size(frame) < size(least) ? frame : least),
    null,
  );
}

/** The board's bound frames, kept up to date. */
export class BoundFrames {
  readonly all = new Cell<readonly BoundFrame[]>([]);
  readonly #items: BoardSession['items'];
  #watched = new Map<ItemId, () => void>();

  constructor({ items }: Pick<BoardSession, 'items'>) {
    this.#items = items;
    items.keys.subscribe(this.#look);
    this.#look();
  }

  readonly #look = (): void => {
    const frames = this.#items.keys.get().filter((id) => this.#items.get(id)?.kind === 'Frame');
    const before = this.#watched;
    this.#watched = new Map(frames.map((id) => [id, before.get(id) ?? this.#items.subscribe(id, this.#read)] as const));
    before.forEach((stop, id) => {
      if (!this.#watched.has(id)) {
        stop();
      }
    });
    this.#read();
  };

  readonly #read = (): void => {
    const now = [...this.#watched.keys()].flatMap((id) => {
      const item = this.#items.get(id);
      const binding = bindingOf(item);
      return item === undefined || binding === null ? [] : [{ id, item, binding }];
    });
    if (now.length > 0 || this.all.get().length > 0) {
      this.all.set(now);
    }
  };
}

/** A card that came into a bound frame, and where it stood before; null: nowhere. */
export interface Landed {
  readonly id: ItemId;
  readonly item: BoardItem;
  readonly binding: Binding;
  readonly before: Point | null;
}

/** What a gesture did: cards that came into bound frames, and those that only left one. */
export interface Landing {
  readonly landed: readonly Landed[];
  readonly left: readonly (Pick<Landed, 'id' | 'item'> & { readonly from: Binding })[];
}

/**
 * Looks at what moved. A frame that moved takes its cards with it: they stand where they stood. Between two frames of
 * the same sprint or status nothing changes in Jira.
 */
export function landing(
  items: Pick<BoardSession['items'], 'get'>,
  frames: readonly BoundFrame[],
  before: ReadonlyMap<ItemId, Point>,
): Landing {
  const former = frames.map((frame) => ({ ...frame, item: { ...frame.item, ...before.get(frame.id) } }));
  const landed: Landed[] = [];
  const left: Landing['left'][number][] = [];
  for (const [id, at] of before) {
    const item = items.get(id);
    if (item?.kind !== 'Card') {
      continue;
    }
    const from = frameOf(former, { ...item, ...at })?.binding ?? null;
    const to = frameOf(frames, item)?.binding ?? null;
    if (to !== null && (from === null || !isSame(from, to))) {
      landed.push({ id, item, binding: to, before: at });
    } else if (from !== null && to === null) {
      left.push({ id, item, from });
    }
  }
  return { landed, left };
}
