import { type AdfMark, isNode } from './adf';
import type { EditorMark } from './kept';
import { safeHref } from './links';

/** Marks that say all by their name. */
const plain = new Set(['strong', 'em', 'strike', 'underline', 'code']);
/** What Jira does not take together with code. */
const besideCode = new Set(['code', 'link', 'annotation']);

/** Marks as the editor holds them; those that it does not know are kept whole. Null: it cannot hold them. */
export function marksIn(marks: readonly AdfMark[] | undefined): readonly EditorMark[] | null {
  if (marks === undefined) {
    return [];
  }
  if (!Array.isArray(marks) || !marks.every(isNode)) {
    return null;
  }
  const held = marks.map(markIn);
  const names = held.map((mark) => JSON.stringify(mark));
  const repeated = new Set(names).size < names.length || marks.filter((mark) => mark.type === 'link').length > 1;
  const code = marks.some((mark) => mark.type === 'code');
  return repeated || (code && !marks.every((mark) => besideCode.has(mark.type))) ? null : held;
}

function markIn(mark: AdfMark): EditorMark {
  const href = safeHref(mark.attrs?.['href']);
  if (mark.type === 'link' && href !== null && href === mark.attrs?.['href'] && onlyTypeAnd(mark, 'attrs')) {
    const more = Object.entries(mark.attrs).filter(([name]) => name !== 'href');
    return { type: 'link', attrs: { href, more: more.length === 0 ? null : JSON.stringify(Object.fromEntries(more)) } };
  }
  return plain.has(mark.type) && onlyTypeAnd(mark)
    ? { type: mark.type }
    : { type: 'keptMark', attrs: { json: JSON.stringify(mark) } };
}

const onlyTypeAnd = (mark: AdfMark, ...others: readonly string[]): boolean =>
  Object.keys(mark).every((name) => name === 'type' || others.includes(name));

/** Marks as Jira has them. */
export function marksOut(marks: readonly EditorMark[] | undefined): readonly AdfMark[] {
  const all = (marks ?? []).map(markOut).filter((mark) => mark !== null);
  return all.some((mark) => mark.type === 'code') ? all.filter((mark) => besideCode.has(mark.type)) : all;
}

function markOut(mark: EditorMark): AdfMark | null {
  switch (mark.type) {
    case 'keptMark':
      return JSON.parse(String(mark.attrs?.['json'])) as AdfMark;
    case 'link': {
      const href = safeHref(mark.attrs?.['href']);
      const more = mark.attrs?.['more'];
      const attrs = typeof more === 'string' ? (JSON.parse(more) as Readonly<Record<string, unknown>>) : {};
      return href === null ? null : { type: 'link', attrs: { href, ...attrs } };
    }
    default:
      return { type: mark.type };
  }
}
