import { Likeness, type Known, type Match } from './resemblance';

/** How long the page may be held up at a time, in milliseconds. */
const slice = 8;

const atOnce = 50;

/** Something of which a text may resemble one of the known. */
export interface Compared<K> {
  readonly key: K;
  readonly text: string;
}

/**
 * Compares texts with all that are known, in slices between which the page goes on; tells each text's matches when it
 * is done with it. Ends early when stopped.
 */
export async function compare<K, T>(
  texts: readonly Compared<K>[],
  known: readonly Known<T>[],
  told: (key: K, matches: readonly Match<T>[]) => void,
  signal: AbortSignal,
  breathe: () => Promise<void> = nextTurn,
): Promise<void> {
  const likeness = new Likeness<T>();
  let begun = performance.now();
  const rest = async (): Promise<boolean> => {
    if (performance.now() - begun > slice) {
      await breathe();
      begun = performance.now();
    }
    return signal.aborted;
  };
  for (let from = 0; from < known.length; from += atOnce) {
    likeness.add(known.slice(from, from + atOnce));
    if (await rest()) {
      return;
    }
  }
  for (const { key, text } of texts) {
    told(key, likeness.of(text));
    if (await rest()) {
      return;
    }
  }
}

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
