import { afterEach, expect, test, vi } from 'vitest';
import type { ItemId } from '../../src/connection/boardSession';
import { issueKey } from '../../src/connection/boardSession';
import { CardDesk, editKey } from '../../src/jira/card/desk';
import { fieldLock, lockOf } from '../../src/jira/card/locks';
import { shownValue, viewOf } from '../../src/jira/card/read';
import { sourceOf } from '../../src/jira/card/source';
import { demandedBy, writeAnyway, writeMove, writeSummary } from '../../src/jira/card/writes';
import { stripOf } from '../../src/jira/strip';
import { fakeServer } from './fakeServer';
import { ada, FakeSession, issue, live } from './fakeSession';

afterEach(() => {
  vi.unstubAllGlobals();
});

const key = editKey('item1' as ItemId, 'summary');
const path = '/api/boards/b1/jira/s1/issues/7/edit';

function deskWithDraft(): { readonly session: FakeSession; readonly desk: CardDesk } {
  const session = new FakeSession();
  const desk = new CardDesk(session);
  desk.open(key, 'Cursor lags', issue);
  desk.draft(key, 'New words');
  return { session, desk };
}

const save = (desk: CardDesk, overwrite?: boolean) =>
  desk.save(key, 's1', '7', writeSummary(issue, 'New words'), overwrite);

test('P28 an edit goes out with what was seen, and the answer of Jira is shown', async () => {
  const answer = { ...issue, readAt: 2000, fields: { ...issue.fields, summary: 'New words' } };
  const asked = fakeServer({ [path]: { sealed: `seal1|answer|edit|${JSON.stringify({ issue: answer })}` } });
  const { desk } = deskWithDraft();
  const saving = save(desk);
  expect(desk.edits.get(key)).toMatchObject({ kind: 'saving', draft: 'New words' });
  await saving;
  expect(asked[0]?.body).toBe('seal1|request|edit|{"field":"summary","seen":"Cursor lags","value":"New words"}');
  expect(desk.edits.get(key)).toBeUndefined();
  expect(desk.answers.get(issueKey('s1', '7'))).toEqual(answer);
});

test('a refused edit keeps the draft and says why in the words of Jira', async () => {
  const jira = btoa('seal1|answer|error|{"messages":[],"errors":{"summary":"Too odd."}}');
  fakeServer({ [path]: { status: 422, json: { code: 'JiraRefused', title: 'No.', seal: 'seal1', jira } } });
  const { desk } = deskWithDraft();
  await save(desk);
  expect(desk.edits.get(key)).toEqual({ kind: 'refused', draft: 'New words', seen: issue, message: 'Too odd.' });
});

test('a conflict writes nothing until one chooses to overwrite', async () => {
  const conflict = { yours: 'New words', seen: 'Cursor lags', now: 'Other' };
  const jira = btoa(`seal1|answer|error|${JSON.stringify(conflict)}`);
  const asked = fakeServer({
    [path]: [
      { status: 409, json: { code: 'JiraConflict', title: 'No.', seal: 'seal1', jira } },
      { sealed: `seal1|answer|edit|${JSON.stringify({ issue })}` },
    ],
  });
  const { desk } = deskWithDraft();
  await save(desk);
  expect(desk.edits.get(key)).toMatchObject({ kind: 'conflict', conflict });
  await save(desk, true);
  expect(asked[1]?.body).toContain('"overwrite":true');
  expect(desk.edits.get(key)).toBeUndefined();
});

test('B5 a move that is made anyway starts from the status that Jira has now', () => {
  const move = writeMove({ id: '31', name: 'Finish', to: { id: '9', name: 'Done' } }, '1');
  expect(move).toEqual({ kind: 'transition', transition: '31', seen: '1', shown: 'Done' });
  expect(writeAnyway(move, { id: '3', name: 'In Progress' })).toEqual({ ...move, seen: '3' });
  expect(writeAnyway(writeSummary(issue, 'x'), 'y')).toEqual(writeSummary(issue, 'x'));
});

test('P63 drafts, answers and metadata go when the seal goes', async () => {
  fakeServer({ [path]: { sealed: `seal1|answer|edit|${JSON.stringify({ issue })}` } });
  const { session, desk } = deskWithDraft();
  await save(desk);
  desk.open(key, 'Another', issue);
  session.seal.set(null);
  expect(desk.edits.get(key)).toBeUndefined();
  expect(desk.answers.get(issueKey('s1', '7'))).toBeUndefined();
});

test('P54 guests and those who are not connected are locked out with the reason', () => {
  expect(lockOf(ada, [live(['ada'])], 's1')).toBeNull();
  expect(lockOf({ ...ada, role: 'Guest' }, [live(['ada'])], 's1')).toMatchObject({ connect: false });
  expect(lockOf(ada, [live(['bea'])], 's1')).toMatchObject({ connect: true });
  expect(lockOf(ada, [live(['ada'])], 's2')).toMatchObject({ connect: true });
  expect(lockOf(null, [], 's1')).not.toBeNull();
});

test('P27 a field that is absent from the edit metadata, or cannot be set, is locked', () => {
  const field = { name: 'Summary', required: true, schema: { type: 'string', system: 'summary' } };
  const meta = {
    fields: { summary: { ...field, operations: ['set'] }, parent: { ...field, operations: [] } },
    points: null,
  };
  expect(fieldLock(meta, 'summary', 'summary')).toBeNull();
  expect(fieldLock(meta, 'assignee', 'assignee')?.reason).toContain('assignee');
  expect(fieldLock(meta, 'parent', 'parent')).not.toBeNull();
  expect(fieldLock(meta, null, 'story points')).not.toBeNull();
});

test('a move that Jira asks fields for is known before it is tried', () => {
  const field = { name: 'Resolution', required: true, schema: { type: 'resolution' } };
  const move = { id: '31', name: 'Done', to: {}, fields: { a: field, b: { ...field, hasDefaultValue: true } } };
  expect(demandedBy(move)).toEqual([field]);
});

test('P26 an issue is read from the shapes of Jira, whatever is missing', () => {
  expect(viewOf(issue)).toEqual({
    summary: 'Cursor lags',
    status: { id: '1', name: 'To Do', category: 'new' },
    type: { name: 'Bug', kind: 'bug' },
    assignee: { id: 'a1', name: 'Ada Byte' },
    priority: { id: '3', name: 'High' },
    points: 3,
  });
  expect(viewOf({ ...issue, points: null, fields: { assignee: null, status: 'odd' } })).toEqual({
    summary: '',
    status: { id: '', name: '', category: 'new' },
    type: { name: '', kind: 'task' },
    assignee: null,
    priority: null,
    points: null,
  });
});

test('a value is shown as a person reads it', () => {
  const values = ['a', 3, null, [], [{ name: 'API' }, { value: 'Blue' }], { displayName: 'Ada' }, {}];
  expect(values.map(shownValue)).toEqual(['a', '3', 'None', 'None', 'API, Blue', 'Ada', 'None']);
});

test('B1 a card says how old it is and where it came from', () => {
  expect(sourceOf({ source: 'read', readAt: 0 }, 'Ada', 120_000)).toBe('Read 2 min ago by Ada');
  expect(sourceOf({ source: 'edit', readAt: 0 }, 'Ada', 1000)).toBe('Edited just now');
});

test('B4 the strip names the reader, and counts down a wait', () => {
  const trouble = { code: 'JiraWait', sentence: 'Jira asks us to wait.', tryAgain: true, afterSeconds: 17 } as const;
  expect(stripOf(live(['ada']), [ada], 0, 61_000).text).toBe('Jira as of 1 min ago · Ada Byte reads for everybody');
  expect(stripOf({ ...live([]), phase: 'Waiting', trouble }, [], 1000, 6000).text).toBe('Jira asks us to wait 12 s');
  expect(stripOf({ ...live([]), phase: 'Loading', loaded: 40, total: 120 }, [], 0, 0).text).toContain('40 of 120');
  expect(stripOf({ ...live([]), phase: 'Failed', trouble: null }, [], 0, 0).tone).toBe('trouble');
});
