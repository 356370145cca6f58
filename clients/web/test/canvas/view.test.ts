import { expect, it } from 'vitest';
import { atLeast } from '../../src/canvas/bounds';

it('a small board is not blown up: what is shown is at least as large as the canvas', () => {
  expect(atLeast({ x: 0, y: 0, width: 200, height: 900 }, { width: 1000, height: 600 })).toEqual({
    x: -400,
    y: 0,
    width: 1000,
    height: 900,
  });
});
