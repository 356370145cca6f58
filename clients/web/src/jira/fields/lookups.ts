import type { JiraOutcome } from '../sealed';
import type { FoundIssue, JiraUser, Sprint, Team } from '../shapes';
import type { FieldPlace } from './editors/props';
import { nameOf, partsOf, textOf } from './parts';
import type { Pick } from './picks';
import type { FieldSpec } from './spec';

/** Asks Jira what a field can be set to. */
export function find(
  spec: FieldSpec,
  place: FieldPlace,
  query: string,
  signal: AbortSignal,
): Promise<JiraOutcome<readonly Pick[]>> {
  switch (spec.kind) {
    case 'parent':
      return parents(place, query, signal);
    case 'sprint':
      return sprints(place, signal);
    case 'labels':
      return labels(place, query, signal);
    case 'team':
      return teams(place, spec.id, signal);
    default:
      return users(place, spec, query, signal);
  }
}

async function mapped<T>(
  outcome: Promise<JiraOutcome<T>>,
  toPicks: (value: T) => readonly Pick[],
): Promise<JiraOutcome<readonly Pick[]>> {
  const answer = await outcome;
  return answer.kind === 'done' ? { kind: 'done', value: toPicks(answer.value) } : answer;
}

/** Where something is looked for: the issue, or the project in which one is created. */
const whereOf = ({ issue, project }: FieldPlace) => (issue === null ? { project } : { issue, project });

function users(place: FieldPlace, spec: FieldSpec, query: string, signal: AbortSignal) {
  const body = { ...whereOf(place), assignable: spec.id === 'assignee', query };
  const asked = place.calls.look<readonly JiraUser[]>(place.site, 'users', body, signal);
  return mapped(asked, (people) =>
    people.map((person) => ({ id: person.accountId, label: person.displayName, value: person })),
  );
}

/** A sprint is held as a list of sprints, of which the open one counts. */
function sprints(place: FieldPlace, signal: AbortSignal) {
  const { project } = place;
  const asked = place.calls.look<readonly Sprint[]>(place.site, 'sprints', { project }, signal);
  return mapped(asked, (open) =>
    [...open].sort(soonest).map((sprint) => ({
      id: String(sprint.id),
      label: sprint.name,
      hint: sprint.state === 'active' ? 'active' : 'future',
      value: sprint,
    })),
  );
}

/** What runs stands before what is to come. */
const soonest = (a: Sprint, b: Sprint): number =>
  a.state === b.state ? a.id - b.id : a.state === 'active' ? -1 : b.state === 'active' ? 1 : 0;

function labels(place: FieldPlace, query: string, signal: AbortSignal) {
  const asked = place.calls.look<readonly string[]>(place.site, 'labels', { query }, signal);
  return mapped(asked, (found) =>
    found.map((quoted) => {
      const label = quoted.replace(/^"(.*)"$/u, '$1');
      return { id: label, label, value: label };
    }),
  );
}

function parents(place: FieldPlace, query: string, signal: AbortSignal) {
  const body = { ...whereOf(place), type: place.type ?? null, query };
  const asked = place.calls.look<readonly FoundIssue[]>(place.site, 'parents', body, signal);
  return mapped(asked, (issues) =>
    issues.map((issue) => ({
      id: issue.id,
      label: `${issue.key} ${textOf(issue.fields['summary'])}`,
      hint: nameOf(partsOf(issue.fields)['issuetype']),
      value: issue,
    })),
  );
}

function teams(place: FieldPlace, field: string, signal: AbortSignal) {
  const asked = place.calls.look<readonly Team[]>(place.site, 'teams', { project: place.project, field }, signal);
  return mapped(asked, (found) => found.map((team) => ({ id: team.id, label: team.name, value: team })));
}
