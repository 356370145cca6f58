import { useSyncExternalStore } from 'react';

let now = 0;
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

/** One clock for all; it ticks each second while anybody looks at it. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
      now = 0;
    }
  };
}

function tick(): void {
  now = Date.now();
  listeners.forEach((listener) => {
    listener();
  });
}

/** Now in epoch milliseconds, rounded down to `step`, so that one draws no more often than that. */
export const useNow = (step: number): number =>
  useSyncExternalStore(subscribe, () => {
    now = now === 0 ? Date.now() : now;
    return Math.floor(now / step) * step;
  });
