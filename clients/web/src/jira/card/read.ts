import type { CardIssue } from '../../connection/boardSession';

/** What a card shows of an issue, read from Jira's shapes; what is not there is null. */
export interface CardView {
  readonly summary: string;
  readonly status: StatusView;
  readonly type: { readonly name: string; readonly kind: TypeKind };
  readonly assignee: { readonly id: string; readonly name: string } | null;
  readonly priority: { readonly id: string; readonly name: string } | null;
  readonly points: number | null;
}

export type StatusCategory = 'new' | 'indeterminate' | 'done';
export type TypeKind = 'epic' | 'story' | 'bug' | 'task' | 'subtask';

export interface StatusView {
  readonly id: string;
  readonly name: string;
  readonly category: StatusCategory;
}

type Fields = Readonly<Record<string, unknown>>;

const record = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export function viewOf(issue: CardIssue): CardView {
  return {
    summary: text(issue.fields['summary']),
    status: statusOf(issue.fields['status']),
    type: typeOf(issue.fields['issuetype']),
    assignee: userOf(issue.fields['assignee']),
    priority: namedOf(issue.fields['priority']),
    points: issue.points === null ? null : numberOf(issue.fields[issue.points]),
  };
}

export function statusOf(value: unknown): StatusView {
  const status = record(value);
  return { id: text(status['id']), name: text(status['name']), category: categoryOf(status['statusCategory']) };
}

export function typeOf(value: unknown): CardView['type'] {
  const type = record(value);
  const name = text(type['name']);
  return { name, kind: kindOf(name, type['hierarchyLevel'], type['subtask'] === true) };
}

/** The id of an issue's project. */
export const projectOf = (value: unknown): string | null => text(record(value)['id']) || null;

/** The id of an issue's type; the empty text where it is not there. */
export const typeIdOf = (value: unknown): string => text(record(value)['id']);

export function userOf(value: unknown): { readonly id: string; readonly name: string } | null {
  const user = record(value);
  const id = text(user['accountId']);
  return id === '' ? null : { id, name: text(user['displayName']) };
}

export function namedOf(value: unknown): { readonly id: string; readonly name: string } | null {
  const named = record(value);
  const name = text(named['name']);
  return name === '' ? null : { id: text(named['id']), name };
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

function categoryOf(value: unknown): StatusCategory {
  const key = record(value)['key'];
  return key === 'done' || key === 'indeterminate' ? key : 'new';
}

/** Jira's own icons lie behind its sign-in, so a card draws one by level and, within a level, by name. */
function kindOf(name: string, level: unknown, subtask: boolean): TypeKind {
  if (subtask || (typeof level === 'number' && level < 0)) {
    return 'subtask';
  }
  if (typeof level === 'number' && level > 0) {
    return 'epic';
  }
  const plain = name.toLowerCase();
  if (plain.includes('bug') || plain.includes('defect')) {
    return 'bug';
  }
  return plain.includes('story') ? 'story' : 'task';
}

/** A field's value as a person reads it, for saying what stands against what. */
export function shownValue(value: unknown): string {
  if (typeof value === 'string') {
    return value === '' ? 'None' : value;
  }
  if (typeof value === 'number') {
    return String(value);
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? 'None' : value.map(shownValue).join(', ');
  }
  const { displayName, name, value: option } = record(value);
  return text(displayName) || text(name) || text(option) || 'None';
}
