import type { CardMeasure, CardWatch } from '../../canvas/context';
import { type BoardSession, issueKey, type ItemId } from '../../connection/boardSession';
import type { BoardItem } from '../../contract/contract.gen';
import { shownOn } from './shownOn';

const rowHeight = 27;
/** A card as it comes has room for one line of its own. */
const roomFor = 1;

/** How high a card has to be for the fields that it shows. */
function cardHeight(session: BoardSession, item: BoardItem): number {
  const site = item.site ?? '';
  const content = item.kind === 'Card' ? session.issues.get(issueKey(site, item.issue ?? '')) : undefined;
  return content?.kind === 'live'
    ? item.height + rowHeight * Math.max(0, shownOn(session, site, content.issue).rows.length - roomFor)
    : item.height;
}

/** Tells of cards whose height may be another one: their issue came or changed, or which fields cards show. */
function watchHeights(session: BoardSession, touch: (id: ItemId) => void): CardWatch {
  const cards = new Map<ItemId, { readonly stop: () => void; height: number }>();
  const look = (id: ItemId): void => {
    const [card, item] = [cards.get(id), session.items.get(id)];
    if (card !== undefined && item !== undefined && cardHeight(session, item) !== card.height) {
      card.height = cardHeight(session, item);
      touch(id);
    }
  };
  const all = (): void => {
    [...cards.keys()].forEach(look);
  };
  const kept = new Map<string, () => void>();
  const keep = (): void => {
    for (const id of session.settings.keys.get()) {
      kept.set(id, kept.get(id) ?? session.settings.subscribe(id, all));
    }
    all();
  };
  const legends = new Map<string, () => void>();
  keep();
  const stopKeys = session.settings.keys.subscribe(keep);
  return {
    follow: (id, item) => {
      const { site } = item;
      if (item.kind === 'Card' && site !== null && !cards.has(id)) {
        const key = issueKey(site, item.issue ?? '');
        const stop = session.issues.subscribe(key, () => {
          look(id);
        });
        cards.set(id, { stop, height: cardHeight(session, item) });
        legends.set(site, legends.get(site) ?? session.legends.subscribe(site, all));
      }
    },
    leave: (id) => {
      cards.get(id)?.stop();
      cards.delete(id);
    },
    stop: () => {
      stopKeys();
      [...kept.values(), ...legends.values(), ...[...cards.values()].map((card) => card.stop)].forEach((end) => {
        end();
      });
    },
  };
}

/** What the canvas has to know of cards: it gives every node its size. */
export const cardMeasure: CardMeasure = { height: cardHeight, watch: watchHeights };
