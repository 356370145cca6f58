import type { AdfNode } from '../adf/adf';
import { inlinesOf } from './inlines';
import { listOf } from './lists';
import { type Macro, macroAt, titled } from './macros';
import { tableOf } from './tables';

/** Boxes within boxes are read so deep; what is deeper is text. */
const deepest = 5;

const heading = /^\s*h([1-6])\.\s+(\S.*)$/u;
const quote = /^\s*bq\.\s+(\S.*)$/u;
const rule = /^\s*-{4,}\s*$/u;
const item = /^\s*(?:[*#]{1,20}|-)\s+\S/u;
const row = /^\s*\|/u;

/** A text of markup as blocks below each other. */
export function blocksOf(text: string, depth = 0): readonly AdfNode[] {
  const blocks: AdfNode[] = [];
  const endless = new Set<string>();
  let from = 0;
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
    const macro = at < from ? null : macroAt(text, at, endless);
    if (macro !== null && (macro.verbatim || depth < deepest)) {
      blocks.push(...linesOf(text.slice(from, at)), boxOf(macro, depth));
      from = macro.end;
      at = macro.end - 1;
    }
  }
  return [...blocks, ...linesOf(text.slice(from))];
}

function boxOf(macro: Macro, depth: number): AdfNode {
  if (macro.verbatim) {
    const content = macro.inner === '' ? [] : [{ type: 'text', text: macro.inner }];
    return { type: 'codeBlock', ...(macro.language === null ? {} : { attrs: { language: macro.language } }), content };
  }
  const content = [...titled(macro), ...blocksOf(macro.inner, depth + 1)];
  return macro.name === 'quote'
    ? { type: 'blockquote', content }
    : { type: 'panel', attrs: { panelType: macro.name === 'panel' ? 'note' : macro.name }, content };
}

const paragraph = (text: string): AdfNode => ({ type: 'paragraph', content: inlinesOf(text.trim()) });

function linesOf(text: string): readonly AdfNode[] {
  const lines = text.split('\n');
  const blocks: AdfNode[] = [];
  let words: string[] = [];
  const close = (): void => {
    if (words.some((line) => line.trim() !== '')) {
      blocks.push(paragraph(words.join('\n')));
    }
    words = [];
  };
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    const end = runFrom(lines, at);
    const single = end === at ? singleOf(line) : null;
    if (end > at || single !== null || line.trim() === '') {
      close();
      const run = lines.slice(at, end);
      blocks.push(...(single === null ? (end > at ? [row.test(line) ? tableOf(run) : listOf(run)] : []) : [single]));
    } else {
      words.push(line);
    }
    at = Math.max(end, at + 1);
  }
  close();
  return blocks;
}

/** Where the list or table that begins here ends; the same line: none begins. */
function runFrom(lines: readonly string[], at: number): number {
  const line = lines[at] ?? '';
  const kind = rule.test(line) ? null : row.test(line) ? row : item.test(line) ? item : null;
  let end = at;
  if (kind !== null) {
    // A line that goes on with an item belongs to it.
    for (end = at + 1; end < lines.length; end += 1) {
      const next = lines[end] ?? '';
      if (!kind.test(next) && (kind === row || next.trim() === '' || row.test(next) || singleOf(next) !== null)) {
        break;
      }
    }
  }
  return end;
}

/** A block that is one line. */
function singleOf(line: string): AdfNode | null {
  if (rule.test(line)) {
    return { type: 'rule' };
  }
  const head = heading.exec(line);
  if (head !== null) {
    return { type: 'heading', attrs: { level: Number(head[1]) }, content: inlinesOf((head[2] ?? '').trim()) };
  }
  const said = quote.exec(line);
  return said === null ? null : { type: 'blockquote', content: [paragraph(said[1] ?? '')] };
}
