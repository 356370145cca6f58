import { expect, test } from 'vitest';
import { allState, chosen, tickRange, toggle, toggleAll } from '../../src/jira/import/selection';
import { freeSpot, importSpot } from '../../src/jira/import/spot';
import { addStickies, layStickies } from '../../src/jira/import/stickies';
import { linesOf } from '../../src/jira/import/texts';
import { append, PagedList } from '../../src/jira/pagedList';
import type { JiraOutcome } from '../../src/jira/sealed';
import { jqlOf } from '../../src/jira/lists';
import type { ItemId } from '../../src/connection/boardSession';
import { FakeSession, sticky } from './fakeSession';

const rows = (...ids: readonly string[]) => ids.map((id) => ({ id }));

test('P22 the top-left box shows none, some and all of what is loaded', () => {
  const loaded = rows('1', '2', '3');
  expect(allState(loaded, new Set())).toBe('none');
  expect(allState(loaded, new Set(['2']))).toBe('some');
  expect(allState(loaded, new Set(['1', '2', '3']))).toBe('all');
  expect(allState([], new Set(['1']))).toBe('none');
});

test('P22 pages that come later turn "all" into "some"', () => {
  const ticked = toggleAll(rows('1', '2'), new Set());
  expect(allState(rows('1', '2', '3'), ticked)).toBe('some');
});

test('P21 one press ticks all that is loaded, the next clears it', () => {
  const loaded = rows('1', '2');
  const all = toggleAll(loaded, new Set(['1']));
  expect([...all]).toEqual(['1', '2']);
  expect(toggleAll(loaded, all).size).toBe(0);
});

test('P21 single ticks and a range by Shift', () => {
  const loaded = rows('1', '2', '3', '4');
  expect([...toggle(new Set(['1']), '1')]).toEqual([]);
  expect([...tickRange(loaded, new Set(['1']), '4', '2')]).toEqual(['1', '2', '3', '4']);
  expect([...tickRange(loaded, new Set(), 'gone', '2')]).toEqual(['2']);
});

test('what is imported follows the order of the list and its limit', () => {
  expect(chosen(rows('3', '1', '2'), new Set(['1', '2', '3', '9']), 2)).toEqual(['3', '1']);
});

test('P17 a page that moved brings no doubles', () => {
  expect(append(rows('1', '2'), rows('2', '3', '3'))).toEqual(rows('1', '2', '3'));
});

type Page = JiraOutcome<{ readonly items: readonly { readonly id: string }[]; readonly next: string | null }>;

const page = (next: string | null, ...ids: readonly string[]): Page => ({
  kind: 'done',
  value: { items: rows(...ids), next },
});

const refusal = { code: 'JiraRefused', sentence: 'No.', tryAgain: false, afterSeconds: null } as const;
const no: Page = { kind: 'refused', refusal, words: { messages: ['Bad JQL.'], errors: {} }, conflict: null };

test('P17 pages follow each other until the last', async () => {
  const asked: (string | null)[] = [];
  const pages = [page('t1', '1', '2'), page(null, '2', '3')];
  const list = new PagedList((_, token) => {
    asked.push(token);
    return Promise.resolve(pages[asked.length - 1] ?? no);
  });
  await list.ask('q');
  await Promise.all([list.more(), list.more()]);
  await list.more();
  expect(asked).toEqual([null, 't1']);
  expect(list.state.get()).toMatchObject({ kind: 'shown', items: rows('1', '2', '3'), next: null, tail: 'idle' });
});

test('the last question wins, the one before is stopped', async () => {
  const signals: AbortSignal[] = [];
  const answers: ((answer: Page) => void)[] = [];
  const list = new PagedList<{ readonly id: string }>((_, __, signal) => {
    signals.push(signal);
    return new Promise((resolve) => answers.push(resolve));
  });
  const first = list.ask('a');
  const second = list.ask('b');
  expect(signals[0]?.aborted).toBe(true);
  answers[1]?.(page(null, 'b'));
  answers[0]?.(page(null, 'a'));
  await Promise.all([first, second]);
  expect(list.state.get()).toMatchObject({ kind: 'shown', query: 'b', items: rows('b') });
});

test("P19 bad JQL keeps the text and shows Jira's own message", async () => {
  const list = new PagedList(() => Promise.resolve(no));
  await list.ask('status = = 3');
  expect(list.state.get()).toEqual({ kind: 'refused', query: 'status = = 3', message: 'Bad JQL.' });
});

test('a next page that does not come leaves what is loaded', async () => {
  const answers = [page('t1', '1'), no, page(null, '2')];
  const list = new PagedList(() => Promise.resolve(answers.shift() ?? no));
  await list.ask('q');
  await list.more();
  expect(list.state.get()).toMatchObject({ kind: 'shown', items: rows('1'), trouble: 'Bad JQL.', next: 't1' });
  await list.more();
  expect(list.state.get()).toMatchObject({ items: rows('1', '2'), trouble: null });
});

test('the JQL of a project quotes its key', () => {
  expect(jqlOf({ id: '1', key: 'N"W', name: '' })).toBe('project = "N\\"W" ORDER BY updated DESC');
});

test('P69 ten lines become ten stickies, bullets and empty lines left out', () => {
  expect(linesOf('- One\r\n\n* Two\n3. Three\n  • Four\n2024 plan')).toEqual([
    'One',
    'Two',
    'Three',
    'Four',
    '2024 plan',
  ]);
});

test('P23 new things start below all that is there', () => {
  expect(freeSpot([])).toEqual({ x: 0, y: 0 });
  expect(
    freeSpot([
      { x: 10, y: 0, width: 5, height: 100 },
      { x: -20, y: 40, width: 5, height: 10 },
    ]),
  ).toEqual({ x: -20, y: 148 });
});

test('P7 P23 an import starts at the button of the template, else below all that is there', () => {
  const frame = { kind: 'Frame', x: 0, y: 0, width: 900, height: 1200 };
  const button = { kind: 'ImportButton', x: 40, y: 80, width: 280, height: 64 };
  expect(importSpot([frame, button])).toEqual({ x: 450, y: 168 });
  expect(importSpot([button])).toEqual({ x: 180, y: 168 });
  expect(importSpot([frame])).toEqual({ x: 450, y: 1248 });
  expect(importSpot([])).toEqual({ x: 0, y: 0 });
});

test('stickies do not lie on each other', () => {
  const made = layStickies(
    Array.from({ length: 20 }, (_, index) => String(index)),
    { x: 0, y: 0 },
    1,
    () => 'x' as ItemId,
  );
  const boxes = made.flatMap((operation) => (operation.kind === 'put' ? [operation.item] : []));
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      expect(Math.abs(a.x - b.x) >= a.width || Math.abs(a.y - b.y) >= a.height).toBe(true);
    }
  }
});

test('many stickies go in batches that the server takes, above what is there', () => {
  const session = new FakeSession();
  session.put('a', { ...sticky('a'), z: 9 });
  const ids = addStickies(
    session,
    Array.from({ length: 501 }, (_, index) => String(index)),
  );
  expect(session.changes.map((batch) => batch.length)).toEqual([500, 1]);
  expect(new Set(ids).size).toBe(501);
  expect(session.changes[0]?.[0]).toMatchObject({ kind: 'put', item: { z: 10, y: 216, text: '0' } });
});
