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
