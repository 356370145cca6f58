import type { BoardSession, ItemId } from '../../connection/boardSession';
import { focusItems } from '../../canvas/focusItems';

/** How long to wait for items that were just made to arrive. */
const patience = 5000;

/** Brings items into view once the last of them is on the board. */
export function focusWhenThere(session: BoardSession, items: readonly ItemId[]): void {
  const last = items.at(-1);
  if (last === undefined) {
    return;
  }
  if (session.items.get(last) !== undefined) {
    afterDrawing(() => {
      focusItems(session, items);
    });
    return;
  }
  const stop = session.items.subscribe(last, () => {
    if (session.items.get(last) !== undefined) {
      stop();
      clearTimeout(limit);
      afterDrawing(() => {
        focusItems(session, items);
      });
    }
  });
  const limit = setTimeout(stop, patience);
}

/** What is on the board is on the canvas two frames later. */
const afterDrawing = (then: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(then));
};
