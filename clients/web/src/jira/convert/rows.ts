import type { BoardSession, ItemId } from '../../connection/boardSession';
import { judgeSummary } from '../card/writes';
import { described, describedInWiki } from './documents';
import type { Fate } from './job/fate';
import type { Order } from './job/order';
import type { FormPlan, Values } from './plan';
import { written } from './plan';
import { parted } from './texts';

/** What a person has decided about a sticky that looks like an issue, or about one to be left out. */
export type Decision = 'undecided' | 'make' | 'skip' | 'replaced';

/** One sticky that may become an issue. */
export interface Row {
  readonly item: ItemId;
  readonly summary: string;
  /** What goes to the description. */
  readonly rest: string;
  readonly decision: Decision;
}

/** The selected stickies with what their texts suggest. */
export const rowsOf = (session: BoardSession, items: readonly ItemId[]): readonly Row[] =>
  items.flatMap((item) => {
    const sticky = session.items.get(item);
    return sticky?.kind === 'Sticky' ? [{ item, ...parted(sticky.text), decision: 'undecided' as const }] : [];
  });

/** Whether a sticky is still to become an issue. */
export const isOpen = (row: Row, fate: Fate | undefined): boolean =>
  (fate === undefined || fate.kind === 'failed') && row.decision !== 'skip' && row.decision !== 'replaced';

/** What is wrong with a summary, null: nothing. */
export function wrongSummary(row: Row): string | null {
  const judged = judgeSummary(row.summary);
  return judged.kind === 'bad' ? judged.message : null;
}

/** What goes to Jira for these rows. */
export function orderOf(
  target: Pick<Order, 'site' | 'project' | 'type'>,
  plan: FormPlan,
  values: Values,
  rows: readonly Row[],
): Order {
  return {
    ...target,
    fields: written(plan, values),
    stickies: rows.map((row) => {
      const judged = judgeSummary(row.summary);
      const summary = judged.kind === 'good' ? judged.value : row.summary;
      const write = plan.description?.kind === 'wiki' ? describedInWiki : described;
      const description = plan.description === null ? null : write(row.rest.trim(), values['description']);
      return { item: row.item, summary, fields: description === null ? {} : { description } };
    }),
  };
}

/** Jira's message for the row itself: what is about a field of the form stands there instead. */
export function rowMessage(fate: Fate | undefined, shown: ReadonlySet<string>): string | null {
  if (fate?.kind !== 'failed') {
    return null;
  }
  const elsewhere = Object.keys(fate.errors).filter((field) => shown.has(field));
  if (elsewhere.length === 0) {
    return fate.message;
  }
  const here = Object.entries(fate.errors).filter(([field]) => !shown.has(field));
  return here.length === 0 ? 'Not made: see the field above.' : here.map(([, text]) => text).join(' ');
}

/** Jira's messages about fields of the form, from all stickies that stayed stickies. */
export function fieldMessages(fates: Iterable<Fate>): ReadonlyMap<string, string> {
  const told = new Map<string, Set<string>>();
  for (const fate of fates) {
    for (const [field, text] of fate.kind === 'failed' ? Object.entries(fate.errors) : []) {
      told.set(field, (told.get(field) ?? new Set()).add(text));
    }
  }
  return new Map([...told].map(([field, texts]) => [field, [...texts].join(' ')]));
}
