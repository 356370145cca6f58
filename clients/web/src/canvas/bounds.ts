export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest box around all of these, with a margin; a unit box where there are none. */
export function boundsOf(boxes: readonly Bounds[], margin = 0): Bounds {
  if (boxes.length === 0) {
    return { x: 0, y: 0, width: 1, height: 1 };
  }
  const x = Math.min(...boxes.map((box) => box.x)) - margin;
  const y = Math.min(...boxes.map((box) => box.y)) - margin;
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + margin;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + margin;
  return { x, y, width: right - x, height: bottom - y };
}

/** Whether all of a box lies within another. */
export const isInside = (outer: Bounds, box: Bounds): boolean =>
  box.x >= outer.x &&
  box.y >= outer.y &&
  box.x + box.width <= outer.x + outer.width &&
  box.y + box.height <= outer.y + outer.height;

/** The box between two corners. */
export const between = (one: Pick<Bounds, 'x' | 'y'>, other: Pick<Bounds, 'x' | 'y'>): Bounds => ({
  x: Math.min(one.x, other.x),
  y: Math.min(one.y, other.y),
  width: Math.abs(one.x - other.x),
  height: Math.abs(one.y - other.y),
});
