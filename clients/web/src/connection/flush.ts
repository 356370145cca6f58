const FRAME = 16;

/** Tells listeners at most once per animation frame, however much was heard in it. */
export class Flush {
  readonly #flush: () => void;
  #planned = false;

  constructor(flush: () => void) {
    this.#flush = flush;
  }

  soon = (): void => {
    if (!this.#planned) {
      this.#planned = true;
      const run = () => {
        this.now();
      };
      // A hidden page gets no animation frames.
      if (typeof requestAnimationFrame === 'function' && !document.hidden) {
        requestAnimationFrame(run);
      } else {
        setTimeout(run, FRAME);
      }
    }
  };

  now(): void {
    this.#planned = false;
    this.#flush();
  }
}
