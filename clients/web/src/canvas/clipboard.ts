import { newItemId } from '../board/ids';
import type { BoardItem } from '../contract/contract.gen';
import type { Operation } from '../connection/boardSession';
import { makeItem, type Placed, type Point } from './making';

const step = 24;
const gap = 16;

/** Cards come onto a board by importing them, so they are not copied. */
export const copyable = (items: readonly Placed[]): readonly BoardItem[] =>
  items.map(({ item }) => item).filter((item) => item.kind !== 'Card');

/** Copies beside the originals, in the same arrangement. */
export const duplicates = (items: readonly BoardItem[], z: number): readonly (Operation & { kind: 'put' })[] =>
  items.map((item, index) => ({
    kind: 'put',
    id: newItemId(),
    item: {
      ...item,
      x: item.x + step,
      y: item.y + step,
      z: item.kind === 'Frame' ? item.z : z + index,
      // A copy of a bound frame is a frame like any other: nothing moves in Jira by surprise.
      site: null,
      issue: null,
      converting: null,
      origin: null,
    },
  }));

/** Copies around a point, in the same arrangement. */
export function pasted(items: readonly BoardItem[], at: Point, z: number): readonly (Operation & { kind: 'put' })[] {
  const left = Math.min(...items.map((item) => item.x));
  const top = Math.min(...items.map((item) => item.y));
  const right = Math.max(...items.map((item) => item.x + item.width));
  const bottom = Math.max(...items.map((item) => item.y + item.height));
  const [dx, dy] = [at.x - (left + right) / 2 - step, at.y - (top + bottom) / 2 - step];
  return duplicates(
    items.map((item) => ({ ...item, x: item.x + dx, y: item.y + dy })),
    z,
  );
}

/** Pasted text: a sticky for each line that says something, in rows of five (P69). */
export function stickiesOf(
  text: string,
  at: Point,
  z: number,
  colour: string,
): readonly (Operation & { kind: 'put' })[] {
  const lines = text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 200);
  return lines.map((line, index) => {
    const item = makeItem('Sticky', at, z + index, colour, line.slice(0, 5000));
    const [column, row] = [index % 5, Math.floor(index / 5)];
    return {
      kind: 'put',
      id: newItemId(),
      item: { ...item, x: item.x + column * (item.width + gap), y: item.y + row * (item.height + gap) },
    };
  });
}
