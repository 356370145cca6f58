import type { Point } from '../canvas/making';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const gap = 24;
const ring = 160;
const rings = 30;

/** How many columns a tidy block of so many has: a little wider than high. */
export const columnsOf = (count: number): number => Math.max(1, Math.min(40, Math.ceil(Math.sqrt(count * 1.6))));

/** The place of the n-th of a block. */
export const cellOf = (index: number, columns: number, size: Pick<Box, 'width' | 'height'>): Point => ({
  x: (index % columns) * (size.width + gap),
  y: Math.floor(index / columns) * (size.height + gap),
});

/** Where a block of so many can stand, as near to a point as there is room; else below everything. */
export function gridSpot(
  count: number,
  size: Pick<Box, 'width' | 'height'>,
  around: Point,
  taken: readonly Box[],
): Point {
  const columns = columnsOf(count);
  const width = Math.min(count, columns) * (size.width + gap) - gap;
  const height = Math.ceil(count / columns) * (size.height + gap) - gap;
  const [left, top] = [Math.round(around.x - width / 2), Math.round(around.y - height / 2)];
  for (let distance = 0; distance <= rings; distance++) {
    for (const [x, y] of ringOf(distance)) {
      const spot = { x: left + x * ring, y: top + y * ring };
      if (taken.every((box) => apart(box, { ...spot, width, height }))) {
        return spot;
      }
    }
  }
  return { x: left, y: Math.max(...taken.map((box) => box.y + box.height)) + gap };
}

const apart = (a: Box, b: Box): boolean =>
  a.x + a.width + gap <= b.x ||
  b.x + b.width + gap <= a.x ||
  a.y + a.height + gap <= b.y ||
  b.y + b.height + gap <= a.y;

function* ringOf(distance: number): Generator<readonly [number, number]> {
  for (let y = -distance; y <= distance; y++) {
    const edge = Math.abs(y) === distance;
    for (let x = -distance; x <= distance; x += edge || distance === 0 ? 1 : 2 * distance) {
      yield [x, y];
    }
  }
}
