// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { BoardItem } from '../../src/contract/contract.gen';
import type { ItemId, Operation } from '../../src/connection/boardSession';
import { applyOperation } from '../../src/board/patching';
import { inverse } from '../../src/board/undo';
import { add, noRoom, operationsOf } from '../../src/imports/adding';
import { planOf } from '../../src/imports/against';
import { hashOf, labelsOf, linkOf, plainText } from '../../src/imports/cells';
import { contentOf, type Entry, entriesOf, originParts } from '../../src/imports/entries';
import { gridSpot } from '../../src/imports/grid';
import { siteOf } from '../../src/imports/issueLinks';
import { issuesIn, looksLikeTable, pastedAs, tableInHtml } from '../../src/imports/pasted';
import type { Head, Mapped } from '../../src/imports/reading';
import { FakeSession, sticky } from '../jira/fakeSession';

const mapping: readonly Mapped[] = [
  { target: 'title', columns: [1, 2], how: 'tracker' },
  { target: 'labels', columns: [3], how: 'tracker' },
  { target: 'status', columns: [4], how: 'tracker' },
  { target: 'id', columns: [0], how: 'tracker' },
];
const head: Head = {
  kind: 'head',
  encoding: 'utf-8',
  delimiter: ',',
  headerLine: 1,
  above: 0,
  columns: ['ID', 'Title 1', 'Title 2', 'Tags', 'State'],
  source: 'azure',
  sourceName: 'Azure DevOps',
  mapping,
};
const rows = (...cells: readonly (readonly string[])[]) =>
  cells.map((some, index) => ({ line: index + 2, cells: some }));
const read = (...cells: readonly (readonly string[])[]) => entriesOf(head, rows(...cells), mapping);
const entry = (key: string, title: string, text = ''): Entry => ({
  line: 2,
  key,
  title,
  text,
  labels: ['web'],
  estimate: '3',
  link: null,
});

test('P70 labels come in every way trackers write them', () => {
  expect(labelsOf(['a; b, c', '["x y","z"]', '[p, q]', 'one, two', ''])).toEqual([
    'a',
    'b, c',
    'x y',
    'z',
    'p',
    'q',
    'one',
    'two',
  ]);
});

test('P70 texts in HTML become words, and what only looks like it stays', () => {
  expect(plainText('<div>As a <b>master</b> &amp; more.<br>Two</div>')).toBe('As a master & more.\nTwo');
  expect(plainText('if a < b and c > d')).toBe('if a < b and c > d');
});

test('a link is an address of the web or nothing', () => {
  expect(linkOf('https://example.org/7')).toBe('https://example.org/7');
  expect(['javascript:alert(1)', 'data:text/html,x', '/a', 'https://a b', 'none'].map(linkOf)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('P68 rows become entries: first title that says something, status as a label, no title no entry', () => {
  const { entries, untitled } = read(
    ['7', '', 'Pier', 'web; two', 'New'],
    ['8', '', '', '', ''],
    ['7', 'Again', '', '', ''],
  );
  expect(entries.map(({ key, title, labels }) => [key, title, labels])).toEqual([
    ['azure/7', 'Pier', ['New', 'web', 'two']],
    ['azure/7~2', 'Again', []],
  ]);
  expect(untitled).toBe(1);
});

test('a row without an id is known by its title', () => {
  expect(read(['', 'Pier', '', '', '']).entries[0]?.key).toBe(`azure/h${hashOf('Pier')}`);
});

test('what an item says fits the limits of a board, and its origin can be taken apart again', () => {
  const long = {
    ...entry('github/https://github.com/o/r/issues/7', 't'.repeat(6000)),
    labels: Array<string>(100).fill('l'.repeat(50)),
  };
  const { text, labels, origin } = contentOf(long, 'PlainCard');
  expect(text?.length).toBe(5000);
  expect(labels?.length).toBeLessThanOrEqual(1000);
  expect(originParts(origin)?.key).toBe('github/https://github.com/o/r/issues/7');
  expect(contentOf(long, 'Sticky').labels).toBeNull();
});

const placed = (...items: readonly BoardItem[]): FakeSession => {
  const session = new FakeSession();
  items.forEach((item, index) => {
    session.put(`item${index}`, item);
  });
  return session;
};
const card = (of: Entry): BoardItem => ({ ...sticky(''), kind: 'PlainCard', ...contentOf(of, 'PlainCard') });

test('imported again: new and changed rows are told from those that are here as they are', () => {
  const was = entry('azure/1', 'Pier');
  const session = placed(card(was), card(entry('azure/2', 'Boats')), {
    ...sticky('Boats'),
    ...contentOf(entry('azure/3', 'Buoys'), 'Sticky'),
  });
  const plan = planOf(session, [
    was,
    entry('azure/2', 'Boats', 'counted'),
    entry('azure/3', 'Buoys', 'a sticky shows its title only'),
    entry('azure/4', 'Crane'),
  ]);
  expect(plan.fresh.map(({ key }) => key)).toEqual(['azure/4']);
  expect(plan.changed.map(({ entry: { key }, id }) => [key, id])).toEqual([['azure/2', 'item1']]);
  expect(plan.same).toBe(2);
});

test('what is written on the board by hand is no change of the row', () => {
  const was = entry('azure/1', 'Pier');
  expect(planOf(placed({ ...card(was), text: 'Pier, painted' }), [was])).toMatchObject({
    fresh: [],
    changed: [],
    same: 1,
  });
});

test('a changed row changes its item in place, and undo brings back what it said', () => {
  const session = placed(card(entry('azure/1', 'Pier', 'blue')));
  const plan = planOf(session, [{ ...entry('azure/1', 'Pier', 'green'), estimate: null }]);
  const [set] = operationsOf(session, [], plan.changed, 'Sticky', { x: 0, y: 0 }) as [Operation];
  const before = session.items.get('item0' as ItemId);
  const after = applyOperation(before, set);
  expect(after).toMatchObject({ kind: 'PlainCard', text: 'Pier\ngreen', estimate: null, labels: 'web' });
  expect(inverse([set], () => before).reduce(applyOperation, after)).toEqual(before);
});

test('rows are laid in a block near the view, over nothing', () => {
  const session = placed({ ...sticky('here'), x: -100, y: -100, width: 200, height: 200 });
  const puts = operationsOf(
    session,
    Array.from({ length: 10 }, (_, n) => entry(`azure/${n}`, `Row ${n}`)),
    [],
    'PlainCard',
    { x: 0, y: 0 },
  );
  const boxes = puts.flatMap((put) => (put.kind === 'put' ? [put.item] : []));
  expect(new Set(boxes.map(({ x, y }) => `${x} ${y}`)).size).toBe(10);
  expect(
    boxes.every(({ x, y, width, height }) => x >= 100 || x + width <= -100 || y >= 100 || y + height <= -100),
  ).toBe(true);
  expect(boxes.every(({ x, y }) => Math.abs(x) < 2000 && Math.abs(y) < 2000)).toBe(true);
  expect(gridSpot(4, { width: 10, height: 10 }, { x: 0, y: 0 }, [])).toEqual({ x: -39, y: -22 });
});

test('a board without room says so before anything is added', () => {
  const session = placed(sticky('one'));
  expect(noRoom(session, 4999)).toBeNull();
  expect(noRoom(session, 5000)).toContain('room for 4999 more');
});

test('an import goes in batches under one gesture, and stops when asked', async () => {
  vi.useFakeTimers();
  const session = new FakeSession();
  const gestures = new Set<string | undefined>();
  const stopping = new AbortController();
  const port = Object.assign(session, {
    change: (operations: readonly Operation[], gesture?: string) => {
      session.changes.push(operations);
      gestures.add(gesture);
    },
  });
  const many = operationsOf(
    session,
    Array.from({ length: 1000 }, (_, n) => entry(`azure/${n}`, `Row ${n}`)),
    [],
    'Sticky',
    { x: 0, y: 0 },
  );
  const adding = add(
    port,
    many,
    (count) => {
      if (count >= 500) {
        stopping.abort();
      }
    },
    stopping.signal,
  );
  await vi.runAllTimersAsync();
  expect(await adding).toMatchObject({ cut: 'You stopped it.', items: { length: 500 } });
  expect(session.changes.map((change) => change.length)).toEqual([250, 250]);
  expect(gestures.size).toBe(1);
  vi.useRealTimers();
});

test('P69 a clipboard is lines, a table or issues', () => {
  expect(pastedAs('one\ntwo, three', '')).toEqual({ kind: 'lines' });
  expect(pastedAs('a\tb\n1\t2', '')).toEqual({ kind: 'table', text: 'a\tb\n1\t2' });
  expect(
    pastedAs('x', '<table><tr><th>Title</th><th>Note</th></tr><tr><td>a "b"</td><td>c,d</td></tr></table>'),
  ).toEqual({
    kind: 'table',
    text: '"Title","Note"\r\n"a ""b""","c,d"',
  });
  expect(tableInHtml('<p>no table</p>')).toBeNull();
  expect(looksLikeTable('Title;Size\na;1\n"b;c";2')).toBe(true);
  expect(looksLikeTable('Faster search, soon\nDark maps')).toBe(false);
});

test('P69 issue links and keys are found only where nothing else is pasted', () => {
  expect(issuesIn('https://n.example/browse/NW-7\nNW-8, NW-7')).toEqual([
    { address: null, key: 'NW-7' },
    { address: null, key: 'NW-8' },
  ]);
  expect(issuesIn('https://n.example/jira/boards/1?selectedIssue=HB-12')).toMatchObject([{ key: 'HB-12' }]);
  expect(issuesIn('see NW-7')).toEqual([]);
  expect(issuesIn('https://n.example/pages/7')).toEqual([]);
});

test('a link belongs to the connected site that it is of, a key to the only one', () => {
  const sites = [
    { id: 'a', url: 'https://one.example', name: 'one' },
    { id: 'b', url: 'https://one.example/jira', name: 'two' },
  ];
  expect(siteOf({ address: 'https://one.example/jira/browse/NW-7', key: 'NW-7' }, sites)).toBe('b');
  expect(siteOf({ address: 'https://one.example.evil/browse/NW-7', key: 'NW-7' }, sites)).toBeNull();
  expect(siteOf({ address: null, key: 'NW-7' }, sites)).toBeNull();
  expect(siteOf({ address: null, key: 'NW-7' }, sites.slice(0, 1))).toBe('a');
});
