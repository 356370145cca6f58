import { isApiError } from 'jira.js';
import { beforeAll, expect, test, vi } from 'vitest';
import { people, type Person } from '../support/rehearsal';
import { rehearsal } from '../support/shared';

let ada: Person;
let task = '';
beforeAll(async () => {
  ada = await rehearsal.as('ada');
  const { issueTypes = [] } = await ada.jira.issues.getCreateIssueMetaIssueTypes({ projectIdOrKey: 'NW' });
  task = String(issueTypes.find(({ name }) => name === 'Task')?.id);
});

const paragraph = (text: string) => ({
  type: 'doc' as const,
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

const make = async (...summaries: readonly string[]): Promise<readonly string[]> => {
  const { issues = [] } = await ada.jira.issues.createIssues({
    issueUpdates: summaries.map((summary) => ({
      fields: { project: { key: 'NW' }, issuetype: { id: task }, summary, description: paragraph(summary) },
      properties: [{ key: 'ludi.sticky', value: { board: 'b', item: summary } }],
    })),
  });
  return issues.map(({ id }) => id);
};

const fieldsOf = async (issueIdOrKey: string) =>
  (await ada.jira.issues.getIssue({ issueIdOrKey, fields: ['*all'] })).fields as Readonly<Record<string, unknown>>;

test('a bulk create makes what it can and numbers what failed', async () => {
  const answer = await ada.jira.issues.createIssues({
    issueUpdates: [
      { fields: { project: { key: 'NW' }, issuetype: { id: task } } },
      { fields: { project: { key: 'NW' }, issuetype: { id: task }, summary: 'The second of two' } },
    ],
  });
  expect(answer.issues).toHaveLength(1);
  expect(answer.errors).toMatchObject([{ status: 400, failedElementNumber: 0 }]);
});

test('the mark of a creation is found by a search of the creator', async () => {
  const [made] = await make('marked');
  const { issues = [] } = await ada.jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({
    jql: 'project = NW AND creator = currentUser() ORDER BY created DESC',
    maxResults: 50,
    fields: ['summary'],
    properties: ['ludi.sticky'],
    reconcileIssues: [Number(made)],
  });
  expect(issues.find(({ id }) => id === made)?.properties).toEqual({ 'ludi.sticky': { board: 'b', item: 'marked' } });
});

test('an edit sets fields, takes verbs, and answers with the issue', async () => {
  const [issueIdOrKey = ''] = await make('to be edited');
  await ada.jira.issues.editIssue({
    issueIdOrKey,
    returnIssue: true,
    fields: { summary: 'edited', assignee: { accountId: people.grace }, priority: { id: '2' }, duedate: '2026-12-24' },
    update: { labels: [{ add: 'from-jira-js' }] },
  });
  expect(await fieldsOf(issueIdOrKey)).toMatchObject({
    summary: 'edited',
    assignee: { accountId: people.grace },
    priority: { id: '2' },
    duedate: '2026-12-24',
    labels: ['from-jira-js'],
  });
});

test('a bad value is refused under its field', async () => {
  const [issueIdOrKey = ''] = await make('to be refused');
  const error: unknown = await ada.jira.issues
    .editIssue({ issueIdOrKey, fields: { duedate: 'soon' } })
    .catch((e: unknown) => e);
  expect(isApiError(error) && [error.status, JSON.stringify(error.body ?? error.message)]).toEqual([
    400,
    expect.stringContaining('duedate'),
  ]);
});

test('a status moves by a transition, with the fields that it requires', async () => {
  const [issueIdOrKey = ''] = await make('to be done');
  const { transitions = [] } = await ada.jira.issues.getTransitions({ issueIdOrKey, expand: 'transitions.fields' });
  const next = transitions.find(({ fields = {} }) => Object.values(fields).every(({ required }) => !required));
  await ada.jira.issues.doTransition({ issueIdOrKey, transition: { id: String(next?.id) } });
  expect(await fieldsOf(issueIdOrKey)).toMatchObject({ status: { id: next?.to?.id } });
});

test('comments are written and listed with their authors', async () => {
  const [issueIdOrKey = ''] = await make('to be talked about');
  const written = await ada.jira.issueComments.addComment({ issueIdOrKey, body: paragraph('Said by jira.js') });
  expect(written.author?.accountId).toBe(people.ada);
  const { comments = [] } = await ada.jira.issueComments.getComments({ issueIdOrKey, startAt: 0, maxResults: 50 });
  expect(comments.map(({ id }) => id)).toEqual([written.id]);

  const id = String(written.id);
  const body = paragraph('Said better by jira.js');
  await ada.jira.issueComments.updateComment({ issueIdOrKey, id, body: { body } });
  expect((await ada.jira.issueComments.getComment({ issueIdOrKey, id })).body).toEqual(body);
  expect((await ada.jira.issueComments.getCommentsByIds({ ids: [Number(id)] })).values).toHaveLength(1);
});

test('issues go into a sprint and back to the backlog', async () => {
  const issues = [...(await make('to be planned'))];
  const { values: sprints = [] } = await ada.agile.board.getAllSprints({ boardId: 84, state: 'active,future' });
  await ada.agile.sprint.moveIssuesToSprintAndRank({ sprintId: Number(sprints[0]?.id), issues });
  await ada.agile.backlog.moveIssuesToBacklog({ issues });
  expect((await fieldsOf(issues[0] ?? ''))['customfield_10020']).toBeNull();
});

test('a bulk edit and a bulk transition run as tasks to their end', async () => {
  const issues = [...(await make('one of two', 'two of two'))];
  const { fields = [] } = await ada.jira.issueBulkOperations.getBulkEditableFields({
    issueIdsOrKeys: issues.join(','),
  });
  expect(fields.map(({ id }) => id)).toContain('labels');
  const edit = await ada.jira.issueBulkOperations.submitBulkEdit({
    selectedIssueIdsOrKeys: issues,
    selectedActions: ['labels', 'priority'],
    editedFieldsInput: {
      labelsFields: [{ fieldId: 'labels', bulkEditMultiSelectFieldOption: 'ADD', labels: [{ name: 'bulk' }] }],
      priority: { priorityId: '2' },
    },
    sendBulkNotification: false,
  });
  await ends(String(edit.taskId), issues.length);
  expect(await fieldsOf(issues[1] ?? '')).toMatchObject({ labels: ['bulk'], priority: { id: '2' } });

  const { availableTransitions = [] } = await ada.jira.issueBulkOperations.getAvailableTransitions({
    issueIdsOrKeys: issues.join(','),
  });
  const move = availableTransitions[0]?.transitions?.[0];
  const moved = await ada.jira.issueBulkOperations.submitBulkTransition({
    bulkTransitionInputs: [{ selectedIssueIdsOrKeys: issues, transitionId: String(move?.transitionId) }],
    sendBulkNotification: false,
  });
  await ends(String(moved.taskId), issues.length);
});

async function ends(taskId: string, count: number): Promise<void> {
  await vi.waitFor(
    async () => {
      const progress = await ada.jira.issueBulkOperations.getBulkOperationProgress({ taskId });
      expect(progress).toMatchObject({ status: 'COMPLETE', progressPercent: 100 });
      expect(progress.processedAccessibleIssues).toHaveLength(count);
    },
    { timeout: 10_000, interval: 100 },
  );
}
