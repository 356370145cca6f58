import type { CardIssue } from '../../connection/boardSession';
import { statusOf } from './read';
import type { Choice, FieldMeta, JiraUser, Transition } from '../shapes';

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

export function judgePoints(draft: string): Judged<number | null> {
  const plain = draft.trim().replace(',', '.');
  if (plain === '') {
    return { kind: 'good', value: null };
  }
  const value = Number(plain);
  return Number.isFinite(value) && value >= 0
    ? { kind: 'good', value }
    : { kind: 'bad', message: 'Points are a number, such as 3 or 0.5.' };
}

const field = (issue: CardIssue, name: string, value: unknown, shown: string): Write => ({
  kind: 'field',
  field: name,
  seen: issue.fields[name] ?? null,
  value,
  shown,
});

export const writeSummary = (issue: CardIssue, value: string): Write => field(issue, 'summary', value, value);

export const writeAssignee = (issue: CardIssue, user: JiraUser | null): Write =>
  field(issue, 'assignee', user === null ? null : { accountId: user.accountId }, user?.displayName ?? 'Unassigned');

export const writePriority = (issue: CardIssue, choice: Choice): Write =>
  field(issue, 'priority', { id: choice.id }, choice.name ?? choice.id);

export const writePoints = (issue: CardIssue, points: string, value: number | null): Write =>
  field(issue, points, value, value === null ? 'None' : String(value));

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
