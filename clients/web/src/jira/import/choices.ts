import type { JiraOutcome } from '../sealed';
import type { Project } from '../shapes';
import {
  type FilterField,
  labelTerm,
  me,
  namedTerm,
  nobody,
  noLabel,
  noSprint,
  openSprints,
  personTerm,
  sprintTerm,
  type Term,
} from './filters';
import type { ImportDesk } from './importDesk';
import { withoutHtml } from './jql';

/** Where the choices of a filter come from. */
export interface Source {
  readonly label: string;
  /** Choices that are there without asking. */
  readonly fixed: readonly Term[];
  /** Jira is asked again as one types; otherwise it gives all at once and they are searched here. */
  readonly asksTyped: boolean;
  readonly empty: string;
  ask(asked: Question): Promise<JiraOutcome<readonly Term[]>>;
}

export interface Question {
  readonly desk: ImportDesk;
  readonly site: string;
  readonly project: Project;
  readonly typed: string;
  readonly signal: AbortSignal;
}

export const sources: Readonly<Record<FilterField, Source>> = {
  issuetype: {
    label: 'Type',
    fixed: [],
    asksTyped: false,
    empty: 'No type like that in this project.',
    ask: async ({ desk, site, project, signal }) =>
      mapped(await desk.types(site, project.id, signal), (types) => types.map((type) => namedTerm(type, types))),
  },
  status: {
    label: 'Status',
    fixed: [],
    asksTyped: false,
    empty: 'No status like that in this project.',
    ask: async ({ desk, site, project, signal }) =>
      mapped(await desk.types(site, project.id, signal), (types) => {
        const statuses = [
          ...new Map(types.flatMap((type) => type.statuses).map((status) => [status.id, status])).values(),
        ];
        return statuses.map((status) => namedTerm(status, statuses));
      }),
  },
  assignee: {
    label: 'Assignee',
    fixed: [me, nobody],
    asksTyped: true,
    empty: 'Jira knows nobody like that who could be assigned here.',
    ask: async ({ desk, site, project, typed, signal }) =>
      mapped(await desk.people(site, project.id, typed, signal), (people) => people.map(personTerm)),
  },
  sprint: {
    label: 'Sprint',
    fixed: [openSprints, noSprint],
    asksTyped: false,
    empty: 'No open sprint like that holds issues of this project.',
    ask: async ({ desk, site, project, signal }) =>
      mapped(await desk.sprints(site, project.id, signal), (sprints) => sprints.map(sprintTerm)),
  },
  labels: {
    label: 'Label',
    fixed: [noLabel],
    asksTyped: true,
    empty: 'No label like that.',
    ask: async ({ desk, site, typed, signal }) =>
      mapped(await desk.calls.values(site, 'labels', typed, signal), (values) =>
        values.map((value) => labelTerm(withoutHtml(value.displayName))),
      ),
  },
};

/** The terms whose name holds what was typed. */
export const matching = (terms: readonly Term[], typed: string): readonly Term[] => {
  const wanted = typed.trim().toLowerCase();
  return wanted === '' ? terms : terms.filter((term) => term.name.toLowerCase().includes(wanted));
};

const mapped = <T, U>(outcome: JiraOutcome<T>, map: (value: T) => U): JiraOutcome<U> =>
  outcome.kind === 'done' ? { kind: 'done', value: map(outcome.value) } : outcome;
