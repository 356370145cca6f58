import type { BoardSession } from '../connection/boardSession';
import { say, sayRefused } from '../ui/notify';
import { deskOf } from './card/desk';

/** Reads all issues of the board again, one batch for everybody (P51), and says how that went. */
export async function refreshIssues(session: BoardSession): Promise<void> {
  const outcome = await deskOf(session).calls.refresh();
  if (outcome.kind === 'refused') {
    sayRefused(outcome.refusal);
  } else if (outcome.kind === 'done') {
    const { issues } = outcome.value;
    say(issues === 1 ? 'One issue is being read again.' : `${issues} issues are being read again.`);
  }
}
