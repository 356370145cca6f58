import type { BoardFrame } from '../contract/contract.gen';
import type { ItemId, LiveHands } from './boardSession';

const HELD = 3000;

interface Pointer {
  readonly x: number;
  readonly y: number;
  readonly hidden: boolean;
}

interface Drag {
  readonly handle: number;
  readonly x: number;
  readonly y: number;
  readonly at: number;
}

/** Where others point and what they hold, as of the last frames; a drag that is not renewed for 3 s is over. */
export class Hands implements LiveHands {
  readonly pointers = new Map<number, Pointer>();
  readonly drags = new Map<ItemId, Drag>();
  readonly #listeners = new Set<() => void>();
  #sweep: ReturnType<typeof setTimeout> | undefined;

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Takes what a frame says of the hands of others. */
  take({ pointers, drags }: Pick<BoardFrame, 'pointers' | 'drags'>, own: number | null): void {
    for (const [handle, x, y, hidden] of pointers) {
      if (handle !== own) {
        this.pointers.set(handle, { x, y, hidden });
      }
    }
    for (const [handle, id, x, y] of drags) {
      if (handle !== own) {
        this.drags.set(id as ItemId, { handle, x, y, at: Date.now() });
      }
    }
    if (pointers.length + drags.length > 0) {
      this.#plan();
      this.#tell();
    }
  }

  /** These items got a stored place: nobody's hand shows them elsewhere. */
  settled(ids: readonly ItemId[]): void {
    this.#lift((_, id) => ids.includes(id));
  }

  /** Only these are here still. */
  here(handles: ReadonlySet<number>): void {
    const gone = [...this.pointers.keys()].filter((handle) => !handles.has(handle));
    gone.forEach((handle) => this.pointers.delete(handle));
    if (gone.length > 0) {
      this.#tell();
    }
    this.#lift((drag) => !handles.has(drag.handle));
  }

  clear(): void {
    this.here(new Set());
    clearTimeout(this.#sweep);
    this.#sweep = undefined;
  }

  #lift(which: (drag: Drag, id: ItemId) => boolean): void {
    const over = [...this.drags].filter(([id, drag]) => which(drag, id));
    over.forEach(([id]) => this.drags.delete(id));
    if (over.length > 0) {
      this.#tell();
    }
  }

  #plan(): void {
    if (this.#sweep === undefined && this.drags.size > 0) {
      const oldest = Math.min(...[...this.drags.values()].map((drag) => drag.at));
      this.#sweep = setTimeout(
        () => {
          this.#sweep = undefined;
          this.#lift((drag) => drag.at <= Date.now() - HELD);
          this.#plan();
        },
        Math.max(0, oldest + HELD - Date.now()),
      );
    }
  }

  #tell(): void {
    [...this.#listeners].forEach((listener) => {
      listener();
    });
  }
}
