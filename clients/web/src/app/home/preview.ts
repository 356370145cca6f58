import type { PreviewItem } from '../boardsApi';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of the plane that shows all items with some air around them, in the shape of 16:9. */
export function frameOf(items: readonly Box[]): Box {
  if (items.length === 0) {
    return { x: 0, y: 0, width: 640, height: 360 };
  }
  const left = Math.min(...items.map((item) => item.x));
  const top = Math.min(...items.map((item) => item.y));
  const right = Math.max(...items.map((item) => item.x + item.width));
  const bottom = Math.max(...items.map((item) => item.y + item.height));
  const width = Math.max((right - left) * 1.16, ((bottom - top) * 1.3 * 16) / 9, 320);
  const height = (width * 9) / 16;
  return { x: (left + right - width) / 2, y: (top + bottom - height) / 2 - height * 0.02, width, height };
}

const colours: Readonly<Record<string, string>> = {
  yellow: '#fbe7a3',
  pink: '#f9cdd8',
  blue: '#c9e0f5',
  green: '#cdebd3',
  orange: '#fad7b0',
  violet: '#dfd3f3',
  grey: '#e3e4e1',
};

/** The drawn colour of a name of the palette or of #rrggbb. */
export const fillOf = (colour: string | null): string =>
  colour === null ? '#fbe7a3' : (colours[colour] ?? (colour.startsWith('#') ? colour : '#fbe7a3'));

const names = ['yellow', 'blue', 'green', 'pink', 'violet', 'orange'] as const;

/** A few stickies that always lie the same way for the same board: art for boards without a template. */
export function artOf(board: string): readonly PreviewItem[] {
  let seed = Array.from(board).reduce((sum, letter) => (sum * 33 + (letter.codePointAt(0) ?? 0)) % 65_521, 5381);
  const next = (below: number): number => {
    seed = (seed * 75 + 74) % 65_537;
    return seed % below;
  };
  return Array.from({ length: 5 }, (_, index) => ({
    kind: 'Sticky' as const,
    x: (index % 3) * 230 + next(60) + (index > 2 ? 110 : 0),
    y: Math.floor(index / 3) * 200 + next(50),
    width: 160,
    height: 150,
    colour: names[next(names.length)] ?? 'yellow',
    text: null,
  }));
}
