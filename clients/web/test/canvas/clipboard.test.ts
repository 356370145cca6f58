import { describe, expect, it } from 'vitest';
import { copyable, duplicates, pasted, stickiesOf } from '../../src/canvas/clipboard';
import { makeItem } from '../../src/canvas/making';
import type { ItemId } from '../../src/connection/boardSession';

const sticky = (x: number, y: number, text: string) => makeItem('Sticky', { x, y }, 1, 'blue', text);

describe('clipboard', () => {
  it('leaves cards out: they come onto a board by importing them', () => {
    const card = { ...sticky(0, 0, ''), kind: 'Card' as const, site: 's', issue: '1' };
    const items = [sticky(0, 0, 'a'), card].map((item, n) => ({ id: `item-${n}` as ItemId, item }));
    expect(copyable(items).map((item) => item.text)).toEqual(['a']);
  });

  it('pastes around the pointer and keeps the arrangement', () => {
    const [first, second] = pasted([sticky(0, 0, 'a'), sticky(300, 100, 'b')], { x: 1000, y: 500 }, 9);
    expect([first?.item.x, first?.item.y]).toEqual([750, 350]);
    expect([(second?.item.x ?? 0) - (first?.item.x ?? 0), (second?.item.y ?? 0) - (first?.item.y ?? 0)]).toEqual([
      300, 100,
    ]);
  });

  it('gives copies ids of their own and lifts the mark of a conversion', () => {
    const copies = duplicates([{ ...sticky(0, 0, 'a'), converting: 'ada' }, sticky(0, 0, 'b')], 5);
    expect(new Set(copies.map((copy) => copy.id)).size).toBe(2);
    expect(copies.map((copy) => copy.item.converting)).toEqual([null, null]);
  });

  it('makes ten stickies of ten lines, without overlap (P69)', () => {
    const lines = Array.from({ length: 10 }, (_, n) => `line ${n}`);
    const made = stickiesOf(`${lines.join('\r\n')}\n\n`, { x: 0, y: 0 }, 0, 'pink');
    expect(made.map((one) => one.item.text)).toEqual(lines);
    expect(new Set(made.map((one) => `${one.item.x}/${one.item.y}`)).size).toBe(10);
  });
});
