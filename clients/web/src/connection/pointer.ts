import type { Pointing } from '../contract/contract.gen';

const BETWEEN = 50;
const RENEW = 1000;

/** Says where this person points: at most 20 times a second, the last always; what is held still is said again. */
export class Pointer {
  readonly #send: (pointing: Pointing) => void;
  #latest: Pointing | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sentAt = -Infinity;

  constructor(send: (pointing: Pointing) => void) {
    this.#send = send;
  }

  point(pointing: Pointing): void {
    this.#latest = pointing;
    const wait = this.#sentAt + BETWEEN - Date.now();
    if (wait <= 0) {
      this.#say(pointing);
    } else {
      this.#plan(wait);
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#latest = null;
  }

  #say(pointing: Pointing): void {
    this.#sentAt = Date.now();
    this.#send(pointing);
    clearTimeout(this.#timer);
    if (pointing.drags.length > 0) {
      this.#plan(RENEW);
    }
  }

  #plan(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#latest !== null) {
        this.#say(this.#latest);
      }
    }, wait);
  }
}
