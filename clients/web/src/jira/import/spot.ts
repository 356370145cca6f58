interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where something new can start without lying on anything: below all that is there, at its left edge. */
export function freeSpot(items: readonly Placed[]): { readonly x: number; readonly y: number } {
  if (items.length === 0) {
    return { x: 0, y: 0 };
  }
  const left = Math.min(...items.map((item) => item.x));
  const bottom = Math.max(...items.map((item) => item.y + item.height));
  return { x: Math.round(left), y: Math.round(bottom + 48) };
}
