// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { CardIssue, ItemId } from '../../../src/connection/boardSession';
import { CardFace } from '../../../src/jira/card/CardFace';
import { isNews } from '../../../src/jira/sync/news';
import { draw, tidy } from '../draw';
import { fakeServer } from '../fakeServer';
import { card, FakeSession, issue } from '../fakeSession';

tidy();

const base = '/api/boards/b1/jira/s1/issues/7';
const writable = JSON.stringify({
  fields: {
    summary: { name: 'Summary', required: true, schema: { type: 'string', system: 'summary' }, operations: ['set'] },
  },
  points: null,
});

const from = (source: CardIssue['source'], fields: Readonly<Record<string, unknown>>, readAt = 2000): CardIssue => ({
  ...issue,
  source,
  readAt,
  fields: { ...issue.fields, ...fields },
});

function drawn() {
  const session = new FakeSession();
  session.show({ kind: 'live', issue });
  const { container } = draw(
    <CardFace session={session} item={card} id={'item1' as ItemId} selected={false} zoomedOut={false} />,
  );
  const glow = () => container.querySelector('[data-news]')?.getAttribute('data-news') ?? null;
  const show = (next: CardIssue) => {
    act(() => {
      session.show({ kind: 'live', issue: next });
    });
  };
  return { session, glow, show };
}

test.each([
  ['a webhook that changed a field', true, from('webhook', { summary: 'Other' })],
  ['a poll that changed a field within a field', true, from('poll', { status: { id: '1', name: 'Doing' } })],
  ['a field that was emptied', true, from('poll', { priority: null })],
  ['a refresh that changed a field', true, from('read', { summary: 'Other' })],
  ['another key', true, { ...from('webhook', {}), key: 'OPS-7' }],
  ['the same again', false, from('webhook', { status: { statusCategory: { key: 'new' }, name: 'To Do', id: '1' } })],
  ['only another moment', false, from('poll', { updated: '2026-11-24' })],
  ['a field that cards show from now on', false, from('read', { customfield_9: 'new' })],
  ['somebody’s edit on the board', false, from('edit', { summary: 'Other' })],
])('P49 %s: news %s', (_, news, now) => {
  expect(isNews(issue, now)).toBe(news);
});

test('P49 a card lights up when Jira brought news to it, again for the next, and never for the same again', () => {
  const { glow, show } = drawn();
  expect(glow()).toBeNull();
  show(from('webhook', { summary: 'Other' }));
  expect(glow()).toBe('1');
  show(from('webhook', { summary: 'Other' }, 3000));
  expect(glow()).toBe('1');
  show(from('webhook', { summary: 'Third' }, 4000));
  expect(glow()).toBe('2');
});

test('B5 whoever writes keeps the box, the focus and the draft while Jira brings news', async () => {
  const asked = fakeServer({ [`${base}/editmeta`]: { sealed: `seal1|answer|editmeta|${writable}` } });
  const { show } = drawn();
  await userEvent.click(screen.getByRole('button', { name: 'Summary: Cursor lags' }));
  const box = screen.getByRole('textbox', { name: 'Summary of NW-7' });
  await userEvent.type(box, '{End} badly');
  show(from('webhook', { summary: 'Theirs' }));
  show(from('webhook', { summary: 'Theirs again' }, 3000));
  expect(screen.getByRole('textbox', { name: 'Summary of NW-7' })).toBe(box);
  expect(document.activeElement).toBe(box);
  expect(box).toHaveProperty('value', 'Cursor lags badly');
  expect(asked.filter(({ path }) => path.endsWith('/editmeta'))).toHaveLength(1);
});

test('B5 an open editor beside the card stays, and what Jira allows is asked once', async () => {
  const meta = JSON.stringify({
    fields: {
      customfield_1: { name: 'Story Points', required: false, schema: { type: 'number' }, operations: ['set'] },
    },
    points: 'customfield_1',
  });
  const asked = fakeServer({ [`${base}/editmeta`]: { sealed: `seal1|answer|editmeta|${meta}` } });
  const { show } = drawn();
  await userEvent.click(screen.getByRole('button', { name: 'Story points: 3' }));
  const box = await screen.findByRole('textbox');
  await userEvent.clear(box);
  await userEvent.type(box, '13');
  show(from('poll', { customfield_1: 5 }));
  expect(screen.queryByLabelText('Asking Jira')).toBeNull();
  expect(screen.getByRole('textbox')).toBe(box);
  expect(box).toHaveProperty('value', '13');
  expect(asked).toHaveLength(1);
});

test('B5 the moves of an open list stay, and one that is picked says from where', async () => {
  const transitions = [{ id: '21', name: 'Start', to: { id: '3', name: 'In Progress' } }];
  const asked = fakeServer({
    [`${base}/transitions`]: { sealed: `seal1|answer|transitions|${JSON.stringify({ transitions })}` },
    [`${base}/transition`]: 'hang',
  });
  const { show } = drawn();
  await userEvent.click(screen.getByRole('button', { name: 'Status: To Do' }));
  const move = await screen.findByRole('option', { name: /In Progress/u });
  show(from('webhook', { status: { id: '9', name: 'Done', statusCategory: { key: 'done' } } }));
  expect(screen.getByRole('option', { name: /In Progress/u })).toBe(move);
  await userEvent.click(move);
  expect(asked.at(-1)?.body).toContain('{"transition":"21","seen":"1"}');
});
