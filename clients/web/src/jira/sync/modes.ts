import type { SyncMode } from './syncCalls';

export interface ModeText {
  readonly mode: SyncMode;
  readonly name: string;
  readonly does: string;
  readonly costs: string;
}

/** The three ways to keep cards in step, each with what it does and what it costs. */
export const modes: readonly ModeText[] = [
  {
    mode: 'OnRefresh',
    name: 'On refresh',
    does: 'Cards show what Jira had when the board was opened, or when somebody pressed Refresh.',
    costs: 'Costs nothing beyond those reads.',
  },
  {
    mode: 'NearLive',
    name: 'Near-live',
    does: 'We ask Jira what has changed: every 5 seconds while somebody works on a board, more rarely while it is quiet. Changes show within 10 seconds.',
    costs: 'Needs nobody in Jira. Costs some of the calls that Jira allows in an hour, and keeps to a share of them.',
  },
  {
    mode: 'Live',
    name: 'Live',
    does: 'Jira tells us of a change by a webhook, and the card follows in under 2 seconds.',
    costs: 'Needs an address of this server that Jira can reach. Costs one read per burst of changes.',
  },
];

export const nameOf = (mode: SyncMode): string => modes.find((known) => known.mode === mode)?.name ?? mode;

/** What is worth saying before one leaves a mode; null: nothing. */
export function partingWords(from: SyncMode, hasHook: boolean): string | null {
  if (from !== 'Live') {
    return null;
  }
  return hasHook
    ? 'Webhooks that we registered are removed in Jira. The one that a Jira administrator made stays there until it is deleted there.'
    : 'Webhooks that we registered are removed in Jira.';
}
