import { chosen, type Selection } from './selection';
import type { RunOrder } from './importRun';
import { mostIssues } from './matches';

/** What is to be imported: rows that are ticked, or everything that matches, loaded or not. */
export type Picked =
  | { readonly kind: 'rows'; readonly ids: Selection }
  | { readonly kind: 'matching'; readonly jql: string; readonly about: number };

export const nothingPicked: Picked = { kind: 'rows', ids: new Set() };

/** The rows that show a tick: all of them where everything that matches is meant. */
export const ticksOf = (picked: Picked, loaded: readonly { readonly id: string }[]): Selection =>
  picked.kind === 'rows' ? picked.ids : new Set(loaded.map((row) => row.id));

/** The import that was picked; null: nothing is. */
export function orderOf(picked: Picked, loaded: readonly { readonly id: string }[]): RunOrder | null {
  if (picked.kind === 'matching') {
    return picked;
  }
  const issues = chosen(loaded, picked.ids, mostIssues);
  return issues.length === 0 ? null : { kind: 'issues', issues };
}

/** A number as people read it. */
export const counted = (count: number): string => new Intl.NumberFormat('en').format(count);

export const issuesOf = (count: number): string => (count === 1 ? '1 issue' : `${counted(count)} issues`);
