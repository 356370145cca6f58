/** One issue of the backlog that is loaded here. */
export interface Known<T> {
  readonly of: T;
  readonly text: string;
}

/** A text that resembles another; 1: the same words. */
export interface Match<T> {
  readonly of: T;
  readonly text: string;
  readonly likeness: number;
}

/** From here on two texts are said to look alike. */
export const alike = 0.6;

/** A text that is wholly contained in a longer one counts nearly as much as the same text. */
const contained = 0.9;

/** Texts of fewer different parts than this (a word or two) are contained in too much to say anything. */
const fewest = 9;

/** Finds which of many texts resembles another: by the parts of words that they share, rare ones counting more. */
export class Likeness<T> {
  readonly #known: (Known<T> & { readonly parts: ReadonlySet<string> })[] = [];
  readonly #where = new Map<string, number[]>();
  readonly #weights = new Map<number, number>();

  constructor(known: readonly Known<T>[] = []) {
    this.add(known);
  }

  /** More texts to compare with. */
  add(known: readonly Known<T>[]): void {
    this.#weights.clear();
    for (const each of known) {
      const parts = partsOf(each.text);
      for (const part of parts) {
        const places = this.#where.get(part);
        if (places === undefined) {
          this.#where.set(part, [this.#known.length]);
        } else {
          places.push(this.#known.length);
        }
      }
      this.#known.push({ ...each, parts });
    }
  }

  /** What a text resembles, the likest first; nothing where it resembles none. */
  of(text: string, most = 3): readonly Match<T>[] {
    const parts = partsOf(text);
    const own = this.#weigh(parts);
    const shared = new Float64Array(this.#known.length);
    for (const part of parts) {
      const weight = this.#rarity(part);
      for (const place of this.#where.get(part) ?? []) {
        shared[place] = (shared[place] ?? 0) + weight;
      }
    }
    const found: Match<T>[] = [];
    this.#known.forEach((known, place) => {
      const weight = shared[place] ?? 0;
      const likeness = weight === 0 ? 0 : likenessOf(weight, own, this.#weightAt(place), parts.size);
      if (likeness >= alike) {
        found.push({ of: known.of, text: known.text, likeness });
      }
    });
    return found.sort((one, other) => other.likeness - one.likeness).slice(0, most);
  }

  #weightAt(place: number): number {
    const weight = this.#weights.get(place) ?? this.#weigh(this.#known[place]?.parts ?? new Set());
    this.#weights.set(place, weight);
    return weight;
  }

  #weigh(parts: ReadonlySet<string>): number {
    let sum = 0;
    for (const part of parts) {
      sum += this.#rarity(part);
    }
    return sum;
  }

  /** Parts that every text has say little. Those that none has still make a text another one. */
  #rarity(part: string): number {
    return Math.log(1 + (this.#known.length + 1) / ((this.#where.get(part)?.length ?? 0) + 1));
  }
}

/** The share of what two texts have in common; of one that says little the whole must be the same. */
function likenessOf(shared: number, own: number, other: number, size: number): number {
  if (own === 0 || other === 0) {
    return 0;
  }
  const both = shared / Math.sqrt(own * other);
  return size < fewest ? both : Math.max(both, (contained * shared) / own);
}

/** The three-letter parts of the words, ends marked, without accents, case and what joins words. */
export function partsOf(text: string): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const word of wordsOf(text)) {
    const marked = Array.from(`^${word}$`);
    if (marked.length === 3) {
      parts.add(marked.join(''));
    }
    for (let at = 0; at + 3 <= marked.length && marked.length > 3; at++) {
      parts.add(marked.slice(at, at + 3).join(''));
    }
  }
  return parts;
}

/** Longer texts are compared by their beginning. */
const longest = 600;

const joining = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'by',
  'for',
  'in',
  'is',
  'it',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
]);

const wordsOf = (text: string): readonly string[] =>
  text
    .slice(0, longest)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !joining.has(word));
