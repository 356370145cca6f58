import { type BoardSession, type IssueKey, issueKey, type ItemId } from '../../connection/boardSession';
import { textOf } from '../fields/parts';
import type { BulkResult } from './bulkCalls';

/** One issue of the results, for people. */
export interface ResultRow {
  readonly issue: string;
  readonly key: string;
  readonly summary: string;
  readonly state: BulkResult['state'];
  readonly message: string;
}

const order: readonly BulkResult['state'][] = ['failed', 'unknown', 'skipped', 'waiting', 'updated'];

/** What failed comes first; within a state the order of the update. */
export function rowsOf(
  issues: BoardSession['issues'],
  site: string,
  results: readonly BulkResult[],
): readonly ResultRow[] {
  const rows = results.map((result): ResultRow => {
    const content = issues.get(issueKey(site, result.issue) satisfies IssueKey);
    const live = content?.kind === 'live' ? content.issue : null;
    return {
      issue: result.issue,
      key: live?.key ?? `Issue ${result.issue}`,
      summary: live === null ? '' : textOf(live.fields['summary']),
      state: result.state,
      message: messageOf(result),
    };
  });
  return rows.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

/** Jira's own words where it had any, after ours where those say more. */
function messageOf({ state, sentence, messages, errors }: BulkResult): string {
  const said = [...(messages ?? []), ...Object.values(errors ?? {})].join(' ');
  if (state === 'updated' || state === 'waiting') {
    return '';
  }
  const plain = sentence ?? '';
  return said === '' || plain === 'Jira did not accept this.' ? said || plain : `${plain} ${said}`;
}

/** The cards of issues that were not updated. */
export function cardsOf(items: BoardSession['items'], site: string, rows: readonly ResultRow[]): readonly ItemId[] {
  const wanted = new Set(rows.filter((row) => isOpen(row.state)).map((row) => row.issue));
  return items.keys.get().filter((id) => {
    const item = items.get(id);
    return item?.kind === 'Card' && item.site === site && item.issue !== null && wanted.has(item.issue);
  });
}

/** Something is still to be done about it. */
export const isOpen = (state: BulkResult['state']): boolean =>
  state === 'failed' || state === 'unknown' || state === 'skipped';

export const stateNames: Readonly<Record<BulkResult['state'], string>> = {
  updated: 'Updated',
  failed: 'Failed',
  skipped: 'Left as it was',
  unknown: 'Not known',
  waiting: 'Waiting',
};
