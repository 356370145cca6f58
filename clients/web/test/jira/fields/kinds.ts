import type { FieldKind } from '../../../src/jira/fields/spec';
import type { FieldMeta, Schema } from '../../../src/jira/shapes';

/** One row of the table: how Jira describes a field, a value as it is read, and what is to be made of both. */
export interface Row {
  readonly kind: FieldKind;
  readonly id: string;
  readonly schema: Schema;
  readonly operations?: readonly string[];
  readonly allowedValues?: FieldMeta['allowedValues'];
  readonly value: unknown;
  readonly write: unknown;
  readonly shown: string;
  /** The same value in another writing. */
  readonly twin: unknown;
  readonly other: unknown;
  readonly cleared: unknown;
  /** A value that is told to be wrong. */
  readonly wrong?: unknown;
}

const standard = 'com.atlassian.jira.plugin.system.customfieldtypes:';
const agile = 'com.pyxis.greenhopper.jira:';
const set = ['set'];
const list = ['add', 'set', 'remove'];
const options = [
  { self: 'https://x/1', value: 'Blue', id: '1' },
  { value: 'Red', id: '2' },
  { value: 'Grey', id: '3', disabled: true },
];
const named = [
  { name: 'API', id: '1' },
  { name: 'Web', id: '2' },
];
const blue = { self: 'https://x/1', value: 'Blue', id: '1' };
const red = { value: 'Red', id: '2' };
const api = { self: 'https://x/1', name: 'API', id: '1' };
const web = { name: 'Web', id: '2' };
const ada = { accountId: 'a1', displayName: 'Ada Byte', active: true };
const ben = { accountId: 'b2', displayName: 'Ben Core' };
const doc = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const closed = { id: 7, name: 'Sprint 1', state: 'closed', boardId: 84 };
const open = { id: 37, name: 'Sprint 4', state: 'active', boardId: 84, goal: '' };

const optionRow = (kind: FieldKind, suffix: string): Row => ({
  kind,
  id: 'customfield_1',
  schema: { type: 'option', custom: standard + suffix },
  allowedValues: options,
  value: blue,
  write: { id: '1' },
  shown: 'Blue',
  twin: { id: '1' },
  other: red,
  cleared: null,
});

const optionsRow = (kind: FieldKind, suffix: string): Row => ({
  kind,
  id: 'customfield_2',
  schema: { type: 'array', items: 'option', custom: standard + suffix },
  operations: list,
  allowedValues: options,
  value: [blue, red],
  write: [{ id: '1' }, { id: '2' }],
  shown: 'Blue, Red',
  twin: [{ id: '2' }, { id: '1' }],
  other: [red],
  cleared: [],
});

const namedRow = (kind: FieldKind, id: string): Row => ({
  kind,
  id,
  schema: { type: id, system: id },
  allowedValues: named,
  value: api,
  write: { id: '1' },
  shown: 'API',
  twin: { id: '1', name: 'Interface' },
  other: web,
  cleared: null,
});

const namedList = (kind: FieldKind, id: string, items: string): Row => ({
  ...namedRow(kind, id),
  schema: { type: 'array', items, system: id },
  operations: list,
  value: [api, web],
  write: [{ id: '1' }, { id: '2' }],
  shown: 'API, Web',
  twin: [web, api],
  other: [api],
  cleared: [],
});

const line = (kind: FieldKind, schema: Schema, value: string, wrong: unknown): Row => ({
  kind,
  id: schema.system ?? 'customfield_3',
  schema,
  value,
  write: value,
  shown: value,
  twin: ` ${value} `,
  other: `${value}x`,
  cleared: null,
  wrong,
});

const document = (schema: Schema): Row => ({
  kind: 'paragraph',
  id: schema.system ?? 'customfield_4',
  schema,
  value: doc('Cursor lags'),
  write: doc('Cursor lags'),
  shown: 'Cursor lags',
  twin: { content: doc('Cursor lags').content, version: 1, type: 'doc' },
  other: doc('Cursor stops'),
  cleared: null,
});

const wiki: Row = {
  kind: 'wiki',
  id: 'description',
  schema: { type: 'string', system: 'description', wiki: true },
  value: '*Cursor* lags\r\n',
  write: '*Cursor* lags',
  shown: 'Cursor lags',
  twin: '*Cursor* lags',
  other: 'Cursor lags',
  cleared: null,
};

const numeric = (kind: FieldKind, id: string, custom: string, wrong: unknown): Row => ({
  kind,
  id,
  schema: { type: 'number', custom },
  value: 3,
  write: 3,
  shown: '3',
  twin: 3.0,
  other: 5,
  cleared: null,
  wrong,
});

const person = (id: string, schema: Schema): Row => ({
  kind: 'user',
  id,
  schema,
  value: ada,
  write: { accountId: 'a1' },
  shown: 'Ada Byte',
  twin: { accountId: 'a1', displayName: 'A. Byte' },
  other: ben,
  cleared: null,
});

const people = (suffix: string): Row => ({
  ...person('customfield_5', { type: 'array', items: 'user', custom: standard + suffix }),
  kind: 'users',
  operations: list,
  value: [ada, ben],
  write: [{ accountId: 'a1' }, { accountId: 'b2' }],
  shown: 'Ada Byte, Ben Core',
  twin: [ben, ada],
  other: [ada],
  cleared: [],
});

/** Every kind that can be edited, some of them in the several ways in which Jira describes them. */
export const rows: readonly Row[] = [
  line('text', { type: 'string', system: 'summary' }, 'Cursor lags', 'x'.repeat(256)),
  line('text', { type: 'string', custom: `${standard}textfield` }, 'Lagging', 'two\nlines'),
  line('url', { type: 'string', custom: `${standard}url` }, 'https://example.com/a', 'example'),
  document({ type: 'string', system: 'description' }),
  document({ type: 'string', system: 'environment' }),
  document({ type: 'string', custom: `${standard}textarea` }),
  wiki,
  numeric('number', 'customfield_6', `${standard}float`, 'three'),
  numeric('points', 'customfield_16', `${standard}float`, -1),
  numeric('points', 'customfield_17', `${agile}jsw-story-points`, 'three'),
  {
    ...line('date', { type: 'date', system: 'duedate' }, '2026-11-30', '2026-02-31'),
    shown: '30 Nov 2026',
    other: '2026-12-01',
  },
  {
    ...line('date', { type: 'date', custom: `${standard}datepicker` }, '2026-11-30', 'soon'),
    shown: '30 Nov 2026',
    other: '2026-12-01',
  },
  {
    ...line('datetime', { type: 'datetime', custom: `${standard}datetime` }, '2026-11-30T14:00:00.000+0200', 'soon'),
    write: '2026-11-30T12:00:00.000+0000',
    shown: '30 Nov 2026, 12:00',
    twin: '2026-11-30T12:00:00.000Z',
    other: '2026-11-30T12:00:00.001Z',
  },
  optionRow('select', 'select'),
  optionRow('radio', 'radiobuttons'),
  optionsRow('multiSelect', 'multiselect'),
  optionsRow('checkboxes', 'multicheckboxes'),
  {
    kind: 'cascading',
    id: 'customfield_7',
    schema: { type: 'option-with-child', custom: `${standard}cascadingselect` },
    allowedValues: [{ ...blue, children: [{ value: 'Sky', id: '11' }] }, red],
    value: { ...blue, child: { value: 'Sky', id: '11' } },
    write: { id: '1', child: { id: '11' } },
    shown: 'Blue / Sky',
    twin: { id: '1', child: { id: '11' } },
    other: blue,
    cleared: null,
  },
  person('assignee', { type: 'user', system: 'assignee' }),
  person('reporter', { type: 'user', system: 'reporter' }),
  person('customfield_8', { type: 'user', custom: `${standard}userpicker` }),
  people('multiuserpicker'),
  people('people'),
  {
    ...optionsRow('labels', 'labels'),
    id: 'labels',
    schema: { type: 'array', items: 'string', system: 'labels' },
    value: ['a', 'b'],
    write: ['a', 'b'],
    shown: 'a, b',
    twin: ['b', 'a'],
    other: ['a'],
    wrong: ['two words'],
  },
  namedList('components', 'components', 'component'),
  namedList('versions', 'fixVersions', 'version'),
  { ...namedRow('versions', 'version'), schema: { type: 'version', custom: `${standard}version` } },
  namedRow('priority', 'priority'),
  namedRow('resolution', 'resolution'),
  { ...namedRow('issueType', 'issuetype'), operations: [] },
  {
    kind: 'parent',
    id: 'parent',
    schema: { type: 'issuelink', system: 'parent' },
    value: { id: '10200', key: 'NW-2', fields: { summary: 'Performance' } },
    write: { id: '10200' },
    shown: 'NW-2 Performance',
    twin: { id: '10200', key: 'OPS-2' },
    other: { id: '10201', key: 'NW-3' },
    cleared: null,
  },
  {
    kind: 'sprint',
    id: 'customfield_20',
    schema: { type: 'array', items: 'json', custom: `${agile}gh-sprint` },
    value: [closed, open],
    write: 37,
    shown: 'Sprint 4',
    twin: [{ id: 37, state: 'active' }],
    other: [closed],
    cleared: null,
  },
  {
    kind: 'team',
    id: 'customfield_9',
    schema: { type: 'team', custom: `${standard}atlassian-team` },
    value: { id: 't-1', name: 'Rockets' },
    write: 't-1',
    shown: 'Rockets',
    twin: 't-1',
    other: { id: 't-2', name: 'Boats' },
    cleared: null,
  },
];

/** The id of the field that holds the story points in these tests. */
export const points = 'customfield_16';

/** As create metadata has it; edit metadata leaves the id to the key of its map. */
export const metaOf = (row: Row, required = false): FieldMeta => ({
  fieldId: row.id,
  key: row.id,
  name: 'The field',
  required,
  hasDefaultValue: false,
  schema: row.schema,
  operations: row.operations ?? set,
  ...(row.allowedValues === undefined ? {} : { allowedValues: row.allowedValues }),
});

export const said = (row: Row): string =>
  `${row.kind} (${row.schema.system ?? row.schema.custom?.split(':')[1] ?? row.schema.type})`;
