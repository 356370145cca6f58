const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The first letter as a person sees it, be it made of several code points. */
export const firstLetter = (text: string): string => graphemes.segment(text).containing(0)?.segment ?? '';

/** The first letters of the first and the last name. */
export function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/u);
  const last = parts.length > 1 ? firstLetter(parts.at(-1) ?? '') : '';
  return (firstLetter(parts[0] ?? '') + last).toUpperCase();
}

const tones = ['#1b665a', '#9a4a2f', '#4c4a8c', '#7a3b69', '#2d5f8a', '#5d6b1f', '#8a5a12'] as const;

/** A colour that belongs to a name; white text on it is readable. */
export function toneOf(name: string): string {
  const sum = Array.from(name).reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
  return tones[sum % tones.length] ?? tones[0];
}
