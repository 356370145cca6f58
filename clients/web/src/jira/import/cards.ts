import type { BoardSession, ItemId } from '../../connection/boardSession';
import { issueKey } from '../../connection/boardSession';
import type { CardHere } from './compare';

/** The issues of a site that have a card on the board, with that card (P25). */
export const cardsOf = (session: BoardSession, site: string): ReadonlyMap<string, ItemId> =>
  new Map(
    session.items.keys.get().flatMap((id) => {
      const item = session.items.get(id);
      return item?.site === site && item.issue !== null ? [[item.issue, id] as const] : [];
    }),
  );

/** The same, with what is known of each issue here and now. */
export const contentsOf = (session: BoardSession, site: string): ReadonlyMap<string, CardHere> =>
  new Map(
    [...cardsOf(session, site)].map(([issue, item]) => [
      issue,
      { item, content: session.issues.get(issueKey(site, issue)) },
    ]),
  );
