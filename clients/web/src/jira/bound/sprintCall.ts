import type { JiraOutcome } from '../sealed';
import { sealedCall, type SealHolder, tell } from '../sealed';
import type { Refusal } from '../../contract/contract.gen';
import type { JiraWords } from '../sealed';

/** An issue that shall go, and where it must still be for that: a sprint's id, or the empty text for the backlog. */
export interface ToMove {
  readonly issue: string;
  readonly seen?: string;
}

interface MoveResult {
  readonly issue: string;
  readonly code: Refusal['code'] | null;
  readonly sentence: string | null;
  readonly words: JiraWords | null;
}

export type SprintCall = (
  site: string,
  body: { readonly sprint: string | null; readonly issues: readonly ToMove[] },
) => Promise<JiraOutcome<readonly MoveResult[]>>;

/** Puts issues into a sprint, or to the backlog. */
export const sprintCallOf =
  (session: SealHolder): SprintCall =>
  (site, body) =>
    sealedCall(
      session,
      { path: `${encodeURIComponent(site)}/tosprint`, purpose: 'tosprint', body },
      (json) => (json as { readonly results: readonly MoveResult[] }).results,
    );

/** As many as the server takes at once. */
const most = 500;

/** Moves them; answers the issues that did not go, each with the reason. */
export async function toSprint(
  call: SprintCall,
  site: string,
  sprint: string | null,
  issues: readonly ToMove[],
): Promise<ReadonlyMap<string, string>> {
  const refused = new Map<string, string>();
  for (let at = 0; at < issues.length; at += most) {
    const batch = issues.slice(at, at + most);
    const outcome = await call(site, { sprint, issues: batch });
    if (outcome.kind === 'done') {
      outcome.value.forEach(({ issue, code, sentence, words }) => {
        if (code !== null) {
          const refusal = { code, sentence: sentence ?? '', tryAgain: false, afterSeconds: null };
          refused.set(issue, tell({ refusal, words }));
        }
      });
    } else {
      const why = outcome.kind === 'stopped' ? 'Jira was not asked.' : tell(outcome);
      batch.forEach(({ issue }) => refused.set(issue, why));
    }
  }
  return refused;
}
