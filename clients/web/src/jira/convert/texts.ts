import { summaryLimit } from '../card/writes';

/** What a sticky's text becomes: one line, and what is left of it. */
export interface Parted {
  readonly summary: string;
  readonly rest: string;
}

/**
 * The first line that says something is the summary, as long as Jira takes it; the rest goes to the description. A
 * line that is cut is cut between words, and goes on there.
 */
export function parted(text: string | null): Parted {
  const lines = (text ?? '').split(/\r\n|\r|\n/u);
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0) {
    return { summary: '', rest: '' };
  }
  const line = (lines[first] ?? '').trim();
  const [summary, over] = cut(line);
  const rest = [over, ...lines.slice(first + 1)].join('\n').trim();
  return { summary, rest };
}

/** Cut to the limit with an ellipsis, never within a surrogate pair, and between words where there are any. */
function cut(line: string): readonly [summary: string, over: string] {
  if (line.length <= summaryLimit) {
    return [line, ''];
  }
  const most = line.slice(0, summaryLimit - 1).replace(/[\uD800-\uDBFF]$/u, '');
  const space = most.search(/\s\S*$/u);
  const kept = space > summaryLimit / 2 ? most.slice(0, space) : most;
  return [`${kept.trimEnd()}…`, `…${line.slice(kept.length).trimStart()}`];
}
