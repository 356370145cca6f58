import type { Choice } from '../shapes';

/** Small readers of Jira's shapes; what is not there reads as empty. */

export type Parts = Readonly<Record<string, unknown>>;

export const partsOf = (value: unknown): Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Parts) : {};

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** Jira's ids are texts in issues and numbers in a few other places. */
export function idOf(value: unknown): string {
  const { id } = partsOf(value);
  return typeof id === 'number' ? String(id) : textOf(id);
}

export function nameOf(value: unknown): string {
  const { name, value: option } = partsOf(value);
  return textOf(name) || textOf(option) || idOf(value);
}

export const labelOf = (choice: Choice): string => choice.name ?? choice.value ?? choice.id;

export const accountOf = (value: unknown): string => textOf(partsOf(value)['accountId']);

/** The sprint that an issue is in now; the closed ones in the list are its past. */
export const liveSprint = (value: unknown): unknown =>
  listOf(value).findLast((sprint) => partsOf(sprint)['state'] !== 'closed') ?? null;

/** A text by which equal JSON values are equal, whatever the order of their members. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
