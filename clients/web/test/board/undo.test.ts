import { expect, test } from 'vitest';
import { patchOf } from '../../src/board/operations';
import { Replica } from '../../src/board/replica';
import { type Taken, Undo, unrecorded } from '../../src/board/undo';
import type { Operation } from '../../src/connection/boardSession';
import { id, sticky } from './make';

const A = id('aaaaaaaa');
const B = id('bbbbbbbb');

class Desk {
  readonly replica = new Replica();
  readonly undo = new Undo();
  #count = 0;

  constructor() {
    this.replica.replace(1, [{ id: A, item: sticky({ text: 'first', colour: null }) }]);
  }

  does(...operations: Operation[]): void {
    this.goesOn(null, ...operations);
  }

  goesOn(gesture: string | null, ...operations: Operation[]): void {
    this.undo.record(operations, [`c${++this.#count}`], this.replica.shown.get, gesture);
    this.replica.change({ id: `c${this.#count}`, operations });
  }

  takes(taken: Taken): Taken['kind'] {
    if (taken.kind === 'step') {
      this.replica.change({ id: `c${++this.#count}`, operations: taken.operations });
      taken.carriedBy([`c${this.#count}`]);
    }
    return taken.kind;
  }

  get seen(): unknown {
    return Object.fromEntries(this.replica.shown.keys.get().map((key) => [key, this.replica.shown.get(key)]));
  }
}

test('B8 undo leads back exactly, redo forth again', () => {
  const desk = new Desk();
  desk.replica.shown.flush();
  const before = desk.seen;
  desk.does(
    { kind: 'put', id: B, item: sticky() },
    { kind: 'move', id: B, x: 4, y: 4 },
    { kind: 'set', id: A, patch: patchOf({ text: 'second', colour: 'pink' }) },
    { kind: 'delete', id: A },
  );
  desk.replica.shown.flush();
  const after = desk.seen;
  expect(desk.takes(desk.undo.undo())).toBe('step');
  desk.replica.shown.flush();
  expect(desk.seen).toEqual(before);
  expect(desk.undo.canUndo.get()).toBe(false);
  expect(desk.takes(desk.undo.redo())).toBe('step');
  desk.replica.shown.flush();
  expect(desk.seen).toEqual(after);
});

test('B8 what somebody else changed since is not taken back; the step before it still is', () => {
  const desk = new Desk();
  desk.does({ kind: 'move', id: A, x: 1, y: 1 });
  desk.does({ kind: 'set', id: A, patch: patchOf({ text: 'mine' }) });
  desk.undo.changedByOthers([{ kind: 'set', id: A, patch: patchOf({ text: 'theirs' }) }]);
  expect(desk.takes(desk.undo.undo())).toBe('spoiled');
  expect(desk.takes(desk.undo.undo())).toBe('step');
  expect(desk.takes(desk.undo.undo())).toBe('nothing');
});

test('B8 a change of other items or other properties does not matter', () => {
  const desk = new Desk();
  desk.does({ kind: 'move', id: A, x: 1, y: 1 });
  desk.undo.changedByOthers([
    { kind: 'set', id: A, patch: patchOf({ text: 'theirs' }) },
    { kind: 'delete', id: B },
  ]);
  expect(desk.takes(desk.undo.undo())).toBe('step');
});

test('B8 a refused change leaves nothing to undo, and a new gesture ends redo', () => {
  const desk = new Desk();
  desk.does({ kind: 'move', id: A, x: 1, y: 1 });
  desk.undo.refused('c1');
  expect(desk.undo.canUndo.get()).toBe(false);
  desk.does({ kind: 'move', id: A, x: 2, y: 2 });
  desk.takes(desk.undo.undo());
  expect(desk.undo.canRedo.get()).toBe(true);
  desk.does({ kind: 'move', id: A, x: 3, y: 3 });
  expect(desk.undo.canRedo.get()).toBe(false);
});

test('B8 the last hundred gestures are kept', () => {
  const desk = new Desk();
  for (let i = 1; i <= 120; i++) {
    desk.does({ kind: 'move', id: A, x: i, y: 0 });
  }
  for (let i = 0; i < 100; i++) {
    expect(desk.takes(desk.undo.undo())).toBe('step');
  }
  expect(desk.undo.canUndo.get()).toBe(false);
  expect(desk.replica.shown.get(A)?.x).toBe(20);
});

test('B8 what is typed at one go is one step; what somebody else changed meanwhile ends it', () => {
  const desk = new Desk();
  for (const text of ['f', 'fo', 'foo']) {
    desk.goesOn('typing', { kind: 'set', id: A, patch: patchOf({ text }) });
  }
  expect(desk.takes(desk.undo.undo())).toBe('step');
  expect(desk.replica.shown.get(A)?.text).toBe('first');
  expect(desk.undo.canUndo.get()).toBe(false);
  expect(desk.takes(desk.undo.redo())).toBe('step');
  expect(desk.replica.shown.get(A)?.text).toBe('foo');
  desk.undo.changedByOthers([{ kind: 'set', id: A, patch: patchOf({ text: 'theirs' }) }]);
  desk.goesOn('typing', { kind: 'set', id: A, patch: patchOf({ text: 'food' }) });
  expect(desk.takes(desk.undo.undo())).toBe('step');
  expect(desk.takes(desk.undo.undo())).toBe('spoiled');
});

test('B8 a gesture of several kinds leads back exactly', () => {
  const desk = new Desk();
  desk.goesOn('one', { kind: 'move', id: A, x: 1, y: 1 });
  desk.goesOn('one', { kind: 'set', id: A, patch: patchOf({ x: 5, text: 'wide', width: 300 }) });
  desk.goesOn('one', { kind: 'move', id: A, x: 9, y: 9 });
  desk.takes(desk.undo.undo());
  expect(desk.replica.shown.get(A)).toEqual(sticky({ text: 'first', colour: null }));
  desk.takes(desk.undo.redo());
  expect(desk.replica.shown.get(A)).toMatchObject({ x: 9, y: 9, text: 'wide', width: 300 });
});

test('P47 undo brings no sticky back beside the issue that was made of it, and says so once', () => {
  const desk = new Desk();
  desk.does({ kind: 'move', id: A, x: 4, y: 4 });
  desk.does({ kind: 'put', id: B, item: sticky() });
  desk.does({ kind: 'set', id: B, patch: patchOf({ text: 'pay by card' }) });
  desk.undo.becameIssues([B]);
  expect(desk.takes(desk.undo.undo())).toBe('issued');
  expect(desk.takes(desk.undo.undo())).toBe('step');
  expect(desk.replica.shown.get(A)).toMatchObject({ x: 0, y: 0 });
  expect(desk.replica.shown.get(B)).toMatchObject({ text: 'pay by card' });
  expect(desk.takes(desk.undo.undo())).toBe('nothing');
});

test('P47 of a gesture with several items the others are still taken back', () => {
  const desk = new Desk();
  desk.does({ kind: 'put', id: B, item: sticky() });
  desk.does({ kind: 'move', id: A, x: 4, y: 4 }, { kind: 'move', id: B, x: 5, y: 5 });
  desk.undo.becameIssues([B]);
  expect(desk.takes(desk.undo.undo())).toBe('step');
  expect([desk.replica.shown.get(A)?.x, desk.replica.shown.get(B)?.x]).toEqual([0, 5]);
  expect(desk.takes(desk.undo.undo())).toBe('issued');
  expect(desk.takes(desk.undo.redo())).toBe('step');
  expect([desk.replica.shown.get(A)?.x, desk.replica.shown.get(B)?.x]).toEqual([4, 5]);
});

test('P47 nothing is done again that was about what is an issue now', () => {
  const desk = new Desk();
  desk.does({ kind: 'set', id: A, patch: patchOf({ text: 'second' }) });
  desk.undo.undo();
  desk.undo.becameIssues([A]);
  expect(desk.undo.canRedo.get()).toBe(false);
});

test('B13: a gesture that Jira followed is one step in its place, and what comes back is none', () => {
  const desk = new Desk();
  let isVoid = false;
  const outside = {
    undo: () => Promise.resolve({ kind: 'done' as const }),
    redo: () => Promise.resolve({ kind: 'done' as const }),
    isVoid: () => isVoid,
  };
  desk.goesOn('drop', { kind: 'move', id: A, x: 50, y: 50 });
  desk.does({ kind: 'put', id: B, item: sticky() });
  desk.undo.recordOutside(outside, 'drop');
  desk.goesOn(unrecorded, { kind: 'move', id: A, x: 0, y: 0 });
  expect(desk.takes(desk.undo.undo())).toBe('step');
  expect(desk.replica.shown.get(B)).toBeUndefined();
  isVoid = true;
  expect(desk.takes(desk.undo.undo())).toBe('nothing');
});
