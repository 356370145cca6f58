import type { CardIssue } from '../../connection/boardSession';
import { ago } from '../../ui/ago';

const verbs = { read: 'Read', edit: 'Edited', webhook: 'From Jira', poll: 'Read' } as const;

/** "Read 2 min ago by Ada": how old a card's content is and where it came from. */
export function sourceOf(issue: Pick<CardIssue, 'source' | 'readAt'>, reader: string | null, now: number): string {
  const by = issue.source === 'read' && reader !== null ? ` by ${reader}` : '';
  return `${verbs[issue.source]} ${ago(issue.readAt, now)}${by}`;
}
