interface Placed {
  readonly kind?: string;
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

const holds = (frame: Placed, item: Placed): boolean =>
  frame.x <= item.x &&
  frame.y <= item.y &&
  frame.x + frame.width >= item.x + item.width &&
  frame.y + frame.height >= item.y + item.height;

/** The least room that an import keeps to what it starts from. */
const gap = 24;

/**
 * Where an import's cards start, as the middle of their first row: below the import button of a template, in the
 * middle of its frame, where there is one, else below all that is there. The server moves each card to a free place from there (P23).
 */
export function importSpot(items: readonly Placed[]): { readonly x: number; readonly y: number } {
  const button = items.find((item) => item.kind === 'ImportButton');
  if (button !== undefined) {
    const around = items.find((item) => item.kind === 'Frame' && holds(item, button)) ?? button;
    return { x: Math.round(around.x + around.width / 2), y: Math.round(button.y + button.height + gap) };
  }
  if (items.length === 0) {
    return { x: 0, y: 0 };
  }
  const left = Math.min(...items.map((item) => item.x));
  const right = Math.max(...items.map((item) => item.x + item.width));
  return { x: Math.round((left + right) / 2), y: freeSpot(items).y };
}
