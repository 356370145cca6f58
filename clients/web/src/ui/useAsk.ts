import { useEffect, useEffectEvent, useState } from 'react';

/** A question on its way, or how it ended. */
export type Asked<O extends { readonly kind: string }> =
  { readonly kind: 'loading' } | Exclude<O, { readonly kind: 'stopped' }>;

/** Asks when shown and whenever `key` changes, stopping the question before; `again` asks once more. */
export function useAsk<O extends { readonly kind: string }>(
  key: string,
  question: (signal: AbortSignal) => Promise<O>,
): { readonly asked: Asked<O>; readonly again: () => void } {
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<{ readonly of: string; readonly asked: Asked<O> } | null>(null);
  const ask = useEffectEvent(question);
  const of = `${turn} ${key}`;
  useEffect(() => {
    const stop = new AbortController();
    void ask(stop.signal).then((outcome) => {
      if (!stop.signal.aborted && outcome.kind !== 'stopped') {
        setAnswer({ of, asked: outcome as Asked<O> });
      }
    });
    return () => {
      stop.abort();
    };
  }, [of]);
  return {
    asked: answer?.of === of ? answer.asked : { kind: 'loading' },
    again: () => {
      setTurn((before) => before + 1);
    },
  };
}
