import { type AdfNode, childrenOf, equal, isNode } from './adf';
import type { EditorNode, Kept, Run } from './kept';
import { marksIn } from './marks';

const inList = ['paragraph', 'bulletList', 'orderedList', 'codeBlock'];

/** What may stand in a node that the editor can change; anything else in there is kept whole. */
const allowedIn: Readonly<Record<string, readonly string[]>> = {
  doc: ['paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote', 'codeBlock', 'rule'],
  listItem: inList,
  blockquote: inList,
};

/**
 * A document as the editor holds it. What the editor knows becomes its own nodes, each of which remembers what it
 * was; everything else becomes one box that stands for it, whole.
 */
export function open(document: AdfNode, kept: Kept): EditorNode {
  const content = blocksIn('doc', childrenOf(document), kept);
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content };
}

const blocksIn = (parent: string, nodes: readonly unknown[], kept: Kept): readonly EditorNode[] =>
  nodes.map((node, at) => {
    const may = isNode(node) && (allowedIn[parent] ?? []).includes(node.type) && startsWell(parent, node, at);
    return (may ? blockIn(node, kept) : null) ?? boxIn(node, kept);
  });

/** An item begins with text: what the editor's commands for lists need. */
const startsWell = (parent: string, node: AdfNode, at: number): boolean =>
  parent !== 'listItem' || at > 0 || node.type === 'paragraph' || node.type === 'codeBlock';

const boxIn = (node: unknown, kept: Kept): EditorNode => ({
  type: 'keptBlock',
  attrs: { kept: kept.keep({ node: node as AdfNode }) },
});

function blockIn(node: AdfNode, kept: Kept): EditorNode | null {
  switch (node.type) {
    case 'paragraph':
      return textIn(node, {}, kept);
    case 'heading': {
      const level = node.attrs?.['level'];
      return typeof level === 'number' && [1, 2, 3, 4, 5, 6].includes(level) ? textIn(node, { level }, kept) : null;
    }
    case 'codeBlock':
      return codeIn(node, kept);
    case 'rule':
      return node.content === undefined ? { type: 'rule', attrs: { origin: kept.keep({ node }) } } : null;
    case 'bulletList':
      return listIn(node, {}, kept);
    case 'orderedList': {
      const order = node.attrs?.['order'] ?? 1;
      return typeof order === 'number' && Number.isInteger(order) && order >= 0 ? listIn(node, { order }, kept) : null;
    }
    case 'blockquote':
      return holderIn(node, kept);
    default:
      return null;
  }
}

function holderIn(node: AdfNode, kept: Kept): EditorNode | null {
  return childrenOf(node).length === 0
    ? null
    : { type: node.type, attrs: { origin: kept.keep({ node }) }, content: blocksIn(node.type, childrenOf(node), kept) };
}

function listIn(node: AdfNode, attrs: Readonly<Record<string, unknown>>, kept: Kept): EditorNode | null {
  const items = childrenOf(node).map((item) =>
    isNode(item) && item.type === 'listItem' ? holderIn(item, kept) : null,
  );
  return items.length === 0 || items.includes(null)
    ? null
    : { type: node.type, attrs: { ...attrs, origin: kept.keep({ node }) }, content: items.filter((i) => i !== null) };
}

function codeIn(node: AdfNode, kept: Kept): EditorNode | null {
  const language = node.attrs?.['language'] ?? null;
  const plain = childrenOf(node).every(
    (text) => isNode(text) && text.type === 'text' && isText(text.text) && text.marks === undefined,
  );
  if (!plain || (language !== null && typeof language !== 'string')) {
    return null;
  }
  const text = childrenOf(node)
    .map((t) => t.text)
    .join('');
  const origin = kept.keep({ node });
  return {
    type: 'codeBlock',
    attrs: { language, origin },
    ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
  };
}

function textIn(node: AdfNode, attrs: Readonly<Record<string, unknown>>, kept: Kept): EditorNode | null {
  const runs = runsOf(childrenOf(node), kept);
  if (runs === null) {
    return null;
  }
  const origin = kept.keep({ node, runs });
  return { type: node.type, attrs: { ...attrs, origin }, content: runs.map((run) => run.shown) };
}

/** The pieces of a line; neighbours that look the same are one, as they are in the editor. */
function runsOf(nodes: readonly unknown[], kept: Kept): readonly Run[] | null {
  const runs: Run[] = [];
  for (const node of nodes) {
    const shown = isNode(node) ? inlineIn(node, kept) : null;
    if (shown === null) {
      return null;
    }
    const before = runs.at(-1);
    const source = node as AdfNode;
    if (before?.shown.text !== undefined && shown.text !== undefined && sameMarks(before.shown, shown)) {
      const merged = { ...before.shown, text: before.shown.text + shown.text };
      runs.splice(-1, 1, { shown: merged, source: [...before.source, source] });
    } else {
      runs.push({ shown, source: [source] });
    }
  }
  return runs;
}

function inlineIn(node: AdfNode, kept: Kept): EditorNode | null {
  if (node.type === 'hardBreak') {
    return { type: 'hardBreak' };
  }
  if (node.type !== 'text') {
    return { type: 'keptInline', attrs: { kept: kept.keep({ node }) } };
  }
  const marks = marksIn(node.marks);
  if (marks === null || !isText(node.text)) {
    return null;
  }
  // A browser turns a line's end within text into a blank while one types beside it.
  return /[\r\n]/u.test(node.text)
    ? { type: 'keptInline', attrs: { kept: kept.keep({ node }) } }
    : { type: 'text', text: node.text, ...(marks.length === 0 ? {} : { marks }) };
}

const isText = (text: unknown): text is string => typeof text === 'string' && text !== '';

/** Whether two pieces carry the same marks, in whatever order. */
export function sameMarks(one: EditorNode, other: EditorNode): boolean {
  const [some, others] = [one.marks ?? [], other.marks ?? []];
  return some.length === others.length && some.every((mark) => others.some((o) => equal(named(mark), named(o))));
}

const named = (mark: { readonly type: string; readonly attrs?: unknown }): unknown => ({
  type: mark.type,
  attrs: mark.attrs ?? {},
});
