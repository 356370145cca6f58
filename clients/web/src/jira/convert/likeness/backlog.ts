import { type BoardSession, type CardIssue, issueKey, type ItemId } from '../../../connection/boardSession';
import { statusOf } from '../../card/read';
import type { Known } from './resemblance';

/** An issue that is loaded here, and the card that shows it. */
export interface Loaded {
  readonly item: ItemId;
  readonly key: string;
  readonly url: string;
  readonly status: string;
}

const loadedOf = (item: ItemId, issue: CardIssue): Known<Loaded> => ({
  of: { item, key: issue.key, url: issue.url, status: statusOf(issue.fields['status']).name },
  text: typeof issue.fields['summary'] === 'string' ? issue.fields['summary'] : '',
});

/** The issues on the board that can be read here and now. */
export const loadedIssues = (session: Pick<BoardSession, 'items' | 'issues'>): readonly Known<Loaded>[] =>
  session.items.keys.get().flatMap((id) => {
    const item = session.items.get(id);
    const content = item?.kind === 'Card' ? session.issues.get(issueKey(item.site ?? '', item.issue ?? '')) : undefined;
    return content?.kind === 'live' ? [loadedOf(id, content.issue)] : [];
  });

/** The card of an issue comes to where the sticky is, which goes: one step, and undone as one. */
export function putCardInstead(session: BoardSession, sticky: ItemId, card: ItemId): void {
  const at = session.items.get(sticky);
  if (at !== undefined && session.items.get(card) !== undefined) {
    session.change([
      { kind: 'move', id: card, x: at.x, y: at.y },
      { kind: 'delete', id: sticky },
    ]);
  }
}
