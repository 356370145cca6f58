import type { BoardItem } from '../contract/contract.gen';
import type { Head, Mapped, Row, Target } from './reading';
import { hashOf, labelsOf, linkOf, plainText } from './cells';

export type Kind = 'Sticky' | 'PlainCard';

/** A row as it would stand on the board. */
export interface Entry {
  readonly line: number;
  /** The row at its source, the same at every import: its id there, or else its title. */
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly labels: readonly string[];
  readonly estimate: string | null;
  readonly link: string | null;
}

const longestText = 5000;
const longestLabels = 1000;
const longestEstimate = 40;
const longestId = 120;

/** Rows with a title, as the mapping says; `untitled` is how many have none. */
export function entriesOf(
  head: Head,
  rows: readonly Row[],
  mapping: readonly Mapped[],
): { readonly entries: readonly Entry[]; readonly untitled: number } {
  const given = new Map<string, number>();
  const entries = rows.flatMap((row) => {
    const cells = (target: Target): readonly string[] =>
      (mapping.find((mapped) => mapped.target === target)?.columns ?? []).map((at) => (row.cells[at] ?? '').trim());
    const title = plainText(cells('title').find((cell) => cell !== '') ?? '').replace(/\s*\n\s*/gu, ' ');
    if (title === '') {
      return [];
    }
    const id = cells('id')[0] ?? '';
    const name = nameOf(id === '' ? `h${hashOf(title)}` : id);
    const times = (given.get(name) ?? 0) + 1;
    given.set(name, times);
    const entry: Entry = {
      line: row.line,
      key: `${head.source}/${times === 1 ? name : `${name}~${times}`}`,
      title: shortened(title, longestText),
      text: plainText(cells('text').find((cell) => cell !== '') ?? ''),
      labels: [...new Set([...cells('type'), ...cells('status'), ...labelsOf(cells('labels'))])].filter(
        (label) => label !== '',
      ),
      estimate: shortened(cells('estimate')[0] ?? '', longestEstimate) || null,
      link: linkOf(cells('link')[0] ?? ''),
    };
    return [entry];
  });
  return { entries, untitled: rows.length - entries.length };
}

/** What an entry says on a kind of item: of a sticky the title, of a card everything. */
export function contentOf(
  entry: Entry,
  kind: Kind,
): Pick<BoardItem, 'text' | 'labels' | 'estimate' | 'link' | 'origin'> {
  const whole = kind === 'PlainCard';
  const labels = labelsThatFit(entry.labels);
  const said = {
    text: shortened(whole && entry.text !== '' ? `${entry.title}\n${entry.text}` : entry.title, longestText),
    labels: whole && labels !== '' ? labels : null,
    estimate: whole ? entry.estimate : null,
    link: whole ? entry.link : null,
  };
  return { ...said, origin: originOf(entry.key, hashOf(JSON.stringify(Object.values(said)))) };
}

const originOf = (key: string, print: string): string => {
  const [source = 'table', ...row] = key.split('/');
  return `${source}/${print}/${row.join('/')}`;
};

/** The row that an item came from, and the print of what the row said then; null: it came from no table. */
export function originParts(origin: string | null): { readonly key: string; readonly print: string } | null {
  const [source, print, ...row] = (origin ?? '').split('/');
  return source === undefined || print === undefined || row.length === 0
    ? null
    : { key: `${source}/${row.join('/')}`, print };
}

export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`;

const nameOf = (id: string): string =>
  id.length > longestId || /[\u0000-\u001f\u007f-\u009f]/u.test(id) ? `h${hashOf(id)}` : id;

function labelsThatFit(labels: readonly string[]): string {
  let fitting = '';
  for (const label of labels) {
    const next = fitting === '' ? label : `${fitting}\n${label}`;
    if (next.length > longestLabels) {
      break;
    }
    fitting = next;
  }
  return fitting;
}
