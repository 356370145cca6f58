import type { ItemId, Operation } from '../connection/boardSession';
import type { BoardItem, ItemEntry } from '../contract/contract.gen';
import { KeyedStore } from './itemStore';
import { applyOperation, sameItem } from './patching';

/** Operations of one gesture on their way to the server, under the id that makes a resend harmless. */
export interface Change {
  readonly id: string;
  readonly operations: readonly Operation[];
}

/** Sent once or more, or answered as stored at a revision that has not been heard yet. */
interface Pending {
  readonly change: Change;
  sent: boolean;
  storedAt: number | null;
}

interface Overlay {
  readonly pending: Pending;
  readonly index: number;
  readonly operation: Operation;
}

/**
 * A board as this tab knows it. Always true: `shown` is `confirmed` with `sent`, then `waiting`, applied on
 * top. What a change costs depends on its operations, never on the size of the board. What is not drawn, such as the
 * fields of cards, is kept apart as `settings`.
 */
export class Replica {
  readonly shown: KeyedStore<ItemId, BoardItem>;
  readonly settings: KeyedStore<ItemId, BoardItem>;
  readonly #confirmed = new Map<ItemId, BoardItem>();
  readonly #pending = new Map<string, Pending>();
  readonly #overlays = new Map<ItemId, Overlay[]>();
  #revision: number | null = null;

  constructor(written: () => void = () => undefined) {
    this.shown = new KeyedStore(written);
    this.settings = new KeyedStore(written);
  }

  get confirmed(): ReadonlyMap<ItemId, BoardItem> {
    return this.#confirmed;
  }

  /** The server's revision that `confirmed` is at, null: none was heard yet. */
  get revision(): number | null {
    return this.#revision;
  }

  get sent(): readonly Change[] {
    return [...this.#pending.values()].filter((p) => p.sent).map((p) => p.change);
  }

  get waiting(): readonly Change[] {
    return [...this.#pending.values()].filter((p) => !p.sent).map((p) => p.change);
  }

  /** Changes that the server has not acknowledged, oldest first. */
  get unanswered(): readonly Change[] {
    return [...this.#pending.values()].filter((p) => p.storedAt === null).map((p) => p.change);
  }

  /** An item as it is shown, drawn or not. */
  look = (id: ItemId): BoardItem | undefined => this.shown.get(id) ?? this.settings.get(id);

  /** Shows a change of this tab at once; it waits to be sent. */
  change(change: Change): void {
    const pending: Pending = { change, sent: false, storedAt: null };
    this.#pending.set(change.id, pending);
    change.operations.forEach((operation, index) => {
      const overlays = this.#overlays.get(operation.id) ?? [];
      overlays.push({ pending, index, operation });
      this.#overlays.set(operation.id, overlays);
    });
    this.#show(change.operations);
  }

  markSent(id: string): void {
    const pending = this.#pending.get(id);
    if (pending !== undefined) {
      pending.sent = true;
    }
  }

  /** The server stored a change at a revision, but for the operations at these places. */
  answered(id: string, revision: number, refused: ReadonlySet<number>): void {
    const pending = this.#pending.get(id);
    if (pending === undefined) {
      return;
    }
    pending.storedAt = revision;
    if (this.#revision !== null && revision <= this.#revision) {
      this.drop(id);
    } else if (refused.size > 0) {
      this.#lift(pending, (overlay) => refused.has(overlay.index));
    }
  }

  /** A change is no longer on top: it was refused, or is confirmed. */
  drop(id: string): void {
    const pending = this.#pending.get(id);
    if (pending !== undefined) {
      this.#pending.delete(id);
      this.#lift(pending, () => true);
    }
  }

  /**
   * Stored operations that lead from a revision to another. Older ones than known are taken again, which
   * changes nothing, as all are absolute. False: there is a gap, and nothing was taken.
   */
  apply(from: number, to: number, operations: readonly Operation[]): boolean {
    if (this.#revision === null || from > this.#revision) {
      return false;
    }
    if (to > this.#revision) {
      for (const operation of operations) {
        this.#confirm(operation.id, applyOperation(this.#confirmed.get(operation.id), operation));
      }
      this.#revision = to;
      this.#settle();
      this.#show(operations);
    }
    return true;
  }

  /** All items at a revision; what is pending stays on top. Answers the ids that look different now. */
  replace(revision: number, entries: readonly ItemEntry[]): readonly ItemId[] {
    const news = new Map(entries.map((entry) => [entry.id as ItemId, entry.item]));
    const changed = [...new Set([...this.#confirmed.keys(), ...news.keys()])].filter(
      (id) => !sameItem(this.#confirmed.get(id), news.get(id)),
    );
    const before = new Map(changed.map((id) => [id, this.look(id)]));
    changed.forEach((id) => {
      this.#confirm(id, news.get(id));
    });
    this.#revision = revision;
    this.#settle();
    this.#show(changed.map((id) => ({ id })));
    return changed.filter((id) => !sameItem(before.get(id), this.look(id)));
  }

  #confirm(id: ItemId, item: BoardItem | undefined): void {
    if (item === undefined) {
      this.#confirmed.delete(id);
    } else {
      this.#confirmed.set(id, item);
    }
  }

  #settle(): void {
    for (const { change, storedAt } of [...this.#pending.values()]) {
      if (storedAt !== null && this.#revision !== null && storedAt <= this.#revision) {
        this.drop(change.id);
      }
    }
  }

  #lift(pending: Pending, which: (overlay: Overlay) => boolean): void {
    for (const { id } of pending.change.operations) {
      const left = (this.#overlays.get(id) ?? []).filter((o) => o.pending !== pending || !which(o));
      if (left.length === 0) {
        this.#overlays.delete(id);
      } else {
        this.#overlays.set(id, left);
      }
    }
    this.#show(pending.change.operations);
  }

  #show(touched: readonly { readonly id: ItemId }[]): void {
    for (const id of new Set(touched.map((t) => t.id))) {
      const overlays = this.#overlays.get(id) ?? [];
      const item = overlays.reduce((below, o) => applyOperation(below, o.operation), this.#confirmed.get(id));
      const before = this.look(id);
      if (!sameItem(item, before)) {
        const store = (item ?? before)?.kind === 'CardFields' ? this.settings : this.shown;
        store.write(id, item);
      }
    }
  }
}
