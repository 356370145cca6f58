import type { AdfNode } from '../adf/adf';
import { inlinesOf } from './inlines';

/** Lines that begin with | as a table; || begins the head of a column. */
export const tableOf = (lines: readonly string[]): AdfNode => ({
  type: 'table',
  content: lines.map((line) => ({ type: 'tableRow', content: cellsOf(line.trim()) })),
});

function cellsOf(line: string): readonly AdfNode[] {
  const cells: AdfNode[] = [];
  let at = 0;
  while (at < line.length) {
    const head = line.startsWith('||', at);
    const begin = at + (head ? 2 : 1);
    const end = endOf(line, begin);
    if (begin < line.length) {
      cells.push({
        type: head ? 'tableHeader' : 'tableCell',
        attrs: {},
        content: [{ type: 'paragraph', content: inlinesOf(line.slice(begin, end).trim()) }],
      });
    }
    at = Math.max(end, begin);
  }
  return cells;
}

/** Where a cell ends: at the next | that is neither escaped nor within a link. */
function endOf(line: string, from: number): number {
  let inside = false;
  for (let at = from; at < line.length; at += 1) {
    const letter = line[at];
    if (letter === '\\') {
      at += 1;
    } else if (letter === '[') {
      inside = line.slice(at, at + 2000).includes(']');
    } else if (letter === ']') {
      inside = false;
    } else if (letter === '|' && !inside) {
      return at;
    }
  }
  return line.length;
}
