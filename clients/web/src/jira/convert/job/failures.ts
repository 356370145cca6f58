import type { BoardSession, ItemId } from '../../../connection/boardSession';
import { KeyedStore } from '../../../ui/store';

/** Why a sticky could not become an issue. */
export interface Failure {
  readonly message: string;
  readonly errors: Readonly<Record<string, string>>;
}

const stores = new WeakMap<BoardSession, KeyedStore<ItemId, Failure>>();

/**
 * Jira's messages about stickies that stayed stickies, shown on them to whoever tried to convert them and to nobody
 * else: they are about that person's rights and words. Held in this tab's memory only; they go with the seal.
 */
export function failuresOf(session: BoardSession): KeyedStore<ItemId, Failure> {
  const kept = stores.get(session) ?? new KeyedStore<ItemId, Failure>();
  if (!stores.has(session)) {
    stores.set(session, kept);
    session.seal.subscribe(() => {
      if (session.seal.get() === null) {
        kept.clear();
      }
    });
  }
  return kept;
}
