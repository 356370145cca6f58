import { expect, test } from 'vitest';
import type { ItemId } from '../../src/connection/boardSession';
import { judgeSummary } from '../../src/jira/card/writes';
import { described } from '../../src/jira/convert/documents';
import { loadedIssues, putCardInstead } from '../../src/jira/convert/likeness/backlog';
import { planForm, troubles, written } from '../../src/jira/convert/plan';
import { fieldMessages, isOpen, orderOf, rowMessage, rowsOf } from '../../src/jira/convert/rows';
import { parted } from '../../src/jira/convert/texts';
import { documentOf } from '../../src/jira/fields/documents';
import type { FieldMeta } from '../../src/jira/shapes';
import { card, FakeSession, issue, sticky } from './fakeSession';

test('P44 the summary is the first line of the sticky that says something; the rest goes to the description', () => {
  expect(parted('\n  Faster search \nfor all\n\nand soon ')).toEqual({
    summary: 'Faster search',
    rest: 'for all\n\nand soon',
  });
  expect(parted(null)).toEqual({ summary: '', rest: '' });
  expect(parted('   ')).toEqual({ summary: '', rest: '' });
  expect(parted('x'.repeat(255))).toEqual({ summary: 'x'.repeat(255), rest: '' });
});

test('P44 a line that is too long is cut between words and goes on in the description; nothing of it is lost', () => {
  const words = Array.from({ length: 60 }, (_, n) => `word${n}`).join(' ');
  const { summary, rest } = parted(`${words}\nmore`);
  expect(summary.length).toBeLessThanOrEqual(255);
  expect(judgeSummary(summary).kind).toBe('good');
  expect(`${summary.slice(0, -1)} ${rest.slice(1)}`).toBe(`${words}\nmore`);
});

test('P44 a word that is too long is cut, never within a character', () => {
  const { summary, rest } = parted(`${'x'.repeat(253)}😀 and more`);
  expect(summary).toBe(`${'x'.repeat(253)}…`);
  expect(rest).toBe('…😀 and more');
});

test('a summary is one line, not empty and at most 255 characters', () => {
  expect(judgeSummary(' a \n b ')).toEqual({ kind: 'good', value: 'a b' });
  expect(judgeSummary('  ').kind).toBe('bad');
  expect(judgeSummary('x'.repeat(256))).toEqual({
    kind: 'bad',
    message: 'Jira takes at most 255 characters; this is 256.',
  });
});

const custom = (kind: string): string => `com.atlassian.jira.plugin.system.customfieldtypes:${kind}`;

const meta = (fieldId: string, schema: FieldMeta['schema'], more: Partial<FieldMeta> = {}): FieldMeta => ({
  fieldId,
  name: fieldId,
  required: true,
  schema,
  operations: ['set'],
  ...more,
});

const choices = [
  { id: '1', value: 'Minor' },
  { id: '2', value: 'Old', disabled: true },
];

const metas = [
  meta('summary', { type: 'string', system: 'summary' }),
  meta('project', { type: 'project', system: 'project' }),
  meta('issuetype', { type: 'issuetype', system: 'issuetype' }),
  meta('reporter', { type: 'user', system: 'reporter' }),
  meta('priority', { type: 'priority', system: 'priority' }, { hasDefaultValue: true, allowedValues: choices }),
  meta('labels', { type: 'array', items: 'string', system: 'labels' }, { required: false }),
  meta('description', { type: 'string', system: 'description' }, { required: false }),
  meta('severity', { type: 'option', custom: custom('select') }, { allowedValues: choices }),
  meta('size', { type: 'number', custom: custom('float') }),
];

test('P45 the form asks what Jira demands and does not fill by itself; the rest is there for who wants it', () => {
  const plan = planForm(metas);
  expect(plan.required.map(({ id }) => id)).toEqual(['severity', 'size']);
  expect(plan.more.map(({ id }) => id)).toEqual(['priority', 'labels']);
  expect(plan.description?.id).toBe('description');
  expect(plan.beyond).toEqual([]);
});

test('P45 a mandatory field of an unknown kind is said, with the reason', () => {
  const { beyond } = planForm([...metas, meta('odd', { type: 'any', custom: 'com.example:odd' })]);
  expect(beyond).toHaveLength(1);
  expect(beyond[0]?.name).toBe('odd');
  expect(beyond[0]?.reason).not.toBe('');
});

test('P45 what is missing or wrong is said by field, and what is filled in goes out as Jira takes it', () => {
  const plan = planForm(metas);
  expect([...troubles(plan, {}).keys()]).toEqual(['severity', 'size']);
  const values = { severity: { id: '1', value: 'Minor' }, size: 2.5, labels: ['a'], priority: null };
  expect(troubles(plan, values).size).toBe(0);
  expect(written(plan, values)).toEqual({ severity: { id: '1' }, size: 2.5, labels: ['a'] });
});

test('P44 the text of a sticky stands above the description that is common to all', () => {
  expect(described('', null)).toBeNull();
  expect(described('own\n', documentOf('common'))?.content).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: 'own' }] },
    { type: 'paragraph', content: [] },
    { type: 'paragraph', content: [{ type: 'text', text: 'common' }] },
  ]);
});

test('P41 P44 every selected sticky goes out with what is its own', () => {
  const session = new FakeSession();
  session.put('a', sticky('One\nwith more'));
  session.put('b', sticky('Two'));
  session.put('c', card);
  const rows = rowsOf(session, ['a', 'b', 'c'] as ItemId[]);
  const target = { site: 's1', project: '1', type: '2' };
  const order = orderOf(target, planForm(metas), { size: 1, description: documentOf('common') }, rows);
  expect(order).toEqual({
    ...target,
    fields: { size: 1 },
    stickies: [
      { item: 'a', summary: 'One', fields: { description: described('with more', documentOf('common')) } },
      { item: 'b', summary: 'Two', fields: { description: documentOf('common') } },
    ],
  });
  const without = planForm(metas.filter(({ fieldId }) => fieldId !== 'description'));
  expect(orderOf(target, without, {}, rows).stickies[0]).toEqual({ item: 'a', summary: 'One', fields: {} });
});

test('P46 Jira’s words stand at the field they are about, and at the row where there is none', () => {
  const failed = (errors: Record<string, string>) => ({ kind: 'failed', message: 'All of it.', errors }) as const;
  const shown = new Set(['size']);
  expect(rowMessage(failed({}), shown)).toBe('All of it.');
  expect(rowMessage(failed({ summary: 'Odd.' }), shown)).toBe('All of it.');
  expect(rowMessage(failed({ size: 'Too big.' }), shown)).toBe('Not made: see the field above.');
  expect(rowMessage(failed({ size: 'Too big.', summary: 'Odd.' }), shown)).toBe('Odd.');
  expect(rowMessage({ kind: 'made', key: 'NW-1' }, shown)).toBeNull();
  expect([...fieldMessages([failed({ size: 'Too big.' }), failed({ size: 'Too big.' })])]).toEqual([
    ['size', 'Too big.'],
  ]);
});

test('P46 what is made or left out is not made again', () => {
  const row = { item: 'a' as ItemId, summary: 'One', rest: '', decision: 'undecided' } as const;
  expect(isOpen(row, undefined)).toBe(true);
  expect(isOpen(row, { kind: 'failed', message: '', errors: {} })).toBe(true);
  expect(isOpen(row, { kind: 'made', key: null })).toBe(false);
  expect(isOpen(row, { kind: 'unclear' })).toBe(false);
  expect(isOpen({ ...row, decision: 'skip' }, undefined)).toBe(false);
});

test('B18 stickies are compared with what is loaded, and a card takes the place of one in one step', () => {
  const session = new FakeSession();
  session.put('a', { ...sticky('One'), x: 30, y: 40 });
  session.put('c', card);
  session.put('d', { ...card, issue: '8' });
  session.show({ kind: 'live', issue });
  expect(loadedIssues(session)).toEqual([
    { of: { item: 'c', key: 'NW-7', url: issue.url, status: 'To Do' }, text: 'Cursor lags' },
  ]);
  putCardInstead(session, 'a' as ItemId, 'c' as ItemId);
  expect(session.changes).toEqual([
    [
      { kind: 'move', id: 'c', x: 30, y: 40 },
      { kind: 'delete', id: 'a' },
    ],
  ]);
});
