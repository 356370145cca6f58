/** A mark of the Atlassian Document Format, as Jira gives it. */
export interface AdfMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** A node of the Atlassian Document Format, known to us or not. */
export interface AdfNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly AdfNode[];
  readonly marks?: readonly AdfMark[];
  readonly text?: string;
  readonly version?: number;
}

/** A document that says nothing. */
export const emptyDocument: AdfNode = { type: 'doc', version: 1, content: [] };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is a node: an object that names its type. */
export const isNode = (value: unknown): value is AdfNode => isObject(value) && typeof value['type'] === 'string';

/** Whether a value is a document as Jira holds it in a rich text field. */
export const isDocument = (value: unknown): value is AdfNode & { readonly content: readonly AdfNode[] } =>
  isNode(value) && value.type === 'doc' && Array.isArray(value.content);

/** A node's children, none where it has none or something else stands in their place. */
export const childrenOf = ({ content }: AdfNode): readonly AdfNode[] =>
  Array.isArray(content) ? (content as readonly AdfNode[]) : [];

/** A node's marks, none where something else stands in their place. */
export const marksOf = ({ marks }: AdfNode): readonly AdfMark[] =>
  Array.isArray(marks) ? (marks as readonly AdfMark[]).filter(isNode) : [];

/** Whether a rich text field says nothing: unset, a document of empty paragraphs, or wiki markup without a letter. */
export const isBlank = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (isDocument(value) && value.content.every((n) => isNode(n) && n.type === 'paragraph' && childrenOf(n).length === 0));

/** Deep equality of JSON, whatever the order of members. */
export function equal(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) {
    return true;
  }
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((value, at) => equal(value, other[at]));
  }
  if (isObject(one) && isObject(other)) {
    const names = Object.keys(one);
    return (
      names.length === Object.keys(other).length &&
      names.every((name) => Object.hasOwn(other, name) && equal(one[name], other[name]))
    );
  }
  return false;
}

/** The text of a document, one line for each block: what is compared and searched, never shown as markup. */
export function textOf(value: unknown): string {
  return isNode(value) ? linesOf(value).trim() : '';
}

const lineEnds = new Set(['paragraph', 'heading', 'codeBlock', 'taskItem', 'decisionItem', 'tableRow', 'rule']);

function linesOf(node: AdfNode): string {
  const attrs = node.attrs ?? {};
  const own = node.type === 'hardBreak' ? '\n' : (node.text ?? attrs['text'] ?? attrs['shortName'] ?? '');
  const inner = childrenOf(node).filter(isNode).map(linesOf).join('');
  return `${typeof own === 'string' ? own : ''}${inner}${lineEnds.has(node.type) ? '\n' : ''}`;
}
