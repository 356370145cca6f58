import { expect, test } from 'vitest';
import { patchOf } from '../../src/board/operations';
import { applyPatch } from '../../src/board/patching';
import { Replica } from '../../src/board/replica';
import { id, sticky } from './make';

const A = id('aaaaaaaa');

const at = (revision: number, ...entries: readonly string[]): Replica => {
  const replica = new Replica();
  replica.replace(
    revision,
    entries.map((e) => ({ id: e, item: sticky() })),
  );
  return replica;
};

test('a change is shown at once and stays through its answer and its frame', () => {
  const replica = at(1, A);
  replica.change({ id: 'c1', operations: [{ kind: 'move', id: A, x: 5, y: 6 }] });
  expect(replica.shown.get(A)).toEqual(sticky({ x: 5, y: 6 }));
  expect(replica.confirmed.get(A)).toEqual(sticky());
  replica.answered('c1', 2, new Set());
  expect(replica.shown.get(A)?.x).toBe(5);
  replica.apply(1, 2, [{ kind: 'move', id: A, x: 5, y: 6 }]);
  expect(replica.sent.length + replica.waiting.length).toBe(0);
  expect(replica.confirmed.get(A)?.x).toBe(5);
});

test('the change of another lies below mine until mine is answered', () => {
  const replica = at(1, A);
  replica.change({ id: 'c1', operations: [{ kind: 'move', id: A, x: 5, y: 6 }] });
  replica.apply(1, 2, [{ kind: 'set', id: A, patch: patchOf({ x: 9, text: 'theirs' }) }]);
  expect(replica.shown.get(A)).toEqual(sticky({ x: 5, y: 6, text: 'theirs' }));
  replica.drop('c1');
  expect(replica.shown.get(A)).toEqual(sticky({ x: 9, text: 'theirs' }));
});

test('operations that were refused are taken back, the others of the batch stay', () => {
  const replica = at(1, A, 'bbbbbbbb');
  const B = id('bbbbbbbb');
  replica.change({
    id: 'c1',
    operations: [
      { kind: 'delete', id: A },
      { kind: 'move', id: B, x: 1, y: 1 },
    ],
  });
  replica.answered('c1', 2, new Set([0]));
  expect(replica.shown.get(A)).toEqual(sticky());
  expect(replica.shown.get(B)?.x).toBe(1);
});

test('a gap is not taken; what overlaps is', () => {
  const replica = at(3, A);
  expect(replica.apply(4, 5, [{ kind: 'delete', id: A }])).toBe(false);
  expect(replica.shown.get(A)).toBeDefined();
  expect(replica.apply(2, 4, [{ kind: 'move', id: A, x: 1, y: 1 }])).toBe(true);
  expect(replica.revision).toBe(4);
});

test('setting, moving and deleting what is not there does nothing', () => {
  const replica = at(1);
  replica.apply(1, 2, [
    { kind: 'move', id: A, x: 1, y: 1 },
    { kind: 'set', id: A, patch: patchOf({ text: 'x' }) },
    { kind: 'delete', id: A },
  ]);
  expect(replica.shown.size).toBe(0);
});

test('listeners of an item are told once a flush, and of no other item', () => {
  const replica = at(1, A, 'bbbbbbbb');
  replica.shown.flush();
  const told: string[] = [];
  replica.shown.subscribe(A, () => told.push('a'));
  replica.shown.subscribe(id('bbbbbbbb'), () => told.push('b'));
  const keys = replica.shown.keys.get();
  replica.apply(1, 2, [{ kind: 'move', id: A, x: 1, y: 1 }]);
  replica.apply(2, 3, [{ kind: 'move', id: A, x: 2, y: 2 }]);
  replica.shown.flush();
  expect(told).toEqual(['a']);
  expect(replica.shown.keys.get()).toBe(keys);
});

test('an item that looks the same after a confirmation stays the same object', () => {
  const replica = at(1, A);
  replica.change({ id: 'c1', operations: [{ kind: 'move', id: A, x: 5, y: 6 }] });
  const shown = replica.shown.get(A);
  replica.answered('c1', 2, new Set());
  replica.apply(1, 2, [{ kind: 'move', id: A, x: 5, y: 6 }]);
  expect(replica.shown.get(A)).toBe(shown);
});

test('a patch sets what it names, clears colours by the empty string and never the text of a card', () => {
  const item = sticky({ border: '#ffffff', text: 'a' });
  expect(applyPatch(item, patchOf({ border: '', colour: '', z: 0 }))).toEqual({
    ...item,
    border: null,
    colour: null,
    z: 0,
  });
  expect(applyPatch({ ...item, kind: 'Card', text: null }, patchOf({ text: 'x' })).text).toBeNull();
});
