// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { ItemId } from '../../src/connection/boardSession';
import { CardFace } from '../../src/jira/card/CardFace';
import { draw, tidy } from './draw';
import { fakeServer } from './fakeServer';
import { ada, card, FakeSession, issue, live } from './fakeSession';

tidy();

const id = 'item1' as ItemId;
const base = '/api/boards/b1/jira/s1/issues/7';
const settable = (type: string, system?: string) => ({
  name: 'Field',
  required: false,
  schema: { type, ...(system === undefined ? {} : { system }) },
  operations: ['set'],
});
const priorities = [
  { id: '3', name: 'High' },
  { id: '4', name: 'Low' },
];
const meta = JSON.stringify({
  fields: {
    summary: { ...settable('string', 'summary'), required: true },
    assignee: settable('user', 'assignee'),
    customfield_1: settable('number'),
    priority: { ...settable('priority', 'priority'), allowedValues: priorities },
  },
  points: 'customfield_1',
});
const editMeta = { [`${base}/editmeta`]: { sealed: `seal1|answer|editmeta|${meta}` } };
const edited = (fields: Readonly<Record<string, unknown>>) => ({
  sealed: `seal1|answer|edit|${JSON.stringify({ issue: { ...issue, readAt: 2000, fields: { ...issue.fields, ...fields } } })}`,
});

function drawn(session: FakeSession, zoomedOut = false) {
  session.show({ kind: 'live', issue });
  return draw(<CardFace session={session} item={card} id={id} selected={false} zoomedOut={zoomedOut} />);
}

test('P26 a live card shows its fields, and its key leads to Jira', () => {
  drawn(new FakeSession());
  expect(screen.getByText('Cursor lags')).toBeDefined();
  expect(screen.getByRole('link', { name: 'NW-7' }).getAttribute('href')).toBe(issue.url);
  expect(screen.getByRole('img', { name: 'Bug' })).toBeDefined();
  for (const name of ['Status: To Do', 'Assignee: Ada Byte', 'Priority: High', 'Story points: 3']) {
    expect(screen.getByRole('button', { name })).toBeDefined();
  }
});

test('P52 P65 a sealed card is a placeholder with no data in it', () => {
  const session = new FakeSession();
  const { container } = draw(<CardFace session={session} item={card} id={id} selected={false} zoomedOut={false} />);
  expect(container.textContent).toContain('Shown while a connected person is here');
  expect(container.innerHTML).not.toContain('7"');
});

test('B11 a missing issue is a tombstone', () => {
  const session = new FakeSession();
  session.show({ kind: 'missing' });
  draw(<CardFace session={session} item={card} id={id} selected={false} zoomedOut={false} />);
  expect(screen.getByText('Not to be found in Jira')).toBeDefined();
});

test('P63 a live card falls to a placeholder at once when the content goes', () => {
  const session = new FakeSession();
  const { container } = drawn(session);
  act(() => {
    session.show({ kind: 'sealed' });
  });
  expect(container.textContent).not.toContain('Cursor lags');
});

test('from far away a card is a plate without text', () => {
  expect(drawn(new FakeSession(), true).container.textContent).not.toContain('Cursor lags');
});

test('P28 Enter saves the summary; the card waits for the answer of Jira', async () => {
  const asked = fakeServer({ ...editMeta, [`${base}/edit`]: edited({ summary: 'Faster' }) });
  drawn(new FakeSession());
  await userEvent.click(screen.getByRole('button', { name: 'Summary: Cursor lags' }));
  const box = screen.getByRole('textbox', { name: 'Summary of NW-7' });
  await userEvent.clear(box);
  await userEvent.type(box, 'Faster{Enter}');
  await waitFor(() => {
    expect(screen.getByRole('button', { name: 'Summary: Faster' }).getAttribute('data-saving')).toBe('false');
  });
  expect(asked.filter((question) => question.path.endsWith('/edit'))).toHaveLength(1);
});

test('Escape restores the summary and sends nothing', async () => {
  const asked = fakeServer(editMeta);
  drawn(new FakeSession());
  await userEvent.click(screen.getByRole('button', { name: 'Summary: Cursor lags' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Summary of NW-7' }), 'x{Escape}');
  expect(screen.getByRole('button', { name: 'Summary: Cursor lags' })).toBeDefined();
  expect(asked.some((question) => question.path.endsWith('/edit'))).toBe(false);
});

test('a draft outlives the card being panned out of view', async () => {
  fakeServer(editMeta);
  const session = new FakeSession();
  const { unmount } = drawn(session);
  await userEvent.click(screen.getByRole('button', { name: 'Summary: Cursor lags' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Summary of NW-7' }), '{End} badly');
  unmount();
  drawn(session);
  expect(screen.getByRole('textbox', { name: 'Summary of NW-7' })).toHaveProperty('value', 'Cursor lags badly');
});

test('keys that are pressed in an editor do not reach the canvas', async () => {
  fakeServer(editMeta);
  const session = new FakeSession();
  session.show({ kind: 'live', issue });
  const keys: string[] = [];
  draw(
    <div
      onKeyDown={(event) => {
        keys.push(event.key);
      }}
    >
      <CardFace session={session} item={card} id={id} selected={false} zoomedOut={false} />
    </div>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Summary: Cursor lags' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Summary of NW-7' }), 'a{ArrowLeft}{Delete}');
  expect(keys).toEqual([]);
});

test('P27 the priority is chosen from what Jira allows', async () => {
  const asked = fakeServer({ ...editMeta, [`${base}/edit`]: edited({ priority: { id: '4', name: 'Low' } }) });
  drawn(new FakeSession());
  await userEvent.click(screen.getByRole('button', { name: 'Priority: High' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Low' }));
  await screen.findByRole('button', { name: 'Priority: Low' });
  expect(asked.at(-1)?.body).toContain('"field":"priority","seen":{"id":"3","name":"High"},"value":{"id":"4"}');
});

test('P27 the status moves by a transition that Jira offers; one that demands fields is said before', async () => {
  const resolution = { name: 'Resolution', required: true, schema: { type: 'resolution' } };
  const moves = [
    { id: '21', name: 'Start', to: { id: '3', name: 'In Progress', statusCategory: { key: 'indeterminate' } } },
    {
      id: '31',
      name: 'Finish',
      to: { id: '9', name: 'Done', statusCategory: { key: 'done' } },
      fields: { resolution },
    },
  ];
  const asked = fakeServer({
    [`${base}/transitions`]: { sealed: `seal1|answer|transitions|${JSON.stringify({ transitions: moves })}` },
    [`${base}/transition`]: { sealed: `seal1|answer|transition|${JSON.stringify({ issue })}` },
  });
  drawn(new FakeSession());
  await userEvent.click(screen.getByRole('button', { name: 'Status: To Do' }));
  await userEvent.click(await screen.findByRole('option', { name: /Done/u }));
  expect(screen.getByRole('alert').textContent).toContain('Resolution');
  await userEvent.click(screen.getByRole('option', { name: /In Progress/u }));
  await waitFor(() => {
    expect(asked.at(-1)?.body).toBe('seal1|request|transition|{"transition":"21","seen":"1"}');
  });
});

test('P54 a guest sees why not, and nothing is asked of Jira', async () => {
  const asked = fakeServer({});
  const session = new FakeSession();
  session.you.set({ ...ada, role: 'Guest' });
  drawn(session);
  fireEvent.click(screen.getByRole('button', { name: 'Status: To Do' }));
  expect(await screen.findByText(/Guests can watch Jira issues/u)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Summary: Cursor lags' }));
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(asked).toEqual([]);
});

test('P54 somebody without a connection is offered to connect', async () => {
  const session = new FakeSession();
  session.sites.set([live([])]);
  drawn(session);
  fireEvent.click(screen.getByRole('button', { name: 'Assignee: Ada Byte' }));
  expect(await screen.findByRole('button', { name: 'Connect Jira' })).toBeDefined();
});

test('B5 what one saw when editing began is what is compared, though the card changed meanwhile', async () => {
  const asked = fakeServer({ ...editMeta, [`${base}/edit`]: edited({ summary: 'Faster' }) });
  const session = new FakeSession();
  drawn(session);
  await userEvent.click(screen.getByRole('button', { name: 'Summary: Cursor lags' }));
  act(() => {
    session.show({ kind: 'live', issue: { ...issue, readAt: 1500, fields: { ...issue.fields, summary: 'Theirs' } } });
  });
  const box = screen.getByRole('textbox', { name: 'Summary of NW-7' });
  await userEvent.clear(box);
  await userEvent.type(box, 'Faster{Enter}');
  await screen.findByRole('button', { name: 'Summary: Faster' });
  expect(asked.at(-1)?.body).toContain('"seen":"Cursor lags"');
});

test('B5 a conflict asks before anything is overwritten', async () => {
  const jira = btoa('seal1|answer|error|{"yours":"Faster","seen":"Cursor lags","now":"Other words"}');
  const asked = fakeServer({
    ...editMeta,
    [`${base}/edit`]: [
      { status: 409, json: { code: 'JiraConflict', title: 'No.', seal: 'seal1', jira } },
      edited({ summary: 'Faster' }),
    ],
  });
  drawn(new FakeSession());
  await userEvent.click(screen.getByRole('button', { name: 'Summary: Cursor lags' }));
  const box = screen.getByRole('textbox', { name: 'Summary of NW-7' });
  await userEvent.clear(box);
  await userEvent.type(box, 'Faster{Enter}');
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('Other words');
  await userEvent.click(screen.getByRole('button', { name: 'Overwrite with yours' }));
  await screen.findByRole('button', { name: 'Summary: Faster' });
  expect(asked.at(-1)?.body).toContain('"overwrite":true');
});
