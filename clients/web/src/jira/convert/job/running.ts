import type { BoardSession, ItemId } from '../../../connection/boardSession';
import { say, sayNote } from '../../../ui/notify';
import { Cell } from '../../../ui/store';
import { deskOf } from '../../card/desk';
import { Conversion } from './conversion';
import { failuresOf } from './failures';
import type { Fate } from './fate';
import type { Order } from './order';

const running = new WeakMap<BoardSession, Cell<Conversion | null>>();

/** The conversion that goes on in this tab, null: none; it outlives the dialog that began it. */
export function runningOf(session: BoardSession): Cell<Conversion | null> {
  const cell = running.get(session) ?? new Cell<Conversion | null>(null);
  running.set(session, cell);
  return cell;
}

/** Begins a conversion; one at a time. `watched` says, when it ends, whether somebody still looks at it. */
export function begin(session: BoardSession, order: Order, watched: () => boolean): Conversion {
  const cell = runningOf(session);
  const conversion = new Conversion(order, { session, calls: deskOf(session).calls, pause });
  cell.set(conversion);
  void conversion.run().then(({ fates }) => {
    cell.set(null);
    remember(session, fates);
    if (!watched()) {
      tellEnd([...fates.values()]);
    }
  });
  return conversion;
}

function remember(session: BoardSession, fates: ReadonlyMap<ItemId, Fate>): void {
  const failures = failuresOf(session);
  for (const [item, fate] of fates) {
    if (fate.kind === 'failed' && session.seal.get() !== null) {
      failures.set(item, { message: fate.message, errors: fate.errors });
    } else {
      failures.remove(item);
    }
  }
}

function tellEnd(fates: readonly Fate[]): void {
  const made = fates.filter(({ kind }) => kind === 'made').length;
  const failed = fates.filter(({ kind }) => kind === 'failed').length;
  if (failed === 0) {
    say(made === 1 ? '1 issue was made.' : `${made} issues were made.`);
  } else {
    sayNote(`${made} made, ${failed} not: those are stickies still, with the reason on them.`);
  }
}

const pause = (seconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, seconds * 1000);
  });
