import type { CardIssue, LegendField } from '../../connection/boardSession';
import type { TypeKind } from '../card/read';

/** What a card shows beside its type, key, summary and status. */
export interface ShownFields {
  readonly points: boolean;
  readonly priority: boolean;
  readonly assignee: boolean;
  /** The fields that have a line of their own, in order. */
  readonly rows: readonly string[];
}

const sprintKind = 'com.pyxis.greenhopper.jira:gh-sprint';

/** Each kind of issue type has its own usual set (P26), of fields that every site has. */
export function usualFields(kind: TypeKind, points: string | null, legend: readonly LegendField[]): readonly string[] {
  const sprint = legend.find((field) => field.schema?.custom === sprintKind)?.id ?? null;
  const usual: Readonly<Record<TypeKind, readonly (string | null)[]>> = {
    story: [points, 'priority', 'assignee', sprint],
    task: [points, 'priority', 'assignee', sprint],
    bug: [points, 'priority', 'assignee', 'labels'],
    epic: ['assignee', 'priority', 'labels'],
    subtask: [points, 'priority', 'assignee', 'parent'],
  };
  return usual[kind].filter((id): id is string => id !== null);
}

/** Sorts fields into those that a card has a place for and those that get a line. */
export function shownFields(fields: readonly string[], points: CardIssue['points']): ShownFields {
  const own = new Set(['priority', 'assignee', points]);
  return {
    points: points !== null && fields.includes(points),
    priority: fields.includes('priority'),
    assignee: fields.includes('assignee'),
    rows: fields.filter((id) => !own.has(id)),
  };
}
