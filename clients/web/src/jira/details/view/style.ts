import type { CSSProperties } from 'react';

/** React's form of a style that was written as CSS. */
export function cssOf(style: string): CSSProperties {
  const parts = style.split(';').map((part) => part.split(':').map((side) => side.trim()));
  const named = parts.map(([name = '', value = '']) => [
    name.replace(/-[a-z]/gu, (letter) => letter.charAt(1).toUpperCase()),
    value,
  ]);
  return Object.fromEntries(named) as CSSProperties;
}
