import { freshId, newItemId } from '../board/ids';
import { patchOf } from '../board/operations';
import type { Point } from '../canvas/making';
import { makeItem } from '../canvas/making';
import type { BoardSession, ItemId, Operation } from '../connection/boardSession';
import { itemsOf } from '../jira/import/stickies';
import { type Changed, kindOf } from './against';
import { contentOf, type Entry, type Kind } from './entries';
import { cellOf, columnsOf, gridSpot } from './grid';

/** The most items that a board holds; the server says the same. */
export const mostItems = 5000;

const batch = 250;
const pause = 40;

export interface Added {
  readonly items: readonly ItemId[];
  /** Why not all of it was done, null: it was. */
  readonly cut: string | null;
}

type Port = Pick<BoardSession, 'items' | 'settings' | 'change' | 'unsent' | 'onRefused'>;

/** Why so many cannot be added, null: there is room. */
export function noRoom(session: Pick<BoardSession, 'items' | 'settings'>, count: number): string | null {
  const room = mostItems - session.items.keys.get().length - session.settings.keys.get().length;
  return count <= room
    ? null
    : `A board holds 5,000 items. There is room for ${Math.max(0, room)} more, and these are ${count}: untick some, or use another board.`;
}

/** What adds these rows in a block, and gives these items what their rows say now. */
export function operationsOf(
  session: Pick<BoardSession, 'items'>,
  fresh: readonly Entry[],
  changed: readonly Changed[],
  kind: Kind,
  around: Point,
): readonly Operation[] {
  const items = itemsOf(session);
  const top = items.reduce((highest, item) => Math.max(highest, item.z), 0);
  const blank = makeItem(kind, { x: 0, y: 0 }, 0, kind === 'Sticky' ? 'yellow' : null);
  const columns = columnsOf(fresh.length);
  const spot = gridSpot(fresh.length, blank, around, items);
  const puts = fresh.map((entry, index): Operation => {
    const cell = cellOf(index, columns, blank);
    const place = { x: spot.x + cell.x, y: spot.y + cell.y, z: top + 1 + index };
    return { kind: 'put', id: newItemId(), item: { ...blank, ...place, ...contentOf(entry, kind) } };
  });
  const sets = changed.map(({ entry, id, item }): Operation => {
    const { text, labels, estimate, link, origin } = contentOf(entry, kindOf(item));
    const whole = item.kind === 'PlainCard' ? { labels: labels ?? '', estimate: estimate ?? '', link: link ?? '' } : {};
    return { kind: 'set', id, patch: patchOf({ text: text ?? '', origin, ...whole }) };
  });
  return [...sets, ...puts];
}

/**
 * Does an import in batches, each when the one before is stored, as one step of undo. It stops at the first refusal,
 * or when it is asked to; what was done by then stays, and can be undone as a whole.
 */
export async function add(
  session: Port,
  operations: readonly Operation[],
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<Added> {
  const gesture = freshId();
  const done: ItemId[] = [];
  const refusals: string[] = [];
  const leave = session.onRefused(({ sentence }) => {
    refusals.push(sentence);
  });
  const cut = (): string | null => refusals[0] ?? (signal.aborted ? 'You stopped it.' : null);
  for (let from = 0; from < operations.length && cut() === null; from += batch) {
    const few = operations.slice(from, from + batch);
    session.change(few, gesture);
    done.push(...few.map(({ id }) => id));
    do {
      await new Promise((resolve) => setTimeout(resolve, pause));
    } while (session.unsent > 0 && cut() === null);
    progress(done.length);
  }
  leave();
  return { items: done, cut: done.length < operations.length || refusals.length > 0 ? cut() : null };
}
