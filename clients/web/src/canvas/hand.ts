import { freshId } from '../board/ids';
import type { BoardSession, ItemId, Operation } from '../connection/boardSession';
import type { Point } from './making';

/** A gesture that moved items: where they stood before, and under which name it stands among the steps of undo. */
export interface Moved {
  readonly before: ReadonlyMap<ItemId, Point>;
  readonly gesture: string;
  /** More of it may come, as with nudges by keys. */
  readonly goesOn: boolean;
}

/** What this person holds and does: what others do to held items waits, and what one did oneself never glides. */
export class Hand {
  #held: ReadonlySet<ItemId> = new Set();
  #own = false;
  #released: (ids: ReadonlySet<ItemId>) => void = () => undefined;
  readonly #moved: (moved: Moved) => void;

  constructor(moved: (moved: Moved) => void = () => undefined) {
    this.#moved = moved;
  }

  holds(id: ItemId): boolean {
    return this.#held.has(id);
  }

  hold(ids: readonly ItemId[]): void {
    this.#held = new Set(ids);
  }

  /** Puts everything down: the items go where they are stored now. */
  release(): void {
    const held = this.#held;
    this.#held = new Set();
    this.#released(held);
  }

  onRelease(listener: (ids: ReadonlySet<ItemId>) => void): void {
    this.#released = listener;
  }

  /** One gesture of this person, one change. */
  change(session: BoardSession, operations: readonly Operation[], gesture?: string): void {
    if (operations.length === 0) {
      return;
    }
    this.#own = true;
    const before = placesBefore(session, operations);
    if (before.size === 0) {
      session.change(operations, gesture);
      return;
    }
    const name = gesture ?? freshId();
    session.change(operations, name);
    this.#moved({ before, gesture: name, goesOn: gesture !== undefined });
  }

  /** Whether what just changed was this person's doing; asking forgets it. */
  takeOwn(): boolean {
    const own = this.#own;
    this.#own = false;
    return own;
  }
}

const placesBefore = (session: BoardSession, operations: readonly Operation[]): ReadonlyMap<ItemId, Point> =>
  new Map(
    operations.flatMap((operation) => {
      const item = operation.kind === 'move' ? session.items.get(operation.id) : undefined;
      return item === undefined ? [] : [[operation.id, { x: item.x, y: item.y }] as const];
    }),
  );
