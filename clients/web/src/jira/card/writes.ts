import type { CardIssue } from '../../connection/boardSession';
import type { FieldSpec } from '../fields/spec';
import { shown, toWrite } from '../fields/values';
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

const field = (
  issue: CardIssue,
  name: string,
  written: { readonly value: unknown; readonly shown: string },
  back: (former: unknown) => unknown = asItIs,
): Write => ({ kind: 'field', field: name, seen: issue.fields[name] ?? null, ...written, back });

const asItIs = (former: unknown): unknown => former;

const byId =
  (id: 'id' | 'accountId') =>
  (former: unknown): unknown => {
    const value =
      typeof former === 'object' && former !== null ? (former as Readonly<Record<string, unknown>>)[id] : null;
    return value === undefined || value === null ? null : { [id]: value };
  };

const personAgain = byId('accountId');
const choiceAgain = byId('id');

/** Any field of the table of kinds; `value` is in Jira's read shape. */
export const writeField = (issue: CardIssue, spec: FieldSpec, value: unknown): Write =>
  field(issue, spec.id, { value: toWrite(spec, value), shown: shown(spec, value) }, (former) => toWrite(spec, former));

export const writeSummary = (issue: CardIssue, value: string): Write =>
  field(issue, 'summary', { value, shown: value });

export const writeAssignee = (issue: CardIssue, user: JiraUser | null): Write =>
  field(
    issue,
    'assignee',
    { value: user === null ? null : { accountId: user.accountId }, shown: user?.displayName ?? 'Unassigned' },
    personAgain,
  );

export const writePriority = (issue: CardIssue, choice: Choice): Write =>
  field(issue, 'priority', { value: { id: choice.id }, shown: choice.name ?? choice.id }, choiceAgain);

export const writePoints = (issue: CardIssue, points: string, value: number | null): Write =>
  field(issue, points, { value, shown: value === null ? 'None' : String(value) });

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
