import type { CardContent, ItemId } from '../../connection/boardSession';
import type { FoundIssue } from '../shapes';
import type { SavedImport } from './importCalls';

/** A card of the board, by its issue. */
export interface CardHere {
  readonly item: ItemId;
  readonly content: CardContent | undefined;
}

/** One issue in a comparison. */
export interface Line {
  readonly issue: string;
  readonly key: string | null;
  readonly summary: string | null;
  /** Its card, where it has one. */
  readonly item: ItemId | null;
}

/** What running a saved import again would find, before anything is done. */
export interface Comparison {
  /** Match, and have no card. */
  readonly fresh: readonly Line[];
  /** Match, came with this import before, and were taken off the board by somebody. */
  readonly takenOff: readonly Line[];
  /** Were changed in Jira after their card was read, or their card is not loaded. */
  readonly changed: readonly Line[];
  /** Came with this import, have a card, and match no more; null: not all that match were looked at, so nobody can say. */
  readonly gone: readonly Line[] | null;
  /** Match, and their card is as Jira has them. */
  readonly same: number;
}

/** Compares what matches now with the cards that are on the board. */
export function compare(
  saved: SavedImport,
  matches: readonly FoundIssue[],
  complete: boolean,
  cards: ReadonlyMap<string, CardHere>,
): Comparison {
  const before = new Set(saved.issues ?? []);
  const matching = new Set(matches.map((issue) => issue.id));
  const absent = matches.filter((issue) => !cards.has(issue.id));
  const present = matches.filter((issue) => cards.has(issue.id));
  const changed = present.filter((issue) => isNewer(issue, cards.get(issue.id)?.content));
  const lineOf = (issue: FoundIssue): Line => ({
    issue: issue.id,
    key: issue.key,
    summary: text(issue.fields['summary']),
    item: cards.get(issue.id)?.item ?? null,
  });
  return {
    fresh: absent.filter((issue) => !before.has(issue.id)).map(lineOf),
    takenOff: absent.filter((issue) => before.has(issue.id)).map(lineOf),
    changed: changed.map(lineOf),
    gone: complete
      ? [...before].filter((issue) => !matching.has(issue)).flatMap((issue) => goneLine(issue, cards))
      : null,
    same: present.length - changed.length,
  };
}

/** The issues that a saved import stands for after some were added and some taken off the board. */
export function standing(
  saved: SavedImport,
  added: readonly string[],
  removed: ReadonlySet<string>,
): readonly string[] {
  return [...new Set([...(saved.issues ?? []), ...added])].filter((issue) => !removed.has(issue));
}

function goneLine(issue: string, cards: ReadonlyMap<string, CardHere>): readonly Line[] {
  const card = cards.get(issue);
  if (card === undefined) {
    return [];
  }
  const live = card.content?.kind === 'live' ? card.content.issue : null;
  return [
    { issue, key: live?.key ?? null, summary: live === null ? null : text(live.fields['summary']), item: card.item },
  ];
}

/** Jira's search lags behind at times, so only a later moment counts as a change. */
function isNewer(found: FoundIssue, content: CardContent | undefined): boolean {
  if (content?.kind !== 'live') {
    return true;
  }
  return moment(found.fields['updated']) > moment(content.issue.fields['updated']);
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Jira writes offsets without a colon: 2026-09-27T10:03:11.123+0200. */
export const moment = (value: unknown): number => {
  const at = Date.parse(text(value).replace(/([+-]\d{2})(\d{2})$/u, '$1:$2'));
  return Number.isNaN(at) ? 0 : at;
};
