import type { BoardSession } from '../../connection/boardSession';

/** Opens a board when the first looks at it and leaves it when the last looks away. */
export class SessionHolder {
  readonly #open: () => BoardSession;
  #session: BoardSession | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(open: () => BoardSession) {
    this.#open = open;
  }

  get = (): BoardSession | null => this.#session;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#session === null) {
      this.#session = this.#open();
      this.#tell();
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) {
        this.#session?.leave();
        this.#session = null;
      }
    };
  };

  #tell(): void {
    [...this.#listeners].forEach((listener) => {
      listener();
    });
  }
}
