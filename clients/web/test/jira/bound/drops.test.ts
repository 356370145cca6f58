import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BoardItem } from '../../../src/contract/contract.gen';
import { type CardIssue, issueKey, type ItemId, type Operation } from '../../../src/connection/boardSession';
import { type Binding, bound } from '../../../src/jira/bound/binding';
import { BoundDrops } from '../../../src/jira/bound/drops';
import { deskOf } from '../../../src/jira/card/desk';
import { fakeServer } from '../fakeServer';
import { ada, card, FakeSession, issue, live, sticky } from '../fakeSession';

const frame: BoardItem = { ...sticky('Next'), kind: 'Frame', width: 800, height: 800 };
const sprint: Binding = { site: 's1', project: '10004', kind: 'sprint', id: '37' };
const done: Binding = { site: 's1', project: '10004', kind: 'status', id: '3' };
const c1 = 'c1' as ItemId;
const legend = {
  fields: [{ id: 'cf', name: 'Sprint', schema: { type: 'array', custom: 'com.pyxis.greenhopper.jira:gh-sprint' } }],
};
const seen: CardIssue = { ...issue, fields: { ...issue.fields, cf: [{ id: 36, name: 'Now', state: 'active' }] } };

const base = '/api/boards/b1/jira/s1';
const sealed = (purpose: string, json: unknown) => ({ sealed: `seal1|answer|${purpose}|${JSON.stringify(json)}` });
const result = (code: string | null, messages: readonly string[] = []) =>
  sealed('tosprint', {
    results: [{ issue: '7', code, sentence: code, words: code === null ? null : { messages, errors: {} } }],
  });

/** A session whose changes happen, with a card that was dropped into a frame. */
class Board extends FakeSession {
  override change = (operations: readonly Operation[]): void => {
    this.changes.push(operations);
    operations.forEach((operation) => {
      const item = this.itemStore.get(operation.id);
      if (operation.kind === 'move' && item !== undefined) {
        this.itemStore.set(operation.id, { ...item, x: operation.x, y: operation.y });
      }
    });
  };
}

function opened(binding: Binding): { session: Board; drops: BoundDrops } {
  const session = new Board();
  session.put('f1', bound(frame, binding));
  session.put('c1', card);
  session.legendStore.set('s1', legend);
  session.issueStore.set(issueKey('s1', '7'), { kind: 'live', issue: seen });
  return { session, drops: new BoundDrops(session, deskOf(session)) };
}

const before = new Map([[c1, { x: -900, y: 50 }]]);
const drop = async ({ drops }: { drops: BoundDrops }): Promise<void> => {
  drops.moved({ before, gesture: 'g1', goesOn: false });
  await vi.waitFor(() => {
    expect(drops.pending.get(c1)).toBeUndefined();
  });
};
const placeOf = (session: Board) => [session.itemStore.get(c1)?.x, session.itemStore.get(c1)?.y];

beforeEach(() => {
  vi.stubGlobal('document', { querySelector: () => null });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('B13: a card dropped into a sprint’s frame', () => {
  test('Jira is asked once; one step of undo takes Jira back, then the card', async () => {
    const asked = fakeServer({ [`${base}/tosprint`]: result(null) });
    const board = opened(sprint);
    await drop(board);
    expect(asked.map(({ body }) => body.split('|')[3])).toEqual(['{"sprint":"37","issues":[{"issue":"7"}]}']);
    expect(placeOf(board.session)).toEqual([0, 0]);
    const [step] = board.session.steps;
    expect(step?.isVoid?.()).toBe(false);
    expect(await step?.undo()).toEqual({ kind: 'done' });
    expect(asked[1]?.body.split('|')[3]).toBe('{"sprint":"36","issues":[{"issue":"7","seen":"37"}]}');
    expect(placeOf(board.session)).toEqual([-900, 50]);
    expect(await step?.redo()).toEqual({ kind: 'done' });
    expect(placeOf(board.session)).toEqual([0, 0]);
  });

  test('what Jira refuses comes back, and nothing is left to undo', async () => {
    fakeServer({ [`${base}/tosprint`]: result('JiraRefused', ['You may not schedule.']) });
    const board = opened(sprint);
    await drop(board);
    expect(placeOf(board.session)).toEqual([-900, 50]);
    await vi.waitFor(() => {
      expect(board.session.steps[0]?.isVoid?.()).toBe(true);
    });
  });

  test('who moved the card meanwhile has the last word', async () => {
    fakeServer({ [`${base}/tosprint`]: result('JiraRefused') });
    const board = opened(sprint);
    board.drops.moved({ before, gesture: 'g1', goesOn: false });
    board.session.itemStore.set(c1, { ...card, x: 500, y: 500 });
    await vi.waitFor(() => {
      expect(board.drops.pending.get(c1)).toBeUndefined();
    });
    expect(placeOf(board.session)).toEqual([500, 500]);
  });

  test('B8: undo that Jira refuses leaves the card', async () => {
    fakeServer({ [`${base}/tosprint`]: [result(null), result('JiraConflict', ['Moved since.'])] });
    const board = opened(sprint);
    await drop(board);
    expect(await board.session.steps[0]?.undo()).toEqual({
      kind: 'refused',
      sentence: 'NW-7: Moved since.',
      keep: false,
    });
    expect(placeOf(board.session)).toEqual([0, 0]);
  });

  test('P54: guests and those without a connection move it on the board only', async () => {
    const asked = fakeServer({});
    for (const [role, connected] of [
      ['Guest', ['ada']],
      ['Member', []],
    ] as const) {
      const board = opened(sprint);
      board.session.you.set({ ...ada, role });
      board.session.sites.set([live(connected)]);
      await drop(board);
      expect(placeOf(board.session)).toEqual([0, 0]);
      expect(board.session.steps).toEqual([]);
    }
    expect(asked).toEqual([]);
  });

  test('an issue that is there already is not asked for', async () => {
    const asked = fakeServer({});
    const board = opened({ ...sprint, id: '36' });
    await drop(board);
    expect(asked).toEqual([]);
  });

  test('nudges in a row are judged when they rest', () => {
    vi.useFakeTimers();
    fakeServer({ [`${base}/tosprint`]: result(null) });
    const { drops } = opened(sprint);
    drops.moved({ before, gesture: 'n', goesOn: true });
    drops.moved({ before: new Map([[c1, { x: -8, y: 0 }]]), gesture: 'n', goesOn: true });
    expect(drops.pending.get(c1)).toBeUndefined();
    vi.advanceTimersByTime(1000);
    expect(drops.pending.get(c1)).toEqual(sprint);
  });
});

describe('B13: a card dropped into a status’ frame', () => {
  const moved = sealed('transition', {
    issue: { ...seen, readAt: 2000, fields: { ...seen.fields, status: { id: '3', name: 'Done' } } },
  });
  const resolution = { name: 'Resolution', required: true, schema: { type: 'resolution', system: 'resolution' } };
  const transitions = (...ways: readonly object[]) => sealed('transitions', { transitions: ways });
  const there = { id: '3', name: 'Done' };

  test('goes by the transition that asks least, against what was seen', async () => {
    const asked = fakeServer({
      [`${base}/issues/7/transitions`]: transitions(
        { id: '30', name: 'Resolve', to: there, fields: { resolution } },
        { id: '31', name: 'Close', to: there },
      ),
      [`${base}/issues/7/transition`]: moved,
    });
    await drop(opened(done));
    expect(asked.at(-1)?.body.split('|')[3]).toBe('{"transition":"31","seen":"1"}');
  });

  test('comes back where Jira offers no move', async () => {
    fakeServer({ [`${base}/issues/7/transitions`]: transitions() });
    const board = opened(done);
    await drop(board);
    expect(placeOf(board.session)).toEqual([-900, 50]);
  });

  test('asks for what Jira demands, again where Jira says what is wrong, and comes back when one leaves it', async () => {
    const wrong = {
      status: 400,
      json: {
        code: 'JiraRefused',
        sentence: 'No.',
        seal: 'seal1',
        jira: btoa(`seal1|answer|error|${JSON.stringify({ messages: [], errors: { resolution: 'Choose one.' } })}`),
      },
    };
    fakeServer({
      [`${base}/issues/7/transitions`]: transitions({ id: '30', name: 'Resolve', to: there, fields: { resolution } }),
      [`${base}/issues/7/transition`]: wrong,
    });
    const board = opened(done);
    board.drops.moved({ before, gesture: 'g1', goesOn: false });
    await vi.waitFor(() => {
      expect(board.drops.asking.open.get()?.issues).toEqual([seen]);
    });
    board.drops.asking.answer({ resolution: { id: '1' } });
    await vi.waitFor(() => {
      expect(board.drops.asking.open.get()?.said).toEqual({ resolution: 'Choose one.' });
    });
    board.drops.asking.answer(null);
    await vi.waitFor(() => {
      expect(placeOf(board.session)).toEqual([-900, 50]);
    });
  });
});
