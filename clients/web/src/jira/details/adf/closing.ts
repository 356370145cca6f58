import { type AdfNode, equal } from './adf';
import type { EditorNode, Kept, Original, Run } from './kept';
import { marksOut } from './marks';
import { sameMarks } from './opening';

/** The attributes of ours that Jira has too. */
const attributes: Readonly<Record<string, readonly string[]>> = {
  heading: ['level'],
  orderedList: ['order'],
  codeBlock: ['language'],
};
const textBlocks = new Set(['paragraph', 'heading']);

/**
 * The document as Jira is to have it. What was not touched comes back as the very nodes that came in; in a line
 * that was touched the pieces before and after the change do.
 */
export function close(shown: EditorNode, before: AdfNode, kept: Kept): AdfNode {
  const closing = new Closing(kept);
  const content = (shown.content ?? []).map((node) => closing.block(node));
  // The empty line of an empty editor is ours, unless it was there before.
  const ours = shown.content?.[0]?.attrs?.['origin'] ?? null;
  const blank = content.length === 1 && equal(content[0], { type: 'paragraph' }) && ours === null;
  return { ...before, content: blank ? [] : content };
}

class Closing {
  readonly #kept: Kept;
  /** An original stands for one node only: a copy of it is a new node. */
  readonly #used = new Set<Original>();

  constructor(kept: Kept) {
    this.#kept = kept;
  }

  block(shown: EditorNode): AdfNode {
    if (shown.type === 'keptBlock') {
      return this.#kept.get(shown.attrs?.['kept'])?.node ?? { type: 'paragraph' };
    }
    const original = this.#originalOf(shown);
    const content = textBlocks.has(shown.type) ? this.#line(shown, original) : this.#children(shown);
    const before = original?.node;
    if (before !== undefined && equal(content, contentOf(before, shown)) && sameAttributes(shown, before)) {
      return before;
    }
    const attrs = attributesOf(shown, before);
    const rest = Object.entries(before ?? { type: shown.type }).filter(
      ([name]) => name !== 'content' && name !== 'attrs',
    );
    return {
      ...(Object.fromEntries(rest) as unknown as AdfNode),
      ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
      ...(content.length > 0 ? { content } : {}),
    };
  }

  #originalOf(shown: EditorNode): Original | undefined {
    const original = this.#kept.get(shown.attrs?.['origin']);
    if (original === undefined || original.node.type !== shown.type || this.#used.has(original)) {
      return undefined;
    }
    this.#used.add(original);
    return original;
  }

  #children(shown: EditorNode): readonly AdfNode[] {
    return (shown.content ?? []).map((node) =>
      node.type === 'text' ? { type: 'text', text: node.text ?? '' } : this.block(node),
    );
  }

  #line(shown: EditorNode, original: Original | undefined): readonly AdfNode[] {
    const now = shown.content ?? [];
    const runs = original?.runs ?? [];
    let head = 0;
    while (head < Math.min(now.length, runs.length) && sameRun(now[head], runs[head])) {
      head += 1;
    }
    let tail = 0;
    while (
      tail < Math.min(now.length, runs.length) - head &&
      sameRun(now[now.length - 1 - tail], runs[runs.length - 1 - tail])
    ) {
      tail += 1;
    }
    return [
      ...runs.slice(0, head).flatMap((run) => run.source),
      ...now.slice(head, now.length - tail).map((node) => this.#inline(node)),
      ...runs.slice(runs.length - tail).flatMap((run) => run.source),
    ];
  }

  #inline(shown: EditorNode): AdfNode {
    if (shown.type === 'keptInline') {
      return this.#kept.get(shown.attrs?.['kept'])?.node ?? { type: 'text', text: ' ' };
    }
    if (shown.type !== 'text') {
      return { type: shown.type };
    }
    const marks = marksOut(shown.marks);
    return { type: 'text', text: shown.text ?? '', ...(marks.length > 0 ? { marks } : {}) };
  }
}

const sameRun = (now: EditorNode | undefined, run: Run | undefined): boolean =>
  now !== undefined &&
  run !== undefined &&
  now.type === run.shown.type &&
  now.text === run.shown.text &&
  now.attrs?.['kept'] === run.shown.attrs?.['kept'] &&
  sameMarks(now, run.shown);

/** What an original holds, in the form in which the editor gives it back. */
function contentOf(before: AdfNode, shown: EditorNode): readonly unknown[] {
  const content = Array.isArray(before.content) ? (before.content as readonly AdfNode[]) : [];
  if (shown.type !== 'codeBlock' || content.length === 0) {
    return content;
  }
  return [{ type: 'text', text: content.map((text) => text.text).join('') }];
}

/** What Jira had besides ours stays as it was; ours only where they were changed. */
function attributesOf(shown: EditorNode, before: AdfNode | undefined): Readonly<Record<string, unknown>> {
  if (before !== undefined && sameAttributes(shown, before)) {
    return before.attrs ?? {};
  }
  const names = attributes[shown.type] ?? [];
  const others = Object.entries(before?.attrs ?? {}).filter(([name]) => !names.includes(name));
  const ours = names
    .map((name) => [name, shown.attrs?.[name] ?? fallback[name]] as const)
    .filter(([name, value]) => value !== fallback[name]);
  return Object.fromEntries([...others, ...ours]);
}

const sameAttributes = (shown: EditorNode, before: AdfNode): boolean =>
  (attributes[shown.type] ?? []).every(
    (name) => (before.attrs?.[name] ?? fallback[name]) === (shown.attrs?.[name] ?? fallback[name]),
  );

const fallback: Readonly<Record<string, unknown>> = { order: 1, language: null };
