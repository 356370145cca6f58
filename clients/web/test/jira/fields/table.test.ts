import { describe, expect, test } from 'vitest';
import { specOf } from '../../../src/jira/fields/spec';
import { isEmpty, judge, same, shown, toWrite } from '../../../src/jira/fields/values';
import { ways } from '../../../src/jira/fields/ways';
import type { FieldMeta, Schema } from '../../../src/jira/shapes';
import { metaOf, points, type Row, rows, said } from './kinds';

process.env['TZ'] = 'UTC';

const spec = (row: Row, required = false) => specOf(row.id, metaOf(row, required), points);

test('P27 every kind of field has a row in this table', () => {
  const covered = new Set(rows.map(({ kind }) => kind));
  expect(Object.keys(ways).filter((kind) => kind !== 'unknown' && !covered.has(kind as Row['kind']))).toEqual([]);
});

/** Edit metadata leaves the id to the key of its map. */
const asEdit = ({ key, name, required, schema, operations, allowedValues }: FieldMeta): FieldMeta => ({
  ...{ key: key ?? '', name, required, schema, operations: operations ?? [] },
  ...(allowedValues === undefined ? {} : { allowedValues }),
});

describe.each(rows.map((row) => ({ row, title: said(row) })))('P27 $title', ({ row }) => {
  test('is told by its schema, from create and from edit metadata alike', () => {
    const create = metaOf(row);
    for (const meta of [create, asEdit(create)]) {
      const made = specOf(row.id, { ...meta, name: 'Frist' }, points);
      expect({ kind: made.kind, reason: made.reason, name: made.name }).toEqual({
        kind: row.kind,
        reason: null,
        name: 'Frist',
      });
    }
  });

  test('is written as Jira takes it, and cleared', () => {
    expect(toWrite(spec(row), row.value)).toEqual(row.write);
    expect(toWrite(spec(row), null)).toEqual(row.cleared);
    expect(toWrite(spec(row), undefined)).toEqual(row.cleared);
  });

  test('is shown on one line', () => {
    expect(shown(spec(row), row.value)).toBe(row.shown);
    expect(shown(spec(row), null)).toBe('None');
  });

  test('is the same in another writing, and not the same as another value or none', () => {
    expect(same(spec(row), row.value, row.twin)).toBe(true);
    expect(same(spec(row), row.value, row.other)).toBe(false);
    expect(same(spec(row), row.value, null)).toBe(false);
    expect(same(spec(row), undefined, row.cleared)).toBe(true);
  });

  test('is empty where nothing is set, which is wrong only where Jira needs a value', () => {
    for (const empty of [null, undefined, row.cleared]) {
      expect(isEmpty(spec(row), empty)).toBe(true);
      expect(judge(spec(row), empty)).toBeNull();
      expect(judge(spec(row, true), empty)).toBe('The field cannot be empty.');
    }
    expect(isEmpty(spec(row), row.value)).toBe(false);
    expect(judge(spec(row, true), row.value)).toBeNull();
  });

  test('cannot be edited where Jira lists no operation, except an issue type', () => {
    const made = specOf(row.id, { ...metaOf(row), operations: [] }, points);
    expect(made.reason).toBe(row.kind === 'issueType' ? null : 'Jira does not let you change The field here.');
  });
});

test.each(rows.filter((row) => row.wrong !== undefined))('P27 $kind says what is wrong before Jira is asked', (row) => {
  expect(judge(spec(row), row.wrong)).toMatch(/\.$/u);
});

const meta = (schema: Schema): FieldMeta => ({ name: 'Odd', required: false, schema, operations: ['set'] });
const pyxis = 'com.pyxis.greenhopper.jira:';

test.each([
  [{ type: 'any', custom: `${pyxis}gh-epic-link` }, 'Jira has replaced the epic link by the parent'],
  [{ type: 'any', custom: `${pyxis}gh-lexo-rank` }, 'The rank is changed by moving'],
  [{ type: 'timetracking', system: 'timetracking' }, 'Odd is of a kind (timetracking)'],
  [{ type: 'array', items: 'attachment', system: 'attachment' }, 'Odd is of a kind (attachment)'],
  [{ type: 'array', items: 'issuelinks', system: 'issuelinks' }, 'Odd is of a kind (issuelinks)'],
  [{ type: 'comments-page', system: 'comment' }, 'Odd is of a kind (comment)'],
  [{ type: 'string', custom: 'com.example.app:formula' }, 'Odd is of a kind (formula)'],
  [{ type: 'array', items: 'group', custom: 'com.example:multigrouppicker' }, 'Odd is of a kind (multigrouppicker)'],
  [{ type: 'object' }, 'Odd is of a kind (object)'],
] as const)('P27 an unknown kind %j is shown and says why it is not edited', (schema, reason) => {
  const made = specOf('customfield_99', meta(schema), null);
  expect(made.kind).toBe('unknown');
  expect(made.reason).toContain(reason);
  expect(shown(made, { name: 'Something' })).toBe('Something');
  expect(shown(made, null)).toBe('None');
});

test('P27 what is disabled is not offered, at no level, and a field with nothing to choose says so', () => {
  const made = specOf(
    'c',
    {
      ...meta({ type: 'option-with-child' }),
      allowedValues: [
        { id: '1', value: 'A', children: [{ id: '2', value: 'B', disabled: true }] },
        { id: '3', value: 'C', disabled: true },
      ],
    },
    null,
  );
  expect(made.choices).toEqual([{ id: '1', value: 'A', children: [] }]);
  expect(specOf('c', meta({ type: 'option' }), null).reason).toBe('Jira offers nothing to choose from for Odd.');
});

test('P27 an issue type is one name among many: a field called Sprint is no sprint', () => {
  const text = { type: 'string', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield' };
  expect(specOf('customfield_1', { ...meta(text), name: 'Sprint' }, null).kind).toBe('text');
  expect(specOf('customfield_1', { ...meta({ type: 'number' }), name: 'Story Points' }, null).kind).toBe('number');
});
