import { cardFieldsId, chosenOf } from '../../board/cardFields';
import type { BoardSession, CardIssue } from '../../connection/boardSession';
import { useWatchKey } from '../../ui/useWatch';
import { type ShownFields, shownFields, usualFields } from '../configure/usual';
import { typeIdOf, typeOf } from './read';

/** What a card of an issue shows on this board: what was chosen for its type, else what is usual. */
export function shownOn(session: BoardSession, site: string, issue: CardIssue): ShownFields {
  const chosen = chosenOf(session.settings.get(cardFieldsId(site, typeIdOf(issue.fields['issuetype']))));
  const usual = (): readonly string[] =>
    usualFields(typeOf(issue.fields['issuetype']).kind, issue.points, session.legends.get(site)?.fields ?? []);
  return shownFields(chosen ?? usual(), issue.points);
}

/** The same, kept up to date. */
export function useShown(session: BoardSession, site: string, issue: CardIssue): ShownFields {
  useWatchKey(session.settings, cardFieldsId(site, typeIdOf(issue.fields['issuetype'])));
  useWatchKey(session.legends, site);
  return shownOn(session, site, issue);
}
