import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Refusal } from '../contract/contract.gen';
import type { Outcome } from '../http/outcome';

/** What is known of something that is asked for again and again: the newest answer, and why the last try failed. */
export interface Followed<T> {
  readonly value: T | null;
  readonly refusal: Refusal | null;
  /** Asks at once, and resolves when that is answered. */
  readonly again: () => Promise<void>;
}

/**
 * Asks now and every `period` milliseconds while the page is looked at; an answer stays until a newer one comes, and
 * a refusal that is final ends the asking.
 */
export function useEvery<T>(period: number, question: (signal: AbortSignal) => Promise<Outcome<T>>): Followed<T> {
  const [state, setState] = useState<Omit<Followed<T>, 'again'>>({ value: null, refusal: null });
  const stop = useRef<AbortController>(null);
  const go = async (): Promise<void> => {
    stop.current?.abort();
    const mine = new AbortController();
    stop.current = mine;
    const outcome = await question(mine.signal);
    if (mine.signal.aborted || outcome.kind === 'stopped') {
      return;
    }
    setState((before) =>
      outcome.kind === 'done'
        ? { value: outcome.value, refusal: null }
        : { value: before.value, refusal: outcome.refusal },
    );
  };
  const ask = useEffectEvent(() => {
    if (!document.hidden && state.refusal?.tryAgain !== false) {
      void go();
    }
  });
  useEffect(() => {
    const look = (): void => {
      ask();
    };
    look();
    const timer = setInterval(look, period);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      stop.current?.abort();
    };
  }, [period]);
  return { ...state, again: go };
}
