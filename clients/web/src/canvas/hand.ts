import type { BoardSession, ItemId, Operation } from '../connection/boardSession';

/** What this person holds and does: what others do to held items waits, and what one did oneself never glides. */
export class Hand {
  #held: ReadonlySet<ItemId> = new Set();
  #own = false;
  #released: (ids: ReadonlySet<ItemId>) => void = () => undefined;

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
    if (operations.length > 0) {
      this.#own = true;
      session.change(operations, gesture);
    }
  }

  /** Whether what just changed was this person's doing; asking forgets it. */
  takeOwn(): boolean {
    const own = this.#own;
    this.#own = false;
    return own;
  }
}
