import type { BoardItem } from '../contract/contract.gen';
import type { BoardSession, ItemId } from '../connection/boardSession';
import { contentOf, type Entry, type Kind, originParts } from './entries';

/** A row that is on the board already and says something else now. */
export interface Changed {
  readonly entry: Entry;
  readonly id: ItemId;
  readonly item: BoardItem;
}

/** What an import would do, before anything is done. */
export interface Plan {
  readonly fresh: readonly Entry[];
  readonly changed: readonly Changed[];
  /** Rows that are on the board as they are. */
  readonly same: number;
}

/** Compares rows with what came of them before: the row's print tells whether it changed since then. */
export function planOf(session: Pick<BoardSession, 'items'>, entries: readonly Entry[]): Plan {
  const here = new Map<string, { readonly id: ItemId; readonly item: BoardItem; readonly print: string }>();
  for (const id of session.items.keys.get()) {
    const item = session.items.get(id);
    const origin = originParts(item?.origin ?? null);
    if (item !== undefined && origin !== null) {
      here.set(origin.key, { id, item, print: origin.print });
    }
  }
  const fresh: Entry[] = [];
  const changed: Changed[] = [];
  for (const entry of entries) {
    const known = here.get(entry.key);
    if (known === undefined) {
      fresh.push(entry);
    } else if (originParts(contentOf(entry, kindOf(known.item)).origin)?.print !== known.print) {
      changed.push({ entry, id: known.id, item: known.item });
    }
  }
  return { fresh, changed, same: entries.length - fresh.length - changed.length };
}

export const kindOf = (item: BoardItem): Kind => (item.kind === 'PlainCard' ? 'PlainCard' : 'Sticky');
