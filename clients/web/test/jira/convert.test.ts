import { expect, test } from 'vitest';
import { judgeSummary } from '../../src/jira/card/writes';
import { documentOf, planForm, unanswered, valuesOf } from '../../src/jira/convert/fields';
import { answered, rowsOf, wrongSummaries } from '../../src/jira/convert/rows';
import { summaryFrom } from '../../src/jira/convert/summary';
import type { ItemId } from '../../src/connection/boardSession';
import type { FieldMeta } from '../../src/jira/shapes';
import { card, FakeSession, sticky } from './fakeSession';

test('P44 the summary is the first line of the sticky that says something', () => {
  expect(summaryFrom('\n  Faster search \nfor all')).toBe('Faster search');
  expect(summaryFrom(null)).toBe('');
  expect(summaryFrom('   ')).toBe('');
});

test('P44 a long line is cut to what Jira takes, never within a character', () => {
  expect(summaryFrom('x'.repeat(255))).toHaveLength(255);
  const cut = summaryFrom(`${'x'.repeat(253)}😀 and more`);
  expect(cut).toBe(`${'x'.repeat(253)}…`);
  expect(judgeSummary(cut).kind).toBe('good');
});

test('a summary is one line, not empty and at most 255 characters', () => {
  expect(judgeSummary(' a \n b ')).toEqual({ kind: 'good', value: 'a b' });
  expect(judgeSummary('  ').kind).toBe('bad');
  expect(judgeSummary('x'.repeat(256))).toEqual({
    kind: 'bad',
    message: 'Jira takes at most 255 characters; this is 256.',
  });
});

const meta = (fieldId: string, schema: FieldMeta['schema'], more: Partial<FieldMeta> = {}): FieldMeta => ({
  fieldId,
  name: fieldId,
  required: true,
  schema,
  ...more,
});

const choices = [
  { id: '1', value: 'Minor' },
  { id: '2', value: 'Old', disabled: true },
];

test('P45 the form asks what Jira demands and does not fill by itself', () => {
  const plan = planForm([
    meta('summary', { type: 'string', system: 'summary' }),
    meta('project', { type: 'project' }),
    meta('priority', { type: 'priority' }, { hasDefaultValue: true, allowedValues: choices }),
    meta('labels', { type: 'array', items: 'string', system: 'labels' }, { required: false }),
    meta('description', { type: 'string', system: 'description' }),
    meta('severity', { type: 'option' }, { allowedValues: choices }),
    meta('team', { type: 'team' }),
    meta('areas', { type: 'array', items: 'component' }, { allowedValues: choices }),
  ]);
  expect(plan.fields.map(({ id, kind }) => [id, kind])).toEqual([
    ['description', 'paragraph'],
    ['severity', 'one'],
    ['areas', 'many'],
  ]);
  expect(plan.fields[1]?.choices).toEqual([{ id: '1', value: 'Minor' }]);
  expect(plan.beyond).toEqual(['team']);
});

test('P45 what is filled in goes out in the shapes that Jira takes', () => {
  const plan = planForm([
    meta('size', { type: 'number' }),
    meta('due', { type: 'date' }),
    meta('severity', { type: 'option' }, { allowedValues: choices }),
    meta('areas', { type: 'array', items: 'option' }, { allowedValues: choices }),
    meta('labels', { type: 'array', items: 'string', system: 'labels' }),
    meta('why', { type: 'string', custom: 'x:textarea' }),
    meta('link', { type: 'string', custom: 'x:url' }),
  ]);
  const answers = {
    size: '2.5',
    due: '2026-11-30',
    severity: '1',
    areas: ['1'],
    labels: ['a'],
    why: 'So',
    link: ' u ',
  };
  expect(valuesOf(plan, answers)).toEqual({
    size: 2.5,
    due: '2026-11-30',
    severity: { id: '1' },
    areas: [{ id: '1' }],
    labels: ['a'],
    why: documentOf('So'),
    link: 'u',
  });
  expect(unanswered(plan, { ...answers, size: 'big', areas: [] })).toEqual(['size', 'areas']);
});

test('an empty line of a document is a paragraph without content', () => {
  expect(documentOf('a\n\nb').content).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: 'a' }] },
    { type: 'paragraph', content: [] },
    { type: 'paragraph', content: [{ type: 'text', text: 'b' }] },
  ]);
});

test('P46 what became an issue has its key, what did not stays with the words of Jira', () => {
  const session = new FakeSession();
  session.put('a', sticky('One'));
  session.put('b', sticky('Two'));
  session.put('c', card);
  const rows = rowsOf(session, ['a', 'b', 'c'] as ItemId[]);
  expect(rows.map((row) => row.summary)).toEqual(['One', 'Two']);
  const after = answered(rows, [
    { item: 'a', issue: '10', key: 'NW-10' },
    { item: 'b', messages: [], errors: { summary: 'Too odd.' } },
  ]);
  expect(after).toMatchObject([
    { done: 'NW-10', trouble: null },
    { done: null, trouble: 'Too odd.' },
  ]);
  expect(wrongSummaries(after.map((row) => ({ ...row, summary: '' })))).toHaveLength(1);
});
