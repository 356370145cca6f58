import type { Watchable } from '../connection/boardSession';

/** One value that tells its listeners when it becomes another. */
export class Value<T> implements Watchable<T> {
  #value: T;
  readonly #listeners = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get = (): T => this.#value;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  set(value: T): void {
    if (!Object.is(value, this.#value)) {
      this.#value = value;
      [...this.#listeners].forEach((listener) => {
        listener();
      });
    }
  }
}
