import { ago, agoBySecond, dayAndTime } from '../../ui/ago';
import type { Quota, SiteSync } from './syncCalls';

export interface Standing {
  readonly tone: 'calm' | 'off' | 'trouble';
  readonly text: string;
}

export interface Fact {
  readonly term: string;
  readonly value: string;
  readonly bad?: boolean;
}

const quietAfter = 5 * 60_000;

/** How a site stands, in one line. */
export function standingOf(sync: SiteSync, now: number): Standing {
  if (sync.trouble !== null) {
    return { tone: 'trouble', text: 'Needs attention' };
  }
  if (sync.mode === 'OnRefresh') {
    return { tone: 'off', text: 'Read when opened or refreshed' };
  }
  if (sync.boards === 0) {
    return { tone: 'off', text: 'Resting: no board of this site is open' };
  }
  if (sync.mode === 'Live' && sync.lastEventAt !== null) {
    return { tone: 'calm', text: `Live, last event ${agoBySecond(sync.lastEventAt, now)}` };
  }
  const read = sync.lastReadAt;
  if (read === null) {
    return { tone: 'off', text: 'Nothing read yet' };
  }
  return now - read > quietAfter
    ? { tone: 'trouble', text: `Nothing read since ${ago(read, now)}` }
    : { tone: 'calm', text: `In step, read ${agoBySecond(read, now)}` };
}

/** What is known of how a site is kept in step, by name. */
export function factsOf(sync: SiteSync, now: number): readonly Fact[] {
  return [
    {
      term: 'Last event from Jira',
      value: sync.lastEventAt === null ? 'None yet' : agoBySecond(sync.lastEventAt, now),
    },
    { term: 'Last successful read', value: sync.lastReadAt === null ? 'None yet' : agoBySecond(sync.lastReadAt, now) },
    { term: 'Boards in use', value: counted(sync.boards) },
    { term: 'Webhook renewed', value: renewalOf(sync, now), bad: isExpired(sync, now) },
    { term: 'Events in the last hour', value: counted(sync.deliveriesLastHour) },
    { term: 'Failures in the last hour', value: counted(sync.failures), bad: sync.failures > 0 },
  ];
}

const isExpired = ({ hookExpiresAt }: SiteSync, now: number): boolean => hookExpiresAt !== null && hookExpiresAt <= now;

function renewalOf(sync: SiteSync, now: number): string {
  if (isExpired(sync, now)) {
    return 'Expired';
  }
  if (sync.hookRenewsAt !== null) {
    return `On ${dayAndTime(sync.hookRenewsAt)}`;
  }
  if (sync.hookExpiresAt !== null) {
    return `Ends ${dayAndTime(sync.hookExpiresAt)}`;
  }
  return sync.hook === null ? 'No webhook' : 'Never expires';
}

/** What one can do next; the sentence that the server says about its trouble stands above it. */
export function nextStep(sync: SiteSync, now: number): string | null {
  if (isExpired(sync, now)) {
    return 'The webhook has expired. It is registered anew as soon as an administrator who is connected to Jira opens a board of this site; until then we ask.';
  }
  if (sync.mode === 'Live' && sync.lastEventAt === null) {
    return sync.kind === 'DataCenter' && sync.hook === null
      ? 'Jira Data Center takes webhooks from its own administrator only: make an address below and hand it over. Until the first event comes we ask, as in near-live.'
      : 'No event has come yet. Until the first one comes we ask, as in near-live. If none comes after a change in Jira, check that Jira can reach the address.';
  }
  if (sync.failures > 0 && sync.trouble === null) {
    return 'Some reads failed and were tried again. If that goes on, see whether those on the boards are still connected in their preferences.';
  }
  return null;
}

export interface QuotaUse {
  /** Of the calls that Jira allows, 0–100. */
  readonly percent: number;
  readonly text: string;
  readonly tone: 'calm' | 'tight' | 'spent';
}

/** How much of what Jira allows is used; null where Jira has not told. */
export function quotaUse(quota: Quota | null, now: number): QuotaUse | null {
  if (quota === null || quota.limit <= 0) {
    return null;
  }
  const left = Math.max(0, Math.min(quota.remaining, quota.limit));
  const percent = Math.round(((quota.limit - left) / quota.limit) * 100);
  const renewed =
    quota.resetsAt === null || quota.resetsAt <= now
      ? ''
      : `, renewed in ${Math.ceil((quota.resetsAt - now) / 60_000)} min`;
  return {
    percent,
    text: `${counted(left)} of ${counted(quota.limit)} left${renewed}`,
    tone: percent >= 95 ? 'spent' : percent >= 75 ? 'tight' : 'calm',
  };
}

export const counted = (count: number): string => new Intl.NumberFormat().format(count);

/** Whether an address is one that only this machine or its own network reaches. */
export function isNear(address: string): boolean {
  const host = URL.canParse(address) ? new URL(address).hostname.replace(/^\[|\]$/gu, '') : '';
  return (
    /^(?:localhost|.*\.(?:localhost|local|internal|lan))$/u.test(host) ||
    /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.)/u.test(host) ||
    /^(?:::1|f[cd][\da-f]{2}:|fe80:)/u.test(host)
  );
}
