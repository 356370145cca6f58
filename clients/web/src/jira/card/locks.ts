import type { RosterEntry, SiteStatus } from '../../contract/contract.gen';
import type { EditMeta } from '../shapes';

/** Why a card cannot be edited by this person now, and whether connecting Jira would help. */
export interface Lock {
  readonly reason: string;
  readonly connect: boolean;
}

/** Only people with a working connection to the site edit its issues, and guests never (P54–P56). */
export function lockOf(you: RosterEntry | null, sites: readonly SiteStatus[], site: string): Lock | null {
  if (you === null) {
    return { reason: 'The board is still opening.', connect: false };
  }
  if (you.role === 'Guest') {
    return { reason: 'Guests can watch Jira issues, but not change them.', connect: false };
  }
  const connected = sites.find((status) => status.site === site)?.connected ?? [];
  return connected.includes(you.person)
    ? null
    : { reason: 'Connect your Jira account to edit issues. Edits are made in your name.', connect: true };
}

/** Jira's own edit metadata decides for this issue and person; a field that is absent there is locked. */
export function fieldLock(meta: EditMeta, field: string | null, name: string): Lock | null {
  const operations = field === null ? undefined : meta.fields[field]?.operations;
  if (field !== null && meta.fields[field] !== undefined && (operations === undefined || operations.includes('set'))) {
    return null;
  }
  return { reason: `Jira does not let you change the ${name} of this issue.`, connect: false };
}
