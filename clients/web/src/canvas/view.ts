import type { BoardSession } from '../connection/boardSession';
import type { Point } from './making';

const views = new WeakMap<BoardSession, () => Point>();

/** The canvas of a session says where on the board one looks; answers how to take that back. */
export function offerView(session: BoardSession, view: () => Point): () => void {
  views.set(session, view);
  return () => {
    if (views.get(session) === view) {
      views.delete(session);
    }
  };
}

/** The middle of what one sees of the board. */
export const viewCentre = (session: BoardSession): Point => views.get(session)?.() ?? { x: 0, y: 0 };
