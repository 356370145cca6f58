const ANSWER_WITHIN = 10_000;

/** No answer came in time: what became of the call is unknown. */
export class TooSlow extends Error {}

/** The answer, or TooSlow after 10 s. */
export function inTime<T>(answer: Promise<T>, limit = ANSWER_WITHIN): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new TooSlow());
    }, limit);
    answer.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}

/** What may be absent from an answer: a server that could not do a call answers a refusal and nothing else. */
export type Answer<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** Work that asks the server, one at a time: asked for again meanwhile, it runs once more. */
export class OneAtATime {
  readonly #work: () => Promise<void>;
  #running: Promise<void> | null = null;
  #again = false;

  constructor(work: () => Promise<void>) {
    this.#work = work;
  }

  /** Resolves when no work is left; never rejects, since the next pulse asks again for what failed. */
  ask(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      await this.#work().catch(() => {
        this.#again = false;
      });
    }
  }
}
