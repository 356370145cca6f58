import type { Refusal } from '../contract/contract.gen';

type Listener = (refusal: Refusal) => void;

/** Refusals for the person: of several at once, each sentence one time. */
export class SaidRefusals {
  readonly #listeners = new Set<Listener>();

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  say(refusals: readonly Refusal[]): void {
    for (const refusal of new Map(refusals.map((r) => [r.sentence, r])).values()) {
      [...this.#listeners].forEach((listener) => {
        listener(refusal);
      });
    }
  }
}
