import { newItemId } from '../board/ids';
import { makeItem, type Point, topOf } from '../canvas/making';
import type { BoardSession, ItemId } from '../connection/boardSession';
import { readConnection, type Site } from '../jira/connection';
import { importDeskOf } from '../jira/import/importDesk';
import { say, sayNote } from '../ui/notify';
import type { IssueLink } from './pasted';

/**
 * Brings the cards of pasted issue links through the usual import, so that Jira's rights rule. What does not come
 * stays as a sticky with what was pasted, and it is said why: nothing that was pasted is lost.
 */
export async function importIssues(
  session: BoardSession,
  links: readonly IssueLink[],
  at: Point,
  onImported: (items: readonly ItemId[]) => void,
): Promise<void> {
  const connection = await readConnection(new AbortController().signal);
  const sites = connection.kind === 'done' && connection.value.phase === 'Connected' ? connection.value.sites : [];
  const bySite = new Map<string | null, IssueLink[]>();
  for (const link of links) {
    const site = siteOf(link, sites);
    bySite.set(site, [...(bySite.get(site) ?? []), link]);
  }
  const left: IssueLink[] = [];
  const items: ItemId[] = [];
  let why =
    sites.length === 0
      ? 'Connect your Jira account to get the cards of pasted issues.'
      : 'That is no issue of a Jira that you are connected to.';
  for (const [site, some] of bySite) {
    const jql = `key in (${some.map(({ key }) => key).join(', ')})`;
    const result =
      site === null
        ? null
        : await importDeskOf(session).run(session, site).run({ kind: 'matching', jql, about: some.length });
    if (result === null || result.items.length === 0) {
      left.push(...some);
      why = result === null ? why : (result.cut ?? 'Jira does not show you these issues.');
    } else {
      items.push(...(result.items as readonly ItemId[]));
    }
  }
  if (items.length > 0) {
    say(items.length === 1 ? 'Its Jira card is on the board.' : `${items.length} Jira cards are on the board.`);
  }
  if (left.length > 0) {
    sayNote(why);
    items.push(...asStickies(session, left, at));
  }
  onImported(items);
}

/** The connected site of a link; a key alone is of the only one. */
export function siteOf({ address }: IssueLink, sites: readonly Site[]): string | null {
  if (address === null) {
    return sites.length === 1 ? (sites[0]?.id ?? null) : null;
  }
  const within = sites.filter(({ url }) => address.startsWith(url.endsWith('/') ? url : `${url}/`));
  const longest = within.toSorted((a, b) => b.url.length - a.url.length)[0];
  return longest?.id ?? null;
}

function asStickies(session: BoardSession, links: readonly IssueLink[], at: Point): readonly ItemId[] {
  const z = topOf(session, 'Sticky');
  const puts = links.map(({ address, key }, index) => ({
    kind: 'put' as const,
    id: newItemId(),
    item: makeItem('Sticky', { x: at.x + index * 224, y: at.y }, z + index, 'yellow', address ?? key),
  }));
  session.change(puts);
  return puts.map(({ id }) => id);
}
