import type { CardIssue } from '../../connection/boardSession';
import type { FieldSpec } from '../fields/spec';
import { shown, toWrite } from '../fields/values';
import { statusOf } from './read';
import type { FieldMeta, Transition } from '../shapes';

/** One change on its way to Jira, with what the card showed when it was made, and how a person reads it. */
export type Write =
  | {
      readonly kind: 'field';
      readonly field: string;
      readonly seen: unknown;
      readonly value: unknown;
      readonly shown: string;
      /** What Jira takes in order to have again what it had. */
      readonly back: (former: unknown) => unknown;
    }
  | {
      readonly kind: 'transition';
      readonly transition: string;
      readonly seen: string;
      readonly shown: string;
      /** What the transition's screen asks for, in Jira's write format. */
      readonly fields?: Readonly<Record<string, unknown>>;
    };

export type FieldWrite = Extract<Write, { readonly kind: 'field' }>;

export type Judged<T> =
  { readonly kind: 'good'; readonly value: T } | { readonly kind: 'bad'; readonly message: string };

/** Jira takes at most 255 characters and no line breaks. */
export const summaryLimit = 255;

export function judgeSummary(draft: string): Judged<string> {
  const value = draft.replace(/\s*[\r\n]+\s*/gu, ' ').trim();
  if (value === '') {
    return { kind: 'bad', message: 'A summary cannot be empty.' };
  }
  return value.length > summaryLimit
    ? { kind: 'bad', message: `Jira takes at most ${summaryLimit} characters; this is ${value.length}.` }
    : { kind: 'good', value };
}

/** A field set from one value to another, both in Jira's read shape, where the card may not show it. */
export const writeFrom = (spec: FieldSpec, seen: unknown, value: unknown): FieldWrite => ({
  kind: 'field',
  field: spec.id,
  seen,
  value: toWrite(spec, value),
  shown: shown(spec, value),
  back: (former) => toWrite(spec, former),
});

const asItIs = (former: unknown): unknown => former;

export const writeSummary = (issue: CardIssue, value: string): FieldWrite => ({
  kind: 'field',
  field: 'summary',
  seen: issue.fields['summary'] ?? null,
  value,
  shown: value,
  back: asItIs,
});

/** A field of any kind set to a value in Jira's read shape. */
export const writeField = (issue: CardIssue, spec: FieldSpec, value: unknown): FieldWrite =>
  writeFrom(spec, issue.fields[spec.id] ?? null, value);

/** The move to the status that a transition leads to. */
export const writeMove = (
  transition: Transition,
  seen: string,
  fields?: Readonly<Record<string, unknown>>,
): Extract<Write, { readonly kind: 'transition' }> => ({
  kind: 'transition',
  transition: transition.id,
  seen,
  shown: statusOf(transition.to).name,
  ...(fields === undefined ? {} : { fields }),
});

/** The same change, made knowing what Jira has now; for a move Jira says whether it can still be made from there. */
export const writeAnyway = (write: Write, now: unknown): Write =>
  write.kind === 'transition' ? { ...write, seen: statusOf(now).id } : { ...write, seen: now };

/** The fields that Jira demands for a move and does not fill by itself, by their ids. */
export const demandedBy = (transition: Transition): readonly (readonly [string, FieldMeta])[] =>
  Object.entries(transition.fields ?? {}).filter(([, meta]) => meta.required && meta.hasDefaultValue !== true);
