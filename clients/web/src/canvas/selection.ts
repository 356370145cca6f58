import type { ItemId } from '../connection/boardSession';
import type { Placed } from './making';

/** What may be done with a selection; the server judges the same again. */
export interface Choices {
  readonly stickies: readonly ItemId[];
  readonly cards: readonly ItemId[];
  /** Guests leave cards and bound frames where they are; what is becoming an issue stays until that is done. */
  readonly removable: readonly ItemId[];
  /** Everything but cards: those come from Jira only. */
  readonly copyable: readonly ItemId[];
  readonly convertible: readonly ItemId[];
}

export function choicesOf(items: readonly Placed[], guest: boolean): Choices {
  const ids = (which: (placed: Placed) => boolean): readonly ItemId[] => items.filter(which).map(({ id }) => id);
  return {
    stickies: ids(({ item }) => item.kind === 'Sticky'),
    cards: ids(({ item }) => item.kind === 'Card'),
    removable: ids(({ item }) => item.converting === null && !(guest && (item.kind === 'Card' || item.site !== null))),
    copyable: ids(({ item }) => item.kind !== 'Card'),
    convertible: ids(({ item }) => item.kind === 'Sticky' && item.converting === null),
  };
}
