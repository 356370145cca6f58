import { Cell } from '../ui/store';
import { type JiraOutcome, tell } from './sealed';

export interface PageOf<T> {
  readonly items: readonly T[];
  /** What to ask with for the page after this one; null: this is the last. */
  readonly next: string | null;
}

export type ListState<T> =
  | { readonly kind: 'unasked' }
  | { readonly kind: 'loading'; readonly query: string }
  | { readonly kind: 'refused'; readonly query: string; readonly message: string }
  | {
      readonly kind: 'shown';
      readonly query: string;
      readonly items: readonly T[];
      readonly next: string | null;
      readonly tail: 'idle' | 'loading';
      /** Why the next page did not come; what is loaded stays. */
      readonly trouble: string | null;
    };

type FetchPage<T> = (query: string, token: string | null, signal: AbortSignal) => Promise<JiraOutcome<PageOf<T>>>;

/** A page behind those that are loaded, without doubles: pages move while one scrolls, and the newer reading wins (P17). */
export function append<T extends { readonly id: string }>(loaded: readonly T[], page: readonly T[]): readonly T[] {
  const byId = new Map([...loaded, ...page].map((item) => [item.id, item]));
  return [...byId.values()];
}

/** An endless list: one query at a time, the last asked wins, pages one after the other. */
export class PagedList<T extends { readonly id: string }> {
  readonly state = new Cell<ListState<T>>({ kind: 'unasked' });
  readonly #fetch: FetchPage<T>;
  #running = new AbortController();

  constructor(fetchPage: FetchPage<T>) {
    this.#fetch = fetchPage;
  }

  /** Starts afresh with a query; what was on its way is stopped. */
  async ask(query: string): Promise<void> {
    this.stop();
    this.state.set({ kind: 'loading', query });
    const running = this.#running;
    const outcome = await this.#fetch(query, null, running.signal);
    if (running.signal.aborted || outcome.kind === 'stopped') {
      return;
    }
    if (outcome.kind === 'refused') {
      this.state.set({ kind: 'refused', query, message: tell(outcome) });
      return;
    }
    const { items, next } = outcome.value;
    this.state.set({ kind: 'shown', query, items: append([], items), next, tail: 'idle', trouble: null });
  }

  /** Loads the next page, unless it is on its way or there is none. */
  async more(): Promise<void> {
    const before = this.state.get();
    if (before.kind !== 'shown' || before.next === null || before.tail === 'loading') {
      return;
    }
    this.state.set({ ...before, tail: 'loading', trouble: null });
    const running = this.#running;
    const outcome = await this.#fetch(before.query, before.next, running.signal);
    if (running.signal.aborted || outcome.kind === 'stopped') {
      return;
    }
    if (outcome.kind === 'refused') {
      this.state.set({ ...before, trouble: tell(outcome) });
      return;
    }
    const { items, next } = outcome.value;
    this.state.set({ ...before, items: append(before.items, items), next, tail: 'idle', trouble: null });
  }

  stop(): void {
    this.#running.abort();
    this.#running = new AbortController();
  }
}
