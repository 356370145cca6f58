import type { JiraOutcome } from '../sealed';
import type { FoundIssue } from '../shapes';
import type { Matches, Next } from './importCalls';
import type { Patience, Step } from './patience';

/** The most issues of one import, and so of one comparison. */
export const mostIssues = 1000;

export interface AllMatches {
  readonly issues: readonly FoundIssue[];
  /** There are more than were taken. */
  readonly more: boolean;
}

/** Everything that matches, page after page, each issue once, up to the most. */
export async function allMatches(
  patience: Patience,
  ask: (next: Next | null, signal: AbortSignal) => Promise<JiraOutcome<Matches>>,
  onPage: (found: number) => void,
): Promise<Step<AllMatches>> {
  const issues = new Map<string, FoundIssue>();
  let next: Next | null = null;
  do {
    const asked: Next | null = next;
    const page: Step<Matches> = await patience.step((signal) => ask(asked, signal));
    if (page.kind === 'cut') {
      return page;
    }
    page.value.issues.forEach((issue) => issues.set(issue.id, issue));
    next = nextOf(page.value);
    onPage(issues.size);
  } while (next !== null && issues.size < mostIssues);
  const all = [...issues.values()];
  return { kind: 'done', value: { issues: all.slice(0, mostIssues), more: next !== null || all.length > mostIssues } };
}

const nextOf = (page: Matches): Next | null =>
  page.isLast === true || page.nextPageToken === undefined || page.nextPageToken === null
    ? null
    : { pageToken: page.nextPageToken, reconcile: page.reconcile ?? [] };
