/** Values by key with a listener per key, so that one change draws one component. */
export class KeyedStore<K, V> {
  readonly #values = new Map<K, V>();
  readonly #listeners = new Map<K, Set<() => void>>();

  get = (key: K): V | undefined => this.#values.get(key);

  set(key: K, value: V): void {
    this.#values.set(key, value);
    this.#tell(key);
  }

  remove(key: K): void {
    if (this.#values.delete(key)) {
      this.#tell(key);
    }
  }

  clear(): void {
    const keys = [...this.#values.keys()];
    this.#values.clear();
    keys.forEach((key) => {
      this.#tell(key);
    });
  }

  subscribe = (key: K, listener: () => void): (() => void) => {
    const all = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, all);
    all.add(listener);
    return () => {
      all.delete(listener);
      if (all.size === 0) {
        this.#listeners.delete(key);
      }
    };
  };

  #tell(key: K): void {
    [...(this.#listeners.get(key) ?? [])].forEach((listener) => {
      listener();
    });
  }
}

/** One value that can be watched. */
export class Cell<T> {
  #value: T;
  readonly #listeners = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get = (): T => this.#value;

  set(value: T): void {
    this.#value = value;
    [...this.#listeners].forEach((listener) => {
      listener();
    });
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
