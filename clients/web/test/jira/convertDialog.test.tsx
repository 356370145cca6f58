// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { ItemId } from '../../src/connection/boardSession';
import { ConvertDialog } from '../../src/jira/convert/ConvertDialog';
import { FailureNote } from '../../src/jira/convert/FailureNote';
import type { FieldMeta } from '../../src/jira/shapes';
import { draw, tidy } from './draw';
import { type Answer, fakeServer } from './fakeServer';
import { card, FakeSession, issue, sticky } from './fakeSession';

tidy();

const sites = [{ id: 's1', url: 'https://northwind.example', name: 'northwind' }];
const connected = { json: { phase: 'Connected', sites, provider: 'Rehearsal' } };
const base = '/api/boards/b1/jira/s1';
const sealed = (purpose: string, json: unknown) => ({ sealed: `seal1|answer|${purpose}|${JSON.stringify(json)}` });
const results = (...all: readonly object[]) => sealed('convert', { results: all });

const field = (fieldId: string, schema: FieldMeta['schema'], required = false): FieldMeta => ({
  fieldId,
  name: fieldId,
  required,
  schema,
  operations: ['set'],
});
const description = field('description', { type: 'string', system: 'description' });

function serve(fields: readonly FieldMeta[], convert: Answer | readonly Answer[]) {
  const types = [
    { id: '11', name: 'Sub', subtask: true, hierarchyLevel: -1 },
    { id: '10', name: 'Bug', subtask: false },
  ];
  return fakeServer({
    '/api/jira/connection': connected,
    [`${base}/projects`]: sealed('projects', {
      startAt: 0,
      isLast: true,
      values: [{ id: '1', key: 'NW', name: 'Northwind' }],
    }),
    [`${base}/createtypes`]: sealed('createtypes', { issueTypes: types }),
    [`${base}/createfields`]: sealed('createfields', { fields }),
    [`${base}/convert`]: convert,
    [`${base}/converted`]: sealed('converted', { results: [], running: [] }),
  });
}

/** The dialog for stickies a, b, … with these texts, with a project chosen; its usual type is. */
async function open(session: FakeSession, ...texts: readonly string[]) {
  const items = texts.map((text, index) => {
    const id = 'abc'[index] ?? '';
    session.put(id, sticky(text));
    return id as ItemId;
  });
  let closed = 0;
  const drawn = draw(<ConvertDialog session={session} items={items} onClose={() => closed++} />);
  await userEvent.click(await screen.findByRole('combobox', { name: 'Project' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Northwind (NW)' }));
  return { drawn, closed: () => closed };
}

const sentTo = (asked: ReturnType<typeof fakeServer>) =>
  asked
    .filter(({ path }) => path.endsWith('/convert'))
    .map(({ body }) => JSON.parse(body.split('|').slice(3).join('|')) as unknown);

test('P43 P46 stickies become issues; one that failed stays with the words of Jira and is tried alone', async () => {
  const asked = serve(
    [description],
    [
      results({ item: 'a', issue: '20', key: 'NW-20' }, { item: 'b', messages: ['Too odd.'], errors: {} }),
      results({ item: 'b', issue: '21', key: 'NW-21' }),
    ],
  );
  const session = new FakeSession();
  await open(session, 'One\nmore', 'Two');
  await userEvent.click(await screen.findByRole('button', { name: 'Create 2 issues' }));
  expect(await screen.findByText('NW-20')).toBeDefined();
  expect(screen.getByText('Too odd.')).toBeDefined();
  await new Promise((resolve) => setTimeout(resolve, 750));
  await userEvent.click(screen.getByRole('button', { name: 'Create 1 issue' }));
  expect(await screen.findByText('NW-21')).toBeDefined();
  const doc = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'more' }] }] };
  expect(sentTo(asked)).toEqual([
    {
      project: '1',
      type: '10',
      fields: {},
      stickies: [
        { item: 'a', summary: 'One', fields: { description: doc } },
        { item: 'b', summary: 'Two', fields: {} },
      ],
    },
    { project: '1', type: '10', fields: {}, stickies: [{ item: 'b', summary: 'Two', fields: {} }] },
  ]);
});

test('P47 the second click of a double click makes nothing and closes nothing, however quick the answer is', async () => {
  const asked = serve([], [results({ item: 'a', messages: ['Not now.'], errors: {} })]);
  const { closed } = await open(new FakeSession(), 'One');
  const create = await screen.findByRole('button', { name: 'Create 1 issue' });
  await userEvent.click(create);
  expect(await screen.findByText('Not now.')).toBeDefined();
  // The button is where it was, and is the same.
  expect(screen.getByRole('button', { name: 'Create 1 issue' })).toBe(create);
  await userEvent.click(create);
  expect(sentTo(asked)).toHaveLength(1);
  expect(closed()).toBe(0);
});

test('P45 what cannot be filled in is said before anything is, and nothing is asked', async () => {
  serve([field('Approval', { type: 'any', custom: 'com.example:approval' }, true), description], 'hang');
  await open(new FakeSession(), 'One');
  expect(await screen.findByRole('alert')).toHaveProperty('textContent', expect.stringContaining('Approval'));
  expect(screen.queryByRole('textbox', { name: 'Summary 1' })).toBeNull();
  expect(screen.queryByRole('button', { name: /Create/u })).toBeNull();
});

test('P45 mandatory fields are asked for, Jira’s words stand at the field, and more fields open on demand', async () => {
  const size = field(
    'Size',
    { type: 'number', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:float' },
    true,
  );
  const labels = field('labels', { type: 'array', items: 'string', system: 'labels' });
  serve([size, labels], [results({ item: 'a', messages: [], errors: { Size: 'Size must be below 9.' } })]);
  await open(new FakeSession(), 'One');
  const create = await screen.findByRole('button', { name: 'Create 1 issue' });
  expect(create).toHaveProperty('disabled', true);
  await userEvent.type(screen.getByLabelText(/Size/u), '12');
  await waitFor(() => {
    expect(create).toHaveProperty('disabled', false);
  });
  await userEvent.click(create);
  expect(await screen.findByText('Size must be below 9.')).toBeDefined();
  expect(screen.getByText('Not made: see the field above.')).toBeDefined();
  await userEvent.type(screen.getByLabelText(/Size/u), '{Backspace}');
  expect(screen.queryByText('Size must be below 9.')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'More fields (1)' }));
  expect(screen.getAllByLabelText('labels').length).toBeGreaterThan(0);
});

test('P45 a sub-task asks for its parent', async () => {
  serve([field('parent', { type: 'issuelink', system: 'parent' }, true)], 'hang');
  await open(new FakeSession(), 'One');
  await userEvent.click(await screen.findByRole('combobox', { name: 'Issue type' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Sub' }));
  expect((await screen.findAllByLabelText(/parent/u)).length).toBeGreaterThan(0);
  expect(await screen.findByRole('button', { name: 'Create 1 issue' })).toHaveProperty('disabled', true);
});

test('B18 what looks like a loaded issue says so first, and nothing is made before one has decided', async () => {
  const asked = serve([], [results({ item: 'a', issue: '20', key: 'NW-20' })]);
  const session = new FakeSession();
  session.put('k', card);
  session.show({ kind: 'live', issue });
  await open(session, 'The cursor lags', 'cursor lags!', 'Something else');
  const [first, second] = await screen.findAllByRole('group', { name: /looks like an issue/u });
  const create = screen.getByRole('button', { name: /Create/u });
  expect(create).toHaveProperty('disabled', true);
  if (first === undefined || second === undefined) {
    throw new Error('Both look alike.');
  }
  expect(within(first).getByRole('link', { name: 'NW-7' })).toHaveProperty('href', issue.url);
  await userEvent.click(within(second).getByRole('button', { name: 'Use NW-7 instead' }));
  expect(session.changes).toEqual([
    [
      { kind: 'move', id: 'k', x: 0, y: 0 },
      { kind: 'delete', id: 'b' },
    ],
  ]);
  await userEvent.click(within(first).getByRole('button', { name: 'Leave it out' }));
  await userEvent.click(screen.getByRole('button', { name: 'Take in again' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Make it anyway' }));
  await waitFor(() => {
    expect(screen.getByRole('button', { name: 'Create 2 issues' })).toHaveProperty('disabled', false);
  });
  await userEvent.click(screen.getByRole('button', { name: 'Create 2 issues' }));
  await screen.findByText('NW-20');
  expect(sentTo(asked)).toMatchObject([{ stickies: [{ item: 'a' }, { item: 'c' }] }]);
});

test('P46 with the dialog closed it goes on, and Jira’s words stand on the sticky until the seal goes', async () => {
  serve([], [results({ item: 'a', messages: ['Too odd.'], errors: {} })]);
  const session = new FakeSession();
  const { drawn } = await open(session, 'One');
  await userEvent.click(await screen.findByRole('button', { name: 'Create 1 issue' }));
  drawn.unmount();
  const again: string[] = [];
  draw(<FailureNote session={session} id={'a' as ItemId} onAgain={() => again.push('a')} />);
  await userEvent.click(await screen.findByRole('button', { name: /Too odd\. Try again/u }));
  expect(again).toEqual(['a']);
  session.seal.set(null);
  await waitFor(() => {
    expect(screen.queryByRole('button')).toBeNull();
  });
});
