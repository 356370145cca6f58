import type { JiraCalls } from './calls';
import { PagedList } from './pagedList';
import type { JiraOutcome } from './sealed';
import type { FoundIssue, Project, ProjectPage, SearchPage } from './shapes';

/** The projects that one may see, or create in, most recent first as Jira orders them. */
export const projectList = (calls: JiraCalls, site: string, forCreating: boolean): PagedList<Project> =>
  new PagedList(async (query, token, signal) => {
    const startAt = token === null ? 0 : Number(token);
    return mapped(await calls.projects(site, { query, startAt, forCreating }, signal), pageOfProjects);
  });

/** The issues that a JQL finds. */
export const issueList = (calls: JiraCalls, site: string): PagedList<FoundIssue> =>
  new PagedList(async (jql, token, signal) => mapped(await calls.search(site, jql, token, signal), pageOfIssues));

const pageOfProjects = (page: ProjectPage) => ({
  items: page.values,
  next: page.isLast || page.values.length === 0 ? null : String(page.startAt + page.values.length),
});

const pageOfIssues = (page: SearchPage) => ({
  items: page.issues,
  next: page.isLast === true ? null : (page.nextPageToken ?? null),
});

const mapped = <T, U>(outcome: JiraOutcome<T>, map: (value: T) => U): JiraOutcome<U> =>
  outcome.kind === 'done' ? { kind: 'done', value: map(outcome.value) } : outcome;

/** The JQL of choosing a project: what was touched last comes first. */
export const jqlOf = (project: Project): string => `project = "${escaped(project.key)}" ORDER BY updated DESC`;

const escaped = (text: string): string => text.replace(/["\\]/gu, '\\$&');
