import { describe, expect, it } from 'vitest';
import type { BulkProgress } from '../../../src/contract/contract.gen';
import type { CardIssue } from '../../../src/connection/boardSession';
import type { BulkMeta } from '../../../src/jira/bulk/bulkCalls';
import { chosenOf, samplesOf } from '../../../src/jira/bulk/chosen';
import { commonOf, movesTo } from '../../../src/jira/bulk/common';
import { actionsOf, type Line, lineOf, orderOf, sentenceOf, wrongWith } from '../../../src/jira/bulk/plan';
import { wordsOf } from '../../../src/jira/bulk/progress';
import { cardsOf, rowsOf } from '../../../src/jira/bulk/results';
import { specOf } from '../../../src/jira/fields/spec';
import type { FieldMeta } from '../../../src/jira/shapes';
import { issueKey, type ItemId } from '../../../src/connection/boardSession';
import { card, FakeSession } from '../fakeSession';

const issue = (id: string, project = '1', type = '10', status = '1'): CardIssue => ({
  id,
  key: `NW-${id}`,
  url: '',
  points: null,
  readAt: 1,
  source: 'read',
  fields: {
    summary: `S ${id}`,
    project: { id: project },
    issuetype: { id: type },
    status: { id: status, name: 'To Do' },
  },
});

const priority = (...ids: string[]): FieldMeta => ({
  name: 'Priority',
  required: false,
  schema: { type: 'priority', system: 'priority' },
  operations: ['set'],
  allowedValues: ids.map((id) => ({ id, name: `P${id}` })),
});
const labels: FieldMeta = {
  name: 'Labels',
  required: false,
  schema: { type: 'array', items: 'string', system: 'labels' },
  operations: ['add', 'set', 'remove'],
};
const summary: FieldMeta = {
  name: 'Summary',
  required: true,
  schema: { type: 'string', system: 'summary' },
  operations: ['set'],
};
const due: FieldMeta = {
  name: 'Due',
  required: false,
  schema: { type: 'date', system: 'duedate' },
  operations: ['set'],
};
const locked: FieldMeta = { ...due, name: 'Start', operations: [] };

const way = (id: string, to: string, demands = false) => ({
  id,
  name: `to ${to}`,
  to: { id: to, name: `Status ${to}` },
  fields: demands ? { resolution: { ...priority('1'), required: true } } : {},
});

const meta: BulkMeta = {
  bulk: false,
  edit: [
    {
      issue: '1',
      points: null,
      fields: { priority: priority('1', '2'), labels, summary, duedate: due, start: locked },
    },
    { issue: '2', points: null, fields: { priority: priority('2', '3'), labels, summary, start: locked } },
  ],
  move: [
    { issue: '1', transitions: [way('11', '3'), way('12', '5', true)] },
    { issue: '2', transitions: [way('21', '5'), way('22', '3')] },
    { issue: '3', transitions: [way('31', '1')] },
  ],
};
const issues = [issue('1'), issue('2', '1', '20'), issue('3', '1', '10', '3'), issue('4')];

describe('P38: what a selection has in common', () => {
  it('takes one sample of each kind and of each kind in each status, however many issues there are', () => {
    const many = Array.from({ length: 200 }, (_, n) => issue(String(n), '1', String(n % 3), String(n % 2)));
    const samples = samplesOf(many);
    expect([samples.count, samples.edit.length, samples.move.length]).toEqual([200, 3, 6]);
  });

  it('keeps fields that all have and may be edited, with the choices that all have', () => {
    const { fields } = commonOf(meta, issues);
    expect(fields.map(({ id }) => id)).toEqual(['labels', 'priority']);
    expect(fields[1]?.choices.map(({ id }) => id)).toEqual(['2']);
  });

  it('offers a status that every issue is in or reaches without filling in anything', () => {
    expect(commonOf(meta, issues).statuses).toEqual([
      { id: '3', name: 'Status 3' },
      { id: '1', name: 'Status 1' },
    ]);
    expect(movesTo('3', meta, issues)).toEqual({
      to: '3',
      by: [
        { transition: '11', issues: ['1', '4'] },
        { transition: '22', issues: ['2'] },
      ],
    });
  });

  it('offers no status when an issue stands where none was sampled', () => {
    expect(commonOf(meta, [...issues, issue('5', '9')]).statuses).toEqual([]);
  });

  it('leaves out cards that are not loaded or of another site, and says so', () => {
    const session = new FakeSession();
    const put = (id: string, site: string, loaded: boolean): ItemId => {
      session.put(id, { ...card, site, issue: id });
      if (loaded) {
        session.issueStore.set(issueKey(site, id), { kind: 'live', issue: issue(id) });
      }
      return id as ItemId;
    };
    const chosen = chosenOf(session, [
      put('1', 's1', true),
      put('2', 's1', false),
      put('3', 's2', true),
      put('4', 's1', true),
    ]);
    expect(chosen?.issues.map(({ id }) => id)).toEqual(['1', '4']);
    expect(chosen?.leftOut).toEqual(['1 card of another Jira site', '1 card without its issue']);
  });
});

describe('P39: what will be done', () => {
  const prio = specOf('priority', priority('1', '2'), null);
  const list = specOf('labels', labels, null);
  const set = (line: Line, value: unknown): Line => ({ ...line, value }) as Line;

  it('says it in a sentence and sends it in Jira’s write shapes', () => {
    const lines: readonly Line[] = [
      set(lineOf(prio), { id: '2', name: 'High' }),
      set(lineOf(list), ['q4']),
      { kind: 'status', id: '3', name: 'In Progress' },
    ];
    expect(sentenceOf(lines, 34)).toBe('Set Priority to High, add q4 to Labels and move to In Progress on 34 issues');
    expect(orderOf(lines, meta, issues, true)).toEqual({
      issues: ['1', '2', '3', '4'],
      changes: [
        { field: 'priority', kind: 'priority', action: 'set', value: { id: '2' } },
        { field: 'labels', kind: 'labels', action: 'add', value: ['q4'] },
      ],
      notify: true,
      status: movesTo('3', meta, issues),
    });
    const empty = { ...lineOf(specOf('duedate', due, null)), action: 'clear' } as Line;
    expect(sentenceOf([empty], 1)).toBe('Clear Due on one issue');
    expect(orderOf([empty], meta, issues, false).changes).toEqual([
      { field: 'duedate', kind: 'date', action: 'set', value: null },
    ]);
  });

  it('adds to lists unless told otherwise, and asks for what is missing', () => {
    expect(actionsOf(list)).toEqual(['add', 'remove', 'set', 'clear']);
    expect(actionsOf(prio)).toEqual(['set', 'clear']);
    expect(actionsOf(specOf('summary', summary, null))).toEqual(['set']);
    expect(wrongWith(lineOf(list))).toBe('Choose what to add.');
    expect(wrongWith({ kind: 'status', id: '', name: '' })).toBe('Choose a status.');
    expect(wrongWith(lineOf(specOf('summary', summary, null)))).toBe('Choose a value.');
    expect(wrongWith(lineOf(specOf('duedate', due, null)))).toBe('Choose a value.');
  });
});

describe('P40: how it goes', () => {
  const progress: BulkProgress = {
    run: 'r',
    site: 's1',
    person: 'ada',
    name: 'Ada',
    phase: 'Running',
    total: 34,
    done: 17,
    failed: 1,
    skipped: 0,
    unknown: 0,
    startedAt: 0,
    endedAt: null,
    trouble: null,
  };
  const wait = { code: 'JiraWait', sentence: 'x', tryAgain: true, afterSeconds: 17 } as const;

  it('tells everybody who does what, how far it is and what Jira asks', () => {
    expect(wordsOf(progress, 'ben', 0, 0)).toMatchObject({
      title: 'Ada is updating 34 issues',
      detail: '17 of 34, 1 failed',
      percent: 50,
    });
    expect(wordsOf({ ...progress, phase: 'Waiting', trouble: wait }, 'ada', 0, 5000)).toMatchObject({
      title: 'You are updating 34 issues',
      detail: '17 of 34. Jira asks us to wait 12 s',
    });
    expect(wordsOf({ ...progress, phase: 'Ended', done: 34, failed: 0 }, 'ben', 0, 0).title).toBe(
      'Ada updated 34 issues',
    );
    expect(wordsOf({ ...progress, phase: 'Ended', done: 34, failed: 3, skipped: 1 }, 'ben', 0, 0)).toMatchObject({
      title: 'Ada updated 30 of 34 issues',
      detail: '3 failed, 1 left as they were',
    });
  });

  it('lists what failed first, with Jira’s words, and finds its cards', () => {
    const session = new FakeSession();
    ['1', '2'].forEach((id) => {
      session.put(`card-${id}`, { ...card, site: 's1', issue: id });
    });
    session.issueStore.set(issueKey('s1', '2'), { kind: 'live', issue: issue('2') });
    const rows = rowsOf(session.issues, 's1', [
      { issue: '1', state: 'updated' },
      {
        issue: '2',
        state: 'failed',
        sentence: 'Jira did not accept this.',
        errors: { priority: 'Not on the screen.' },
      },
    ]);
    expect(rows.map(({ key, message }) => [key, message])).toEqual([
      ['NW-2', 'Not on the screen.'],
      ['Issue 1', ''],
    ]);
    expect(cardsOf(session.items, 's1', rows)).toEqual(['card-2']);
  });
});
