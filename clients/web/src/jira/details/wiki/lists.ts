import type { AdfNode } from '../adf/adf';
import { inlinesOf } from './inlines';

interface Item {
  readonly depth: number;
  readonly ordered: boolean;
  readonly text: string;
}

/** Lists within lists are drawn so deep; what is deeper stands with the deepest. */
const deepest = 8;
const item = /^\s*([*#]{1,20}|-)\s+(.*)$/u;

/** Lines that begin with * # or -, and those that go on with them, as a list. */
export function listOf(lines: readonly string[]): AdfNode {
  const items: Item[] = [];
  for (const line of lines) {
    const found = item.exec(line);
    const last = items.at(-1);
    if (found !== null) {
      const sign = found[1] ?? '*';
      items.push({ depth: Math.min(sign.length, deepest), ordered: sign.endsWith('#'), text: found[2] ?? '' });
    } else if (last !== undefined) {
      items[items.length - 1] = { ...last, text: `${last.text}\n${line.trim()}` };
    }
  }
  return nested(items, 0, items.length, items[0]?.depth ?? 1);
}

/** The items from one place to another as one list; deeper ones go into the item before them. */
function nested(items: readonly Item[], from: number, to: number, depth: number): AdfNode {
  const content: AdfNode[] = [];
  for (let at = from; at < to;) {
    const own = items[at];
    let end = at + 1;
    while (end < to && (items[end]?.depth ?? 0) > depth) {
      end += 1;
    }
    const words: AdfNode = { type: 'paragraph', content: inlinesOf(own?.text ?? '') };
    const below = end > at + 1 ? [nested(items, at + 1, end, items[at + 1]?.depth ?? depth + 1)] : [];
    content.push({ type: 'listItem', content: [words, ...below] });
    at = end;
  }
  return { type: items[from]?.ordered === true ? 'orderedList' : 'bulletList', content };
}
