import type { AdfNode } from '../adf/adf';

/** A part of a text between {name…} and {name}. */
export interface Macro {
  readonly name: string;
  readonly inner: string;
  readonly title: string | null;
  readonly language: string | null;
  /** Its text is no markup. */
  readonly verbatim: boolean;
  /** Where what follows begins. */
  readonly end: number;
}

const verbatim = new Set(['code', 'noformat']);
const opening = /^\{(code|noformat|quote|panel|info|note|tip|warning)(?::([^}\n]{0,300}))?\}/u;

/** The macro that begins here; null: none, or one without an end. `endless` holds names whose end was sought in vain. */
export function macroAt(text: string, at: number, endless: Set<string>): Macro | null {
  const found = opening.exec(text.slice(at, at + 320));
  const name = found?.[1];
  if (found === null || name === undefined || endless.has(name)) {
    return null;
  }
  const begin = at + found[0].length;
  const close = `{${name}}`;
  const end = text.indexOf(close, begin);
  if (end < 0) {
    endless.add(name);
    return null;
  }
  const given = (found[2] ?? '').split('|').map((part) => part.trim());
  return {
    name,
    inner: text.slice(begin, end).replace(/^\n|\n$/gu, ''),
    title: valueOf(given, 'title'),
    language: name === 'code' ? languageOf(given) : null,
    verbatim: verbatim.has(name),
    end: end + close.length,
  };
}

/** A box's title as a line of its own. */
export const titled = ({ title }: Macro): readonly AdfNode[] =>
  title === null ? [] : [{ type: 'paragraph', content: [{ type: 'text', text: title, marks: [{ type: 'strong' }] }] }];

const valueOf = (given: readonly string[], name: string): string | null =>
  given.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1) || null;

const languageOf = (given: readonly string[]): string | null =>
  valueOf(given, 'language') ?? given.find((part) => /^[a-z0-9#+]{1,20}$/iu.test(part)) ?? null;
