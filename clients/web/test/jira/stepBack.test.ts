import { afterEach, expect, test, vi } from 'vitest';
import type { ItemId } from '../../src/connection/boardSession';
import { CardDesk, editKey } from '../../src/jira/card/desk';
import { writeField, writeFrom, writeMove } from '../../src/jira/card/writes';
import { specOf } from '../../src/jira/fields/spec';
import { fakeServer } from './fakeServer';
import { FakeSession, issue } from './fakeSession';

afterEach(() => {
  vi.unstubAllGlobals();
});

const edit = '/api/boards/b1/jira/s1/issues/7/edit';
const move = '/api/boards/b1/jira/s1/issues/7/transition';
const moves = '/api/boards/b1/jira/s1/issues/7/transitions';
const priority = specOf(
  'priority',
  { name: 'Priority', required: false, schema: { type: 'priority', system: 'priority' } },
  null,
);
const low = { id: '5', name: 'Low' };
const done = { id: '9', name: 'Done' };
const card = (fields: object, readAt = 2000) => ({ ...issue, readAt, fields: { ...issue.fields, ...fields } });
const answer = (purpose: string, fields: object) => ({
  sealed: `seal1|answer|${purpose}|${JSON.stringify({ issue: card(fields) })}`,
});

async function afterPriority(replies: object[]) {
  const asked = fakeServer({ [edit]: [answer('edit', { priority: low }), ...replies] });
  const session = new FakeSession();
  const desk = new CardDesk(session);
  const key = editKey('item1' as ItemId, 'priority');
  desk.open(key, '', issue);
  await desk.save(key, 's1', '7', writeField(issue, priority, low));
  return { asked, step: session.steps[0] };
}

test('B8 an edit is taken back by writing what was there, if Jira still has what was written', async () => {
  const { asked, step } = await afterPriority([answer('edit', {}), answer('edit', { priority: low })]);
  expect(await step?.undo()).toEqual({ kind: 'done' });
  expect(asked[1]?.body).toContain('{"field":"priority","seen":{"id":"5","name":"Low"},"value":{"id":"3"}}');
  expect(await step?.redo()).toEqual({ kind: 'done' });
  expect(asked[2]?.body).toContain('{"field":"priority","seen":{"id":"3","name":"High"},"value":{"id":"5"}}');
});

test('B8 what somebody changed since is not taken back, and that is said', async () => {
  const jira = btoa(`seal1|answer|error|${JSON.stringify({ yours: null, seen: low, now: done })}`);
  const { step } = await afterPriority([
    { status: 409, json: { code: 'JiraConflict', title: 'No.', seal: 'seal1', jira } },
  ]);
  expect(await step?.undo()).toEqual({
    kind: 'refused',
    sentence: 'Somebody changed this field of NW-7 in Jira since. Your edit was not undone.',
    keep: false,
  });
});

test('B8 what may pass can be tried again', async () => {
  const { step } = await afterPriority([{ status: 429, json: { code: 'JiraWait', title: 'Wait.', tryAgain: true } }]);
  expect(await step?.undo()).toMatchObject({ kind: 'refused', keep: true });
});

test.each([
  [[{ id: '41', name: 'Reopen', to: { id: '1', name: 'To Do' } }], { kind: 'done' }],
  [[], { kind: 'refused', sentence: 'Jira offers no way back to “To Do” for NW-7.', keep: false }],
])('B8 a status goes back by a transition that leads there, or not at all %#', async (transitions, result) => {
  const asked = fakeServer({
    [move]: [answer('transition', { status: done }), answer('transition', {})],
    [moves]: { sealed: `seal1|answer|transitions|${JSON.stringify({ transitions })}` },
  });
  const session = new FakeSession();
  const desk = new CardDesk(session);
  const key = editKey('item1' as ItemId, 'status');
  desk.open(key, '', issue);
  await desk.save(key, 's1', '7', writeMove({ id: '31', name: 'Finish', to: done }, '1'));
  expect(await session.steps[0]?.undo()).toEqual(result);
  expect(asked).toHaveLength(transitions.length === 0 ? 2 : 3);
});

test('B8 a field that the card does not show is taken back from what was written', async () => {
  const asked = fakeServer({ [edit]: [answer('edit', {}), answer('edit', {})] });
  const session = new FakeSession();
  const notes = specOf(
    'customfield_77',
    {
      name: 'Berth',
      required: false,
      schema: { type: 'string', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield' },
    },
    null,
  );
  const outcome = await new CardDesk(session).change('s1', issue, writeFrom(notes, 'Pier 1', 'Pier 7'));
  expect(outcome.kind).toBe('done');
  expect(await session.steps[0]?.undo()).toEqual({ kind: 'done' });
  expect(asked[1]?.body).toContain('{"field":"customfield_77","seen":"Pier 7","value":"Pier 1"}');
});
