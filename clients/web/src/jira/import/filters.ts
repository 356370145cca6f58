import type { Project } from '../shapes';
import { quoted, searched } from './jql';

/** The fields of the filter bar, by their names in JQL. */
export type FilterField = 'issuetype' | 'status' | 'assignee' | 'sprint' | 'labels';

/** Something to choose: what people call it, and how JQL names it beyond doubt. */
export interface Term {
  readonly id: string;
  readonly name: string;
  readonly jql: string;
}

export interface Filters {
  readonly project: Project | null;
  readonly text: string;
  readonly chosen: Readonly<Partial<Record<FilterField, readonly Term[]>>>;
}

export const filterFields: readonly FilterField[] = ['issuetype', 'status', 'assignee', 'sprint', 'labels'];

export const noFilters: Filters = { project: null, text: '', chosen: {} };

export const me: Term = { id: 'me', name: 'Me', jql: 'currentUser()' };
export const nobody: Term = { id: 'nobody', name: 'Unassigned', jql: 'EMPTY' };
export const openSprints: Term = { id: 'open', name: 'Any active sprint', jql: 'openSprints()' };
export const noSprint: Term = { id: 'none', name: 'No sprint', jql: 'EMPTY' };
export const noLabel: Term = { id: 'none', name: 'No label', jql: 'EMPTY' };

/**
 * How JQL names one of a list: by its name, which people can read, where only one has it; by its number where the
 * name is ambiguous, or looks like a number itself.
 */
export function namedTerm(
  one: { readonly id: string; readonly name: string },
  all: readonly { readonly id: string; readonly name: string }[],
): Term {
  const alone = all.every((other) => other.id === one.id || other.name.toLowerCase() !== one.name.toLowerCase());
  const readable = alone && !/^\d+$/u.test(one.name.trim()) && one.name.trim() !== '';
  return { id: one.id, name: one.name, jql: readable ? quoted(one.name) : one.id };
}

/** People have names in common, so JQL names them by their account. */
export const personTerm = (user: { readonly accountId: string; readonly displayName: string }): Term => ({
  id: user.accountId,
  name: user.displayName,
  jql: quoted(user.accountId),
});

/** Sprints of different boards have names in common, so JQL names them by their number. */
export const sprintTerm = (sprint: { readonly id: number | string; readonly name: string }): Term => ({
  id: String(sprint.id),
  name: sprint.name,
  jql: String(sprint.id),
});

export const labelTerm = (label: string): Term => ({ id: `label:${label}`, name: label, jql: quoted(label) });

/** The JQL of the filter bar; empty where nothing restricts it. What was touched last comes first. */
export function writeJql(filters: Filters): string {
  const clauses = [
    filters.project === null ? null : `project = ${quoted(filters.project.key)}`,
    filters.text.trim() === '' ? null : `text ~ ${searched(filters.text.trim())}`,
    ...filterFields.map((field) => clauseOf(field, filters.chosen[field] ?? [])),
  ].filter((clause) => clause !== null);
  return clauses.length === 0 ? '' : `${clauses.join(' AND ')} ORDER BY updated DESC`;
}

function clauseOf(field: FilterField, terms: readonly Term[]): string | null {
  const [first, ...others] = terms;
  if (first === undefined) {
    return null;
  }
  if (others.length > 0) {
    return `${field} IN (${terms.map((term) => term.jql).join(', ')})`;
  }
  if (first.jql === 'EMPTY') {
    return `${field} IS EMPTY`;
  }
  return first.jql === openSprints.jql ? `${field} IN ${first.jql}` : `${field} = ${first.jql}`;
}

/** Takes a term in, or out where it is in. */
export function toggleTerm(filters: Filters, field: FilterField, term: Term): Filters {
  const before = filters.chosen[field] ?? [];
  const without = before.filter((other) => other.id !== term.id);
  return {
    ...filters,
    chosen: { ...filters.chosen, [field]: without.length < before.length ? without : [...before, term] },
  };
}

export const without = (filters: Filters, field: FilterField): Filters => ({
  ...filters,
  chosen: { ...filters.chosen, [field]: [] },
});

/** Another project: its types, statuses, sprints and people are others; words and labels stay. */
export const inProject = (filters: Filters, project: Project | null): Filters => ({
  project,
  text: filters.text,
  chosen: {
    ...(filters.chosen.labels === undefined ? {} : { labels: filters.chosen.labels }),
    assignee: (filters.chosen.assignee ?? []).filter((term) => term === me || term === nobody),
    sprint: (filters.chosen.sprint ?? []).filter((term) => term === openSprints || term === noSprint),
  },
});
