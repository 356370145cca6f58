import { isApiError, isNotFoundError, isSchemaMismatchError, isScopeError } from 'jira.js';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Person } from '../support/rehearsal';
import { rehearsal } from '../support/shared';

let ada: Person;
let grace: Person;
beforeAll(async () => {
  [ada, grace] = [await rehearsal.as('ada'), await rehearsal.as('grace')];
});

const find = async (jql: string, maxResults = 20): Promise<readonly string[]> => {
  const { issues = [] } = await grace.jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({
    jql,
    maxResults,
    fields: ['summary'],
  });
  return issues.map(({ id }) => String(id));
};

const refusal = async (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => null,
    (error: unknown) => error,
  );

describe('people', () => {
  test('myself', async () => {
    expect((await grace.jira.myself.getCurrentUser()).displayName).toMatch(/^Grace/u);
  });

  test('search and assignable, by issue and by project', async () => {
    const [issue] = await find('project = NW');
    expect((await grace.jira.userSearch.findUsers({ query: 'mina' })).map((one) => one.displayName)).toEqual([
      expect.stringMatching(/^Mina/u),
    ]);
    for (const where of [{ project: 'NW' }, { issueId: String(issue) }]) {
      expect(await grace.jira.userSearch.findAssignableUsers({ query: 'mina', ...where })).toHaveLength(1);
    }
  });
});

describe('projects and metadata', () => {
  test('projects, those where one may create too', async () => {
    for (const action of ['view', 'create'] as const) {
      const page = await ada.jira.projects.searchProjects({ startAt: 0, maxResults: 50, action });
      expect(page.values.map(({ key }) => key).sort()).toEqual(['NW', 'OPS', 'SEC']);
    }
  });

  test.each(['NW', 'OPS'])('statuses, components and versions of %s', async (projectIdOrKey) => {
    expect((await grace.jira.projects.getAllStatuses({ projectIdOrKey })).length).toBeGreaterThan(2);
    await grace.jira.projectComponents.getProjectComponents({ projectIdOrKey });
    await grace.jira.projectVersions.getProjectVersions({ projectIdOrKey });
  });

  test('fields, labels, rights', async () => {
    expect((await grace.jira.issueFields.getFields()).length).toBeGreaterThan(20);
    expect((await grace.jira.labels.getAllLabels()).values?.length).toBeGreaterThan(0);
    const { permissions } = await grace.jira.permissions.getMyPermissions({
      projectKey: 'NW',
      permissions: 'EDIT_ISSUES,BULK_CHANGE',
    });
    expect(permissions?.['EDIT_ISSUES']).toMatchObject({ havePermission: true });
  });

  test.each(['NW', 'OPS'])('the create form of every type of %s', async (projectIdOrKey) => {
    const { issueTypes = [] } = await grace.jira.issues.getCreateIssueMetaIssueTypes({
      projectIdOrKey,
      startAt: 0,
      maxResults: 200,
    });
    expect(issueTypes.length).toBeGreaterThan(2);
    for (const { id } of issueTypes) {
      const { fields = [] } = await grace.jira.issues.getCreateIssueMetaIssueTypeId({
        projectIdOrKey,
        issueTypeId: String(id),
        startAt: 0,
        maxResults: 200,
      });
      expect(fields.find((field) => field.fieldId === 'summary')?.required).toBe(true);
    }
  });
});

describe('issues', () => {
  test('a search over all pages, with every field', async () => {
    const seen = new Set<string>();
    let nextPageToken: string | undefined;
    do {
      const page = await grace.jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({
        jql: 'project in (NW, OPS) ORDER BY key',
        maxResults: 60,
        fields: ['*all'],
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      });
      page.issues?.forEach(({ id }) => seen.add(String(id)));
      nextPageToken = page.nextPageToken ?? undefined;
    } while (nextPageToken !== undefined);
    expect(seen.size).toBeGreaterThan(200);
  });

  test('a bulk fetch and single reads agree', async () => {
    const issueIdsOrKeys = [...(await find('project in (NW, OPS) ORDER BY key', 100))];
    const { issues = [] } = await grace.jira.issues.bulkFetchIssues({ issueIdsOrKeys, fields: ['*all'] });
    expect(issues).toHaveLength(issueIdsOrKeys.length);
    const [first] = issues;
    const alone = await grace.jira.issues.getIssue({ issueIdOrKey: String(first?.id), fields: ['*all'] });
    expect(alone.fields).toEqual(first?.fields);
  });

  test.each(['NW', 'OPS'])('edit metadata and transitions of %s', async (project) => {
    for (const issueIdOrKey of await find(`project = ${project}`, 8)) {
      const { fields = {} } = await grace.jira.issues.getEditIssueMeta({ issueIdOrKey });
      expect(fields['summary']).toMatchObject({ operations: ['set'] });
      const { transitions = [] } = await grace.jira.issues.getTransitions({
        issueIdOrKey,
        expand: 'transitions.fields',
      });
      expect(transitions.length).toBeGreaterThan(0);
    }
  });
});

describe('JQL', () => {
  test('is parsed, completed and judged', async () => {
    const parsed = await grace.jira.jql.parseJqlQueries({
      validation: 'strict',
      queries: ['project = NW AND status = Done ORDER BY key', 'project ='],
    });
    expect(parsed.queries.map(({ errors }) => (errors ?? []).length > 0)).toEqual([false, true]);
    expect((await grace.jira.jql.getAutoComplete()).visibleFieldNames?.length).toBeGreaterThan(10);
    const found = await grace.jira.jql.getFieldAutoCompleteForQueryString({ fieldName: 'status', fieldValue: 'D' });
    expect(found.results?.length).toBeGreaterThan(0);
  });

  test('that is wrong is refused in a way that jira.js understands', async () => {
    const error = await refusal(
      grace.jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({ jql: 'project = NW status' }),
    );
    expect(isApiError(error) && error.status).toBe(400);
  });
});

describe('help in choosing', () => {
  test('saved filters: my own, those I like, those that I find', async () => {
    expect((await ada.jira.filters.getMyFilters({ includeFavourites: true })).length).toBeGreaterThan(0);
    await ada.jira.filters.getFavouriteFilters();
    const { values } = await ada.jira.filters.getFiltersPaginated({ expand: 'jql,owner' });
    expect(values[0]?.jql).toMatch(/=|in/iu);
  });

  test('counts, pickers and rights', async () => {
    expect((await grace.jira.issueSearch.countIssues({ jql: 'project = NW' })).count).toBeGreaterThan(50);
    expect((await grace.jira.issueSearch.getIssuePickerResource({ query: 'NW-1' })).sections?.length).toBeGreaterThan(
      0,
    );
    const many = await grace.jira.userSearch.findBulkAssignableUsers({ query: 'mina', projectKeys: 'NW,OPS' });
    expect(many).toHaveLength(1);
    const issues = (await find('project = NW', 5)).map(Number);
    const { projectPermissions } = await grace.jira.permissions.getBulkPermissions({
      projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues }],
    });
    expect(projectPermissions[0]?.issues).toHaveLength(5);
  });

  test('the picture of an issue type needs the token and is a picture', async () => {
    const { issueTypes = [] } = await grace.jira.issues.getCreateIssueMetaIssueTypes({ projectIdOrKey: 'NW' });
    const id = Number(/avatar\/(\d+)/u.exec(String(issueTypes[0]?.iconUrl))?.[1]);
    const picture = await grace.jira.avatars.getAvatarImageByID({ type: 'issuetype', id, size: 'medium' });
    expect(picture.size).toBeGreaterThan(50);
  });
});

describe('agile', () => {
  test('boards, configuration, sprints', async () => {
    const { values: boards } = await grace.agile.board.getAllBoards({ projectKeyOrId: 'NW', maxResults: 50 });
    const boardId = Number(boards[0]?.id);
    expect((await grace.agile.board.getConfiguration({ boardId })).estimation?.type).toBe('field');
    const { values: sprints = [] } = await grace.agile.board.getAllSprints({ boardId, state: 'active,future' });
    expect(sprints.length).toBeGreaterThan(0);
    expect((await grace.agile.sprint.getSprint({ sprintId: Number(sprints[0]?.id) })).name).toBe(sprints[0]?.name);
  });
});

test('what is hidden is not found, and a token without a scope is told apart', async () => {
  const { issues = [] } = await ada.jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({
    jql: 'project = SEC',
    maxResults: 1,
  });
  const hidden = grace.jira.issues.getIssue({ issueIdOrKey: String(issues[0]?.id) });
  expect(isNotFoundError(await refusal(hidden))).toBe(true);
  const narrow = await rehearsal.as('grace', 'read:jira-work');
  expect(isScopeError(await refusal(narrow.agile.board.getAllBoards()))).toBe(true);
});

test('jira.js throws where an answer does not fit', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json([{ id: 7, name: 'Summary' }])));
  try {
    expect(isSchemaMismatchError(await refusal(grace.jira.issueFields.getFields()))).toBe(true);
  } finally {
    vi.unstubAllGlobals();
  }
});
