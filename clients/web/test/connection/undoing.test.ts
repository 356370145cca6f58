import { expect, test, vi } from 'vitest';
import { patchOf } from '../../src/board/operations';
import { Undo } from '../../src/board/undo';
import type { Operation, OutsideResult, OutsideStep } from '../../src/connection/boardSession';
import type { Refusal } from '../../src/contract/contract.gen';
import { Undoing } from '../../src/connection/undoing';
import { id, sticky } from '../board/make';

const A = id('item-a');

function standing() {
  const undo = new Undo();
  const told: string[] = [];
  const said: Refusal[] = [];
  const undoing = new Undoing(undo, {
    perform: (operations, carriedBy) => {
      told.push(...operations.map(colourOf));
      carriedBy([]);
    },
    say: (refusal) => said.push(refusal),
  });
  const board = (colour: string): void => {
    undo.record(
      [{ kind: 'set', id: A, patch: patchOf({ colour }) }],
      [],
      () => sticky({ colour: `before ${colour}` }),
      null,
    );
  };
  return { undo, undoing, told, said, board };
}

const colourOf = (operation: Operation): string => (operation.kind === 'set' ? (operation.patch.colour ?? '') : '');

/** A step in Jira that answers when it is told to. */
class Slow implements OutsideStep {
  readonly #told: string[];
  answer: (result: OutsideResult) => void = () => undefined;

  constructor(told: string[]) {
    this.#told = told;
  }

  undo = (): Promise<OutsideResult> => this.#go('jira undone');
  redo = (): Promise<OutsideResult> => this.#go('jira redone');

  #go(what: string): Promise<OutsideResult> {
    this.#told.push(what);
    return new Promise((resolve) => {
      this.answer = resolve;
    });
  }
}

const settled = () => vi.waitFor(() => Promise.resolve());

test('B8 edits in Jira and changes of the board go back in the order in which they were done', async () => {
  const { undo, undoing, told, board } = standing();
  board('pink');
  const slow = new Slow(told);
  undo.recordOutside(slow);
  board('blue');
  undoing.press('undo');
  undoing.press('undo');
  undoing.press('undo');
  expect(told).toEqual(['before blue', 'jira undone']);
  slow.answer({ kind: 'done' });
  await settled();
  expect(told).toEqual(['before blue', 'jira undone', 'before pink']);
  undoing.press('redo');
  undoing.press('redo');
  slow.answer({ kind: 'done' });
  await settled();
  undoing.press('redo');
  expect(told.slice(3)).toEqual(['pink', 'jira redone', 'blue']);
});

test('B8 a refused step says why; it stays only where it can be tried again', async () => {
  const { undo, undoing, told, said } = standing();
  const slow = new Slow(told);
  undo.recordOutside(slow);
  undoing.press('undo');
  slow.answer({ kind: 'refused', sentence: 'Wait.', keep: true });
  await settled();
  expect(undo.canUndo.get()).toBe(true);
  undoing.press('undo');
  slow.answer({ kind: 'refused', sentence: 'Changed since.', keep: false });
  await settled();
  expect([undo.canUndo.get(), undo.canRedo.get(), said.map((refusal) => refusal.sentence)]).toEqual([
    false,
    false,
    ['Wait.', 'Changed since.'],
  ]);
});

test('P63 steps in Jira are forgotten with the content, those of the board are not', async () => {
  const { undo, undoing, told, board } = standing();
  board('pink');
  const slow = new Slow(told);
  undo.recordOutside(slow);
  undoing.press('undo');
  undoing.forget();
  slow.answer({ kind: 'done' });
  await settled();
  expect([undo.canUndo.get(), undo.canRedo.get()]).toEqual([true, false]);
  undoing.press('undo');
  expect(told.at(-1)).toBe('before pink');
});
