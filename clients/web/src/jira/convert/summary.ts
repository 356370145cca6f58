import { summaryLimit } from '../card/writes';

/** The summary that a sticky's text suggests: its first line that says something, as long as Jira takes it. */
export function summaryFrom(text: string | null): string {
  const plain = (text ?? '')
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trim())
    .find((line) => line !== '');
  return plain === undefined || plain.length <= summaryLimit ? (plain ?? '') : shortened(plain);
}

/** Cut to the limit with an ellipsis, never within a surrogate pair. */
const shortened = (line: string): string =>
  `${line
    .slice(0, summaryLimit - 1)
    .replace(/[\uD800-\uDBFF]$/u, '')
    .trimEnd()}…`;
