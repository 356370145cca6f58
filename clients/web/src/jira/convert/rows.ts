import type { BoardSession, ItemId } from '../../connection/boardSession';
import { KeyedStore } from '../../ui/store';
import { judgeSummary } from '../card/writes';
import { tell } from '../sealed';
import type { ConvertResult } from '../shapes';
import { summaryFrom } from './summary';

/** One sticky on its way to becoming an issue. */
export interface Row {
  readonly item: ItemId;
  readonly summary: string;
  readonly done: string | null;
  /** Jira's message about this one; it stayed a sticky. */
  readonly trouble: string | null;
}

const failures = new WeakMap<BoardSession, KeyedStore<ItemId, string>>();

/** Jira's messages about stickies that could not be converted, kept in memory while the board is open. */
export function failuresOf(session: BoardSession): KeyedStore<ItemId, string> {
  const kept = failures.get(session) ?? new KeyedStore<ItemId, string>();
  if (!failures.has(session)) {
    failures.set(session, kept);
    session.seal.subscribe(() => {
      if (session.seal.get() === null) {
        kept.clear();
      }
    });
  }
  return kept;
}

/** The selected stickies with the summaries that their texts suggest. */
export const rowsOf = (session: BoardSession, items: readonly ItemId[]): readonly Row[] =>
  items.flatMap((item) => {
    const sticky = session.items.get(item);
    return sticky?.kind === 'Sticky'
      ? [{ item, summary: summaryFrom(sticky.text), done: null, trouble: failuresOf(session).get(item) ?? null }]
      : [];
  });

/** What is wrong with the summaries, one sentence for each row that is not done; empty: nothing. */
export const wrongSummaries = (rows: readonly Row[]): readonly string[] =>
  rows.flatMap((row) => {
    const judged = judgeSummary(row.summary);
    return row.done !== null || judged.kind === 'good' ? [] : [judged.message];
  });

/** Jira's answer for one sticky, in words; null: it became an issue. */
export function messageOf(result: ConvertResult): string | null {
  if (typeof result.issue === 'string') {
    return null;
  }
  const words = { messages: result.messages ?? [], errors: result.errors ?? {} };
  return tell({ refusal: unknownReason, words });
}

const unknownReason = {
  code: 'JiraRefused',
  sentence: 'Jira did not say why it made no issue.',
  tryAgain: true,
  afterSeconds: null,
} as const;

/** The rows after an answer: what became an issue has its key, what did not has Jira's message. */
export const answered = (rows: readonly Row[], results: readonly ConvertResult[]): readonly Row[] =>
  rows.map((row) => {
    const result = results.find((candidate) => candidate.item === row.item);
    if (result === undefined) {
      return row;
    }
    const trouble = messageOf(result);
    return { ...row, trouble, done: trouble === null ? (result.key ?? '') : null };
  });
