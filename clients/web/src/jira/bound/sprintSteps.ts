import type { ItemId, OutsideResult, OutsideStep } from '../../connection/boardSession';
import type { Dropped } from './following';
import { type SprintCall, toSprint } from './sprintCall';

interface Going {
  readonly card: Dropped;
  readonly from: string | null;
  readonly to: string | null;
  readonly tell: (result: OutsideResult) => void;
}

/**
 * How issues that went into a sprint go back to where they were, unless somebody moved them in Jira since (B8). Those
 * that are asked for together go together: one call for each sprint.
 */
export function sprintSteps(
  call: SprintCall,
  site: string,
  sprint: string | null,
  cards: readonly Dropped[],
): ReadonlyMap<ItemId, OutsideStep> {
  let waiting: Going[] = [];
  const go = (card: Dropped, from: string | null, to: string | null): Promise<OutsideResult> =>
    new Promise((tell) => {
      if (waiting.length === 0) {
        queueMicrotask(() => {
          const together = waiting;
          waiting = [];
          void send(call, site, together);
        });
      }
      waiting.push({ card, from, to, tell });
    });
  return new Map(
    cards.map((card) => [
      card.id,
      { undo: () => go(card, sprint, card.sprint), redo: () => go(card, card.sprint, sprint) },
    ]),
  );
}

async function send(call: SprintCall, site: string, together: readonly Going[]): Promise<void> {
  for (const to of new Set(together.map((going) => going.to))) {
    const these = together.filter((going) => going.to === to);
    const refused = await toSprint(
      call,
      site,
      to,
      these.map(({ card, from }) => ({ issue: card.issue.id, seen: from ?? '' })),
    );
    these.forEach(({ card: { issue }, tell }) => {
      const sentence = refused.get(issue.id);
      tell(
        sentence === undefined
          ? { kind: 'done' }
          : { kind: 'refused', sentence: `${issue.key}: ${sentence}`, keep: false },
      );
    });
  }
}
