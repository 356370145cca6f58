import { type BoardSession, type CardIssue, issueKey, type ItemId } from '../../connection/boardSession';
import { idOf } from '../fields/parts';
import type { Samples } from './bulkCalls';

/** The most issues of one bulk update, Jira's own limit. */
export const mostIssues = 1000;
const mostSamples = 30;

/** The selected cards of one site whose issues are loaded, and why others are left out. */
export interface Chosen {
  readonly site: string;
  readonly issues: readonly CardIssue[];
  readonly leftOut: readonly string[];
}

/** What a selection means for a bulk update; null: none of its cards can be updated. */
export function chosenOf(session: Pick<BoardSession, 'items' | 'issues'>, items: readonly ItemId[]): Chosen | null {
  const cards = items.flatMap((id) => {
    const item = session.items.get(id);
    if (item?.kind !== 'Card' || item.site === null || item.issue === null) {
      return [];
    }
    const content = session.issues.get(issueKey(item.site, item.issue));
    return [{ site: item.site, issue: content?.kind === 'live' ? content.issue : null }];
  });
  const site = mostOf(cards.map((card) => card.site));
  if (site === null) {
    return null;
  }
  const here = cards.filter((card) => card.site === site);
  const loaded = here.flatMap(({ issue }) => issue ?? []);
  const issues = loaded.slice(0, mostIssues);
  const leftOut = [
    counted(cards.length - here.length, 'card of another Jira site', 'cards of other Jira sites'),
    counted(here.length - loaded.length, 'card without its issue', 'cards without their issues'),
    counted(loaded.length - issues.length, `card above the ${mostIssues}`, `cards above the first ${mostIssues}`),
  ].flatMap((line) => line ?? []);
  return { site, issues, leftOut };
}

const counted = (count: number, one: string, many: string): string | null =>
  count === 0 ? null : `${count} ${count === 1 ? one : many}`;

function mostOf(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  values.forEach((value) => counts.set(value, (counts.get(value) ?? 0) + 1));
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Issues of one kind may be edited in the same way. */
export const kindOf = ({ fields }: CardIssue): string => `${idOf(fields['project'])}/${idOf(fields['issuetype'])}`;

export const statusIdOf = ({ fields }: CardIssue): string => idOf(fields['status']);

/** Issues of one kind in one status can be moved in the same ways. */
export const placeOf = (issue: CardIssue): string => `${kindOf(issue)}/${statusIdOf(issue)}`;

/** The project that all are of, null: there are several. */
export function projectOf(issues: readonly CardIssue[]): string | null {
  const projects = new Set(issues.map((issue) => idOf(issue.fields['project'])));
  return projects.size === 1 ? ([...projects][0] ?? null) : null;
}

/** One issue of each kind, and one of each kind in each status. */
export const samplesOf = (issues: readonly CardIssue[]): Samples => ({
  count: issues.length,
  edit: firsts(issues, kindOf).slice(0, mostSamples),
  move: firsts(issues, placeOf).slice(0, mostSamples),
});

function firsts(issues: readonly CardIssue[], group: (issue: CardIssue) => string): readonly string[] {
  const found = new Map<string, string>();
  issues.forEach((issue) => {
    if (!found.has(group(issue))) {
      found.set(group(issue), issue.id);
    }
  });
  return [...found.values()];
}
