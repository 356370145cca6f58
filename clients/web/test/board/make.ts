import type { ItemId } from '../../src/connection/boardSession';
import type { BoardItem } from '../../src/contract/contract.gen';

export const id = (text: string): ItemId => text as ItemId;

export const sticky = (named: Partial<BoardItem> = {}): BoardItem => ({
  kind: 'Sticky',
  x: 0,
  y: 0,
  width: 200,
  height: 160,
  z: 1,
  colour: 'yellow',
  text: '',
  site: null,
  issue: null,
  border: null,
  converting: null,
  labels: null,
  estimate: null,
  link: null,
  origin: null,
  ...named,
});

/** The same chances for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
