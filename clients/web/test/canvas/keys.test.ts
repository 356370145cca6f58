import { describe, expect, it } from 'vitest';
import { commandOf } from '../../src/canvas/keys';

const press = (key: string, more: Partial<{ code: string; ctrl: boolean; shift: boolean }> = {}) =>
  commandOf({ key, code: '', ctrl: false, shift: false, ...more });

describe('keys of the canvas', () => {
  it.each([
    ['Delete', { kind: 'delete' }],
    ['Backspace', { kind: 'delete' }],
    ['Enter', { kind: 'edit' }],
    ['n', { kind: 'tool', tool: 'sticky' }],
    ['N', { kind: 'tool', tool: 'sticky' }],
    ['?', { kind: 'help' }],
    ['ArrowLeft', { kind: 'nudge', dx: -8, dy: 0 }],
  ])('%s', (key, command) => {
    expect(press(key)).toEqual(command);
  });

  it('nudges further with Shift', () => {
    expect(press('ArrowDown', { shift: true })).toEqual({ kind: 'nudge', dx: 0, dy: 80 });
  });

  it.each([
    ['z', false, 'undo'],
    ['Z', true, 'redo'],
    ['y', false, 'redo'],
    ['a', false, 'selectAll'],
    ['d', false, 'duplicate'],
  ])('Ctrl + %s', (key, shift, kind) => {
    expect(press(key, { ctrl: true, shift })).toEqual({ kind });
  });

  it('fits with Shift + 1 on any keyboard', () => {
    expect(press('!', { code: 'Digit1', shift: true })).toEqual({ kind: 'fit' });
  });

  it('leaves other keys to the browser', () => {
    expect(press('r', { ctrl: true })).toBeNull();
    expect(press('q')).toBeNull();
  });
});
