import type { ItemId } from '../connection/boardSession';

const BYTES = 9;

/** Twelve characters of A–Z a–z 0–9 _ - by chance: an id that nobody else has chosen. */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

export const newItemId = (): ItemId => freshId() as ItemId;
