import { useState } from 'react';
import { type Asked, useAsk } from '../../ui/useAsk';
import type { JiraOutcome } from '../sealed';
import type { EditMeta } from '../shapes';
import { fieldLock, type Lock } from './locks';
import type { CardPlace } from './place';

/**
 * What Jira lets this person edit of this issue, asked once when editing begins: news of the issue meanwhile takes
 * no editor away; what Jira no longer allows it says when it is asked to write.
 */
export function useMeta({ desk, site, issue: now }: CardPlace): Asked<JiraOutcome<EditMeta>> {
  const [issue] = useState(now);
  return useAsk(`${site}/${issue.id}/${issue.readAt}`, (signal) => desk.meta(site, issue, signal)).asked;
}

/** The lock that Jira's edit metadata puts on a field; null while it is not known yet or where there is none. */
export function useFieldLock(place: CardPlace, field: string | null, name: string): Lock | null {
  const meta = useMeta(place);
  return meta.kind === 'done' ? fieldLock(meta.value, field, name) : null;
}
