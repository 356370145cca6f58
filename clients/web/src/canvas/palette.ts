/** The colours of stickies, by the names that are stored. Ink on each of them has a contrast of 7 : 1 or more. */
export const palette = {
  yellow: '#fdeea6',
  orange: '#fdd9ae',
  pink: '#fbd0dc',
  violet: '#e0d6fa',
  blue: '#cfe4fb',
  green: '#cfeed6',
  grey: '#e8e9e4',
} as const;

export type PaletteName = keyof typeof palette;

export const paletteNames = Object.keys(palette) as readonly PaletteName[];

/** What is drawn for a stored colour; an unknown one looks like the first. */
export const paint = (colour: string | null): string =>
  colour !== null && colour in palette ? palette[colour as PaletteName] : palette.yellow;
