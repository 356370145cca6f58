import { describe, expect, test } from 'vitest';
import type { BoardItem } from '../../../src/contract/contract.gen';
import type { ItemId } from '../../../src/connection/boardSession';
import { type Binding, bindingOf, bound, isThere, sprintOf } from '../../../src/jira/bound/binding';
import { BoundFrames, frameOf, landing } from '../../../src/jira/bound/frames';
import { chipOf, saidOf } from '../../../src/jira/bound/texts';
import { card, FakeSession, issue, sticky } from '../fakeSession';

const frame: BoardItem = { ...sticky('Next'), kind: 'Frame', width: 800, height: 800 };
const sprint: Binding = { site: 's1', project: '10004', kind: 'sprint', id: '37' };
const done: Binding = { site: 's1', project: '10004', kind: 'status', id: '3' };
const backlog: Binding = { site: 's1', project: '10004', kind: 'backlog' };
const id = (text: string): ItemId => text as ItemId;

const legend = [
  { id: 'cf', name: 'Sprint', schema: { type: 'array', custom: 'com.pyxis.greenhopper.jira:gh-sprint' } },
];
const inSprint = (...sprints: readonly object[]) => ({ ...issue, fields: { ...issue.fields, cf: sprints } });

describe('B13: what a frame is bound to', () => {
  test('is written as ids and read again', () => {
    expect(bound(frame, sprint)).toMatchObject({ site: 's1', issue: 'sprint:37:10004' });
    for (const binding of [sprint, done, backlog]) {
      expect(bindingOf(bound(frame, binding))).toEqual(binding);
    }
    expect(bindingOf(bound(bound(frame, sprint), null))).toBeNull();
    expect(bindingOf(card)).toBeNull();
    expect(bindingOf({ ...frame, site: 's1', issue: 'epic:1:2' })).toBeNull();
  });

  test('P60: without a name it says what it is', () => {
    expect(chipOf(sprint, null)).toBe('Bound to a sprint');
    expect(chipOf(sprint, 'NW Sprint 19')).toBe('NW Sprint 19');
  });

  test('an issue is there when its open sprint or its status is that one', () => {
    const there = inSprint({ id: 36, name: 'Old', state: 'closed' }, { id: 37, name: 'New', state: 'active' });
    expect(sprintOf(there, legend)).toEqual({ id: '37', name: 'New' });
    expect(isThere(sprint, there, legend)).toBe(true);
    expect(isThere(backlog, there, legend)).toBe(false);
    expect(isThere(backlog, inSprint({ id: 36, name: 'Old', state: 'closed' }), legend)).toBe(true);
    expect(isThere(done, issue, legend)).toBe(false);
  });

  test('P53: who sees only key and summary is told nothing about it', () => {
    const little = { ...issue, fields: { summary: 'x' } };
    expect([sprint, done, backlog].map((binding) => isThere(binding, little, legend))).toEqual([null, null, null]);
    expect(isThere(sprint, issue, [])).toBeNull();
  });
});

describe('B13: where cards land', () => {
  const board = (): FakeSession => {
    const session = new FakeSession();
    session.put('f1', bound(frame, sprint));
    session.put('f2', bound({ ...frame, x: 2000 }, backlog));
    session.put('c1', card);
    return session;
  };
  const look = (session: FakeSession, before: Record<string, readonly [number, number]>) =>
    landing(
      session.items,
      new BoundFrames(session).all.get(),
      new Map(Object.entries(before).map(([key, [x, y]]) => [id(key), { x, y }])),
    );

  test('a card that came in, and only if it came from elsewhere', () => {
    expect(look(board(), { c1: [-900, 0] }).landed).toMatchObject([{ id: 'c1', binding: sprint, before: { x: -900 } }]);
    expect(look(board(), { c1: [300, 300] })).toEqual({ landed: [], left: [] });
  });

  test('from one frame to another, and out of one', () => {
    const session = board();
    session.itemStore.set(id('c1'), { ...card, x: 2100 });
    expect(look(session, { c1: [10, 10] }).landed).toMatchObject([{ binding: backlog }]);
    session.itemStore.set(id('c1'), { ...card, x: -900 });
    expect(look(session, { c1: [10, 10] })).toMatchObject({ landed: [], left: [{ id: 'c1', from: sprint }] });
  });

  test('a frame that moves takes its cards along without asking Jira', () => {
    const session = board();
    session.itemStore.set(id('f1'), { ...bound(frame, sprint), x: 100 });
    session.itemStore.set(id('c1'), { ...card, x: 110 });
    expect(look(session, { f1: [0, 0], c1: [10, 0] })).toEqual({ landed: [], left: [] });
  });

  test('the smallest frame counts, and frames are followed as they are bound and taken away', () => {
    const session = board();
    const frames = new BoundFrames(session);
    session.put('f3', { ...frame, width: 400, height: 400 });
    expect(frameOf(frames.all.get(), card)?.id).toBe('f1');
    session.itemStore.set(id('f3'), bound({ ...frame, width: 400, height: 400 }, done));
    expect(frameOf(frames.all.get(), card)?.id).toBe('f3');
  });
});

test('B13: each reason is said once, with the issues that it is about', () => {
  expect(
    saidOf([
      { key: 'NW-1', why: 'No.' },
      { key: 'NW-2', why: 'No.' },
      { key: null, why: 'Gone.' },
    ]),
  ).toBe('NW-1, NW-2: No. Gone.');
  expect(saidOf([])).toBeNull();
});
