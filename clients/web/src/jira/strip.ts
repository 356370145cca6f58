import type { RosterEntry, SiteStatus } from '../contract/contract.gen';
import { sentenceOf } from '../http/outcome';
import { ago } from '../ui/ago';
import { keptDetails, type Way, wayOf } from './sync/kept';
import type { SiteKept } from './sync/syncCalls';

export interface StripText {
  readonly tone: 'calm' | 'busy' | 'trouble' | 'off';
  readonly text: string;
  /** How its cards are kept in step and as of when, where that is known and nothing else is more pressing. */
  readonly way: Way | null;
}

/** How the reading of one site stands, in one line (B1, B4). */
export function stripOf(
  status: SiteStatus,
  roster: readonly RosterEntry[],
  arrived: number,
  now: number,
  kept: SiteKept | null = null,
): StripText {
  const way = kept === null || status.phase !== 'Live' ? null : wayOf(kept, status.readAt, now);
  return { ...phaseText(status, roster, arrived, now, way !== null), way };
}

function phaseText(
  status: SiteStatus,
  roster: readonly RosterEntry[],
  arrived: number,
  now: number,
  hasWay: boolean,
): Omit<StripText, 'way'> {
  const reader = roster.find((entry) => entry.person === status.reader)?.name ?? null;
  switch (status.phase) {
    case 'Empty':
      return { tone: 'off', text: 'Jira issues are hidden until a connected person is here' };
    case 'Loading':
      return { tone: 'busy', text: `Reading from Jira, ${status.loaded} of ${status.total}` };
    case 'Live':
      return {
        tone: 'calm',
        text: hasWay ? (reader === null ? '' : `${reader} reads for everybody`) : liveText(status.readAt, reader, now),
      };
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
  if (status.waitUntil !== null) {
    const seconds = Math.ceil((status.waitUntil - now) / 1000);
    return seconds <= 0 ? 'Jira asked us to wait, trying again' : `Jira asks us to wait ${seconds} s`;
  }
  const asked = status.trouble?.afterSeconds ?? null;
  if (asked === null) {
    return status.trouble?.sentence ?? 'Jira asks us to wait';
  }
  const left = Math.max(0, asked - Math.floor((now - arrived) / 1000));
  return left === 0 ? 'Jira asked us to wait, trying again' : `Jira asks us to wait ${left} s`;
}

/** What the strip says when one asks it: who reads, how old it is, when it goes, what is left (B1). */
export function stripDetails(
  status: SiteStatus,
  roster: readonly RosterEntry[],
  now: number,
  kept: SiteKept | null = null,
): readonly (readonly [term: string, value: string])[] {
  const nameOf = (person: string): string => roster.find((entry) => entry.person === person)?.name ?? 'Somebody';
  const rows: (readonly [string, string] | null)[] = [
    ['Reads for everybody', status.reader === null ? 'Nobody' : nameOf(status.reader)],
    ['Connected here', status.connected.length === 0 ? 'Nobody' : status.connected.map(nameOf).join(', ')],
    ['Issues', `${status.loaded} of ${status.total}`],
    status.readAt === null ? null : ['Last read', ago(status.readAt, now)],
    status.expiresAt === null ? null : ['Gone at the latest', momentOf(status.expiresAt)],
    status.quotaLeft === null || status.quotaLimit === null ? null : ['Calls left this hour', quotaText(status)],
    status.waitUntil === null || status.waitUntil <= now
      ? null
      : ['Jira asks to wait', `${Math.ceil((status.waitUntil - now) / 1000)} s`],
  ];
  return [...(kept === null ? [] : keptDetails(kept, now)), ...rows.filter((row) => row !== null)];
}

const quotaText = ({ quotaLeft, quotaLimit }: SiteStatus): string =>
  `${counted(quotaLeft ?? 0)} of ${counted(quotaLimit ?? 0)}`;

const counted = (calls: number): string => new Intl.NumberFormat().format(calls);

const momentOf = (then: number): string =>
  new Intl.DateTimeFormat(undefined, { weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(then);
