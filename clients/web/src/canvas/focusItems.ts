import type { BoardSession, ItemId } from '../connection/boardSession';

type Focus = (items: readonly ItemId[]) => void;

const canvases = new WeakMap<BoardSession, Focus>();

/** The canvas of a session says how it brings items into view; answers how to take that back. */
export function offerFocus(session: BoardSession, focus: Focus): () => void {
  canvases.set(session, focus);
  return () => {
    if (canvases.get(session) === focus) {
      canvases.delete(session);
    }
  };
}

/** Brings items into view and selects them. */
export function focusItems(session: BoardSession, items: readonly ItemId[]): void {
  canvases.get(session)?.(items);
}
