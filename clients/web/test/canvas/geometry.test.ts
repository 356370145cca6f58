import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../src/canvas/bounds';
import { fitText } from '../../src/canvas/fitText';

describe('geometry of the canvas', () => {
  it('takes smaller letters for longer texts', () => {
    const sizes = ['Go', 'A sentence that says somewhat more', 'word '.repeat(60), 'word '.repeat(400)].map((text) =>
      fitText(text, 172, 172),
    );
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes[0]).toBe(26);
    expect(sizes.at(-1)).toBe(10);
  });

  it('does not break a long word where smaller letters keep it whole', () => {
    expect(fitText('Internationalisation', 172, 172)).toBeLessThan(18);
  });

  it('knows the box around all', () => {
    expect(
      boundsOf(
        [
          { x: 0, y: 0, width: 10, height: 10 },
          { x: -5, y: 20, width: 5, height: 5 },
        ],
        1,
      ),
    ).toEqual({ x: -6, y: -1, width: 17, height: 27 });
  });
});
