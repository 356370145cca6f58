import type { Watchable, WatchableMap } from '../connection/boardSession';
import { Value } from './value';

/**
 * Values by key. Reading gives the newest at once; listeners are told on `flush`, each once however often
 * its key was written since.
 */
export class KeyedStore<K, V> implements WatchableMap<K, V> {
  readonly #values = new Map<K, V>();
  readonly #listeners = new Map<K, Set<() => void>>();
  readonly #dirty = new Set<K>();
  readonly #keys = new Value<readonly K[]>([]);
  readonly #written: () => void;
  #membersChanged = false;

  /** `written` is called after each write: time to plan a flush. */
  constructor(written: () => void) {
    this.#written = written;
  }

  get keys(): Watchable<readonly K[]> {
    return this.#keys;
  }

  get size(): number {
    return this.#values.size;
  }

  get = (key: K): V | undefined => this.#values.get(key);

  subscribe = (key: K, listener: () => void): (() => void) => {
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(key) === listeners) {
        this.#listeners.delete(key);
      }
    };
  };

  /** Undefined removes. */
  write(key: K, value: V | undefined): void {
    const known = this.#values.has(key);
    if (value === undefined) {
      this.#values.delete(key);
    } else {
      this.#values.set(key, value);
    }
    this.#membersChanged ||= known !== (value !== undefined);
    this.#dirty.add(key);
    this.#written();
  }

  clear(): void {
    [...this.#values.keys()].forEach((key) => {
      this.write(key, undefined);
    });
  }

  flush(): void {
    const dirty = [...this.#dirty];
    this.#dirty.clear();
    if (this.#membersChanged) {
      this.#membersChanged = false;
      this.#keys.set([...this.#values.keys()]);
    }
    for (const key of dirty) {
      [...(this.#listeners.get(key) ?? [])].forEach((listener) => {
        listener();
      });
    }
  }
}
