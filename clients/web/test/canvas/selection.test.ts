import { describe, expect, it } from 'vitest';
import { barPlace } from '../../src/canvas/barPlace';
import { choicesOf } from '../../src/canvas/selection';
import type { ItemId } from '../../src/connection/boardSession';
import { card, sticky } from '../jira/fakeSession';

const at = (id: string, item: typeof card) => ({ id: id as ItemId, item });
const mixed = [
  at('s', sticky('a')),
  at('becoming', { ...sticky('b'), converting: 'ada' }),
  at('c', card),
  at('t', { ...sticky('t'), kind: 'Text' }),
];

describe('what a selection offers', () => {
  it('to a member', () => {
    expect(choicesOf(mixed, false)).toEqual({
      stickies: ['s', 'becoming'],
      cards: ['c'],
      removable: ['s', 'c', 't'],
      copyable: ['s', 'becoming', 't'],
      convertible: ['s'],
    });
  });

  it('to a guest: all but taking cards off', () => {
    expect(choicesOf(mixed, true).removable).toEqual(['s', 't']);
  });
});

describe('where its bar stands', () => {
  const canvas = { width: 1000, height: 600 };
  const bar = { width: 300, height: 50 };
  const box = { x: 400, y: 300, width: 200, height: 100 };

  it('above the selection, in its middle', () => {
    expect(barPlace(box, [0, 0, 1], canvas, bar)).toEqual({ x: 350, y: 236 });
  });

  it('below where there is no room above', () => {
    expect(barPlace({ ...box, y: 20 }, [0, 0, 1], canvas, bar)).toEqual({ x: 350, y: 134 });
  });

  it('at the upper edge where the selection fills the canvas', () => {
    expect(barPlace({ x: -100, y: -100, width: 2000, height: 2000 }, [0, 0, 1], canvas, bar)).toEqual({
      x: 688,
      y: 12,
    });
  });

  it('within the canvas for a selection at its side', () => {
    expect(barPlace({ ...box, x: -150 }, [0, 0, 1], canvas, bar)?.x).toBe(12);
  });

  it('nowhere when the selection is out of view', () => {
    expect(barPlace(box, [-5000, 0, 1], canvas, bar)).toBeNull();
  });

  it('goes with shift and zoom', () => {
    expect(barPlace(box, [100, 200, 0.5], canvas, bar)).toEqual({ x: 200, y: 286 });
  });
});
