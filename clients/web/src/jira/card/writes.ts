import type { CardIssue } from '../../connection/boardSession';
import type { FieldSpec } from '../fields/spec';
import { shown, toWrite } from '../fields/values';
import type { FieldMeta, Transition } from '../shapes';
import { statusOf } from './read';

/** One change on its way to Jira, with what the card showed when it was made, and how a person reads it. */
export type Write =
  | {
      readonly kind: 'field';
      readonly field: string;
      readonly seen: unknown;
      readonly value: unknown;
      readonly shown: string;
    }
  | { readonly kind: 'transition'; readonly transition: string; readonly seen: string; readonly shown: string };

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

const write = (issue: CardIssue, name: string, value: unknown, said: string): Write => ({
  kind: 'field',
  field: name,
  seen: issue.fields[name] ?? null,
  value,
  shown: said,
});

export const writeSummary = (issue: CardIssue, value: string): Write => write(issue, 'summary', value, value);

/** A field of any kind set to a value in Jira's read shape. */
export const writeField = (issue: CardIssue, spec: FieldSpec, value: unknown): Write =>
  write(issue, spec.id, toWrite(spec, value), shown(spec, value));

/** The move to the status that a transition leads to. */
export const writeMove = (transition: Transition, seen: string): Write => ({
  kind: 'transition',
  transition: transition.id,
  seen,
  shown: statusOf(transition.to).name,
});

/** The same change, made knowing what Jira has now; for a move Jira says whether it can still be made from there. */
export const writeAnyway = (write: Write, now: unknown): Write =>
  write.kind === 'transition' ? { ...write, seen: statusOf(now).id } : write;

/** The fields that Jira demands for a move and does not fill by itself. */
export const demandedBy = (transition: Transition): readonly FieldMeta[] =>
  Object.values(transition.fields ?? {}).filter((meta) => meta.required && meta.hasDefaultValue !== true);
