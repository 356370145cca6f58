import type { Bounds } from './bounds';

interface Size {
  readonly width: number;
  readonly height: number;
}

const distance = 14;
const edge = 12;

/**
 * Where the bar of a selection stands in the window: above it, else below it, else at the upper edge; never
 * outside of the canvas. Null: the selection is out of view.
 */
export function barPlace(
  box: Bounds,
  [shiftX, shiftY, zoom]: readonly [number, number, number],
  canvas: Size,
  bar: Size,
): { readonly x: number; readonly y: number } | null {
  const left = box.x * zoom + shiftX;
  const top = box.y * zoom + shiftY;
  const [right, bottom] = [left + box.width * zoom, top + box.height * zoom];
  if (right < 0 || bottom < 0 || left > canvas.width || top > canvas.height) {
    return null;
  }
  const x = Math.max(edge, Math.min(canvas.width - edge - bar.width, (left + right - bar.width) / 2));
  const above = top - distance - bar.height;
  const below = bottom + distance;
  if (above >= edge) {
    return { x: Math.round(x), y: Math.round(above) };
  }
  return { x: Math.round(x), y: Math.round(below + bar.height <= canvas.height - edge ? below : edge) };
}
