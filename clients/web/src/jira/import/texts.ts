import Papa from 'papaparse';

/** The most stickies that one paste or file makes. */
export const mostStickies = 1000;

const longest = 2000;

/** Pasted text as the texts of stickies: one a line, without bullets, without empty lines. */
export const linesOf = (pasted: string): readonly string[] =>
  pasted
    .split(/\r\n|\r|\n/u)
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/u, '').trim())
    .filter((line) => line !== '')
    .slice(0, mostStickies)
    .map((line) => line.slice(0, longest));

export interface Table {
  readonly rows: readonly (readonly string[])[];
  readonly columns: number;
  /** What could not be read, by row. */
  readonly troubles: readonly string[];
}

const separators = [',', ';', '\t', '|'] as const;

/** The separator that stands most often in the first line, outside of quotes. */
function separatorOf(text: string): string {
  const line = text.replace(/"(?:[^"]|"")*"/gu, '').split('\n')[0] ?? '';
  const count = (separator: string): number => line.split(separator).length;
  return separators.reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** Separated values as rows; the separator is found by itself. */
export function readTable(text: string): Table {
  const plain = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  const parsed = Papa.parse<string[]>(plain, { delimiter: separatorOf(plain), skipEmptyLines: 'greedy' });
  const troubles = parsed.errors.map((error) =>
    error.row === undefined ? error.message : `Row ${error.row + 1}: ${error.message}`,
  );
  const columns = parsed.data.reduce((most, row) => Math.max(most, row.length), 0);
  return { rows: parsed.data, columns, troubles };
}

/** The names of the columns: the first row, or numbers. */
export const columnNames = (table: Table, header: boolean): readonly string[] =>
  Array.from({ length: table.columns }, (_, index) => {
    const name = header ? (table.rows[0]?.[index] ?? '').trim() : '';
    return name === '' ? `Column ${index + 1}` : name;
  });

/** One column as the texts of stickies. */
export const columnTexts = (table: Table, header: boolean, column: number): readonly string[] =>
  table.rows
    .slice(header ? 1 : 0)
    .map((row) => (row[column] ?? '').trim().slice(0, longest))
    .filter((text) => text !== '')
    .slice(0, mostStickies);
