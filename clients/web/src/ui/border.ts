const strong: Readonly<Record<string, string>> = {
  yellow: '#e0b322',
  pink: '#d9668a',
  blue: '#4a8fd0',
  green: '#4a9d68',
  orange: '#df8a35',
  violet: '#8a6fc4',
  grey: '#8b918d',
};

/** The drawn colour of a card's border; undefined where it has none. */
export const borderOf = (name: string | null): string | undefined =>
  name === null || name === '' ? undefined : (strong[name] ?? (/^#[0-9a-f]{6}$/iu.test(name) ? name : undefined));
