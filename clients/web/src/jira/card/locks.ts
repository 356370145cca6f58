import type { RosterEntry, SiteStatus } from '../../contract/contract.gen';
import { type FieldSpec, specOf } from '../fields/spec';
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

/** What Jira's own edit metadata says of a field for this issue and person; null: the field is absent there. */
export function editSpec(meta: EditMeta, field: string | null): FieldSpec | null {
  const described = field === null ? undefined : meta.fields[field];
  return field === null || described === undefined ? null : specOf(field, described, meta.points);
}

/** A field that is absent from the edit metadata, or of a kind that is not edited here, is locked. */
export function fieldLock(meta: EditMeta, field: string | null, name: string): Lock | null {
  const spec = editSpec(meta, field);
  const reason = spec === null ? `Jira does not let you change the ${name} of this issue.` : spec.reason;
  return reason === null ? null : { reason, connect: false };
}
