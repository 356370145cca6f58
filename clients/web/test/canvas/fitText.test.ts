import { describe, expect, it } from 'vitest';
import { fitText } from '../../src/canvas/fitText';

describe('letters that fit', () => {
  it('are not shouted on a usual sticky, and grow with a large one', () => {
    expect(fitText('Go', 172, 172)).toBe(26);
    expect(fitText('Go', 372, 372)).toBe(52);
  });

  it('are smaller for more text in the same box, never below ten', () => {
    const heading = (words: number) => fitText('word '.repeat(words).trim(), 260, 56, 28);
    expect(heading(1)).toBe(28);
    expect(heading(8)).toBeLessThan(28);
    expect(heading(500)).toBe(10);
  });
});
