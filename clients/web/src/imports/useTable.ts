import { useCallback, useEffect, useState } from 'react';
import type { BoardSession } from '../connection/boardSession';
import { sentenceOf } from '../http/outcome';
import { mostBytes, nothingWished, readTable, type Table, type Wish } from './reading';

/** A file, or pasted text, that is to be read. */
export interface Source {
  readonly name: string;
  readonly bytes: Blob;
}

export type Reading =
  | { readonly kind: 'reading'; readonly rows: number; readonly share: number }
  | { readonly kind: 'read'; readonly table: Table }
  | { readonly kind: 'refused'; readonly sentence: string };

const begun: Reading = { kind: 'reading', rows: 0, share: 0 };
const tooLarge: Reading = { kind: 'refused', sentence: 'This file is larger than 20 MB. Please split it.' };

/** Has a source read, and read anew when something is said about it. */
export function useTable(session: BoardSession, source: Source) {
  const [wish, setWish] = useState<Wish>(nothingWished);
  const [reading, setReading] = useState<Reading>(begun);
  useEffect(() => {
    const stopping = new AbortController();
    const read = async (): Promise<void> => {
      if (source.bytes.size > mostBytes) {
        setReading(tooLarge);
        return;
      }
      setReading(begun);
      const outcome = await readTable(
        session.board,
        source.bytes,
        wish,
        (rows, share) => {
          setReading({ kind: 'reading', rows, share });
        },
        stopping.signal,
      );
      if (outcome.kind === 'done') {
        setReading({ kind: 'read', table: outcome.value });
      } else if (outcome.kind === 'refused') {
        setReading({ kind: 'refused', sentence: sentenceOf(outcome.refusal) });
      }
    };
    void read();
    return () => {
      stopping.abort();
    };
  }, [session, source, wish]);
  const say = useCallback((said: Partial<Wish>) => {
    setWish((before) => ({ ...before, ...said }));
  }, []);
  return { reading, wish, say };
}
