import type { RosterEntry, SiteStatus } from '../contract/contract.gen';
import { sentenceOf } from '../http/outcome';
import { ago } from '../ui/ago';

export interface StripText {
  readonly tone: 'calm' | 'busy' | 'trouble' | 'off';
  readonly text: string;
}

/** How the reading of one site stands, in one line (B1, B4). */
export function stripOf(status: SiteStatus, roster: readonly RosterEntry[], arrived: number, now: number): StripText {
  const reader = roster.find((entry) => entry.person === status.reader)?.name ?? null;
  switch (status.phase) {
    case 'Empty':
      return { tone: 'off', text: 'Jira issues are hidden until a connected person is here' };
    case 'Loading':
      return { tone: 'busy', text: `Reading from Jira, ${status.loaded} of ${status.total}` };
    case 'Live':
      return { tone: 'calm', text: liveText(status.readAt, reader, now) };
    case 'Waiting':
      return { tone: 'trouble', text: waitText(status, arrived, now) };
    case 'Failed':
      return {
        tone: 'trouble',
        text: status.trouble === null ? 'Jira could not be read' : sentenceOf(status.trouble),
      };
  }
}

const liveText = (readAt: number | null, reader: string | null, now: number): string => {
  const by = reader === null ? '' : ` · ${reader} reads for everybody`;
  return readAt === null ? `Jira${by}` : `Jira as of ${ago(readAt, now)}${by}`;
};

/** Counts down from when the wait was told. */
function waitText(status: SiteStatus, arrived: number, now: number): string {
  const asked = status.trouble?.afterSeconds ?? null;
  if (asked === null) {
    return status.trouble?.sentence ?? 'Jira asks us to wait';
  }
  const left = Math.max(0, asked - Math.floor((now - arrived) / 1000));
  return left === 0 ? 'Jira asked us to wait, trying again' : `Jira asks us to wait ${left} s`;
}
