import { useEffect, useEffectEvent, useRef } from 'react';
import type { BoardSession } from '../../connection/boardSession';
import { useEvery } from '../../ui/useEvery';
import { readKept, type SiteKept } from './syncCalls';

/** How often one looks, and how soon again when the board's issues moved. */
const [period, atOnce] = [15_000, 1500] as const;

/** How the sites of a board are kept in step; empty while that is not known. */
export function useKept(session: Pick<BoardSession, 'board' | 'sites'>): readonly SiteKept[] {
  const { value, refusal, again } = useEvery(period, (signal) => readKept(session.board, signal));
  const ask = useEffectEvent(() => {
    if (refusal?.tryAgain !== false) {
      void again();
    }
  });
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const stop = session.sites.subscribe(() => {
      waiting.current ??= setTimeout(() => {
        waiting.current = undefined;
        ask();
      }, atOnce);
    });
    return () => {
      stop();
      clearTimeout(waiting.current);
      waiting.current = undefined;
    };
  }, [session]);
  return value ?? [];
}
