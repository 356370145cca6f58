import type { Refusal } from '../../contract/contract.gen';
import { tell } from '../sealed';

/** Waits longer than this end the work; what came stays. */
const longestWait = 300;

export interface Clock {
  now(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export type StepOutcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly words?: Parameters<typeof tell>[0]['words'] };

export type Step<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'cut'; readonly why: string };

const stopped = { kind: 'cut', why: 'You stopped it.' } as const;

/** Takes the steps of something long: a wait that Jira asks for is waited out and the step tried again; it can be stopped. */
export class Patience {
  readonly #clock: Clock;
  readonly #stop = new AbortController();
  readonly #waits: (until: number | null) => void;

  /** @param waits Told until when Jira asks to wait, and when the wait is over. */
  constructor(clock: Clock, waits: (until: number | null) => void) {
    this.#clock = clock;
    this.#waits = waits;
  }

  stop(): void {
    this.#stop.abort();
  }

  async step<T>(ask: (signal: AbortSignal) => Promise<StepOutcome<T>>): Promise<Step<T>> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      const outcome = await ask(signal);
      if (outcome.kind === 'done') {
        return { kind: 'done', value: outcome.value };
      }
      if (outcome.kind === 'stopped') {
        return stopped;
      }
      const wait = waitOf(outcome.refusal);
      if (wait === null) {
        return { kind: 'cut', why: tell({ refusal: outcome.refusal, words: outcome.words ?? null }) };
      }
      this.#waits(this.#clock.now() + wait * 1000);
      await this.#clock.sleep(wait * 1000, signal);
      this.#waits(null);
    }
    return stopped;
  }
}

/** The seconds to wait before a step is tried again; null: trying again would not help, or only much later. */
function waitOf(refusal: Refusal): number | null {
  if (refusal.code !== 'JiraWait' && refusal.code !== 'TooManyRequests') {
    return null;
  }
  const seconds = refusal.afterSeconds ?? 5;
  return seconds <= longestWait ? Math.max(1, seconds) : null;
}

/** The browser's own clock. */
export const clock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      signal.addEventListener('abort', end);
    }),
};
