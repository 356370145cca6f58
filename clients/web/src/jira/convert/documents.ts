interface DocumentNode {
  readonly type: string;
  readonly [member: string]: unknown;
}

/** A document in Atlassian's format. */
export interface AdfDocument {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly DocumentNode[];
}

const paragraph = (line: string): DocumentNode => ({
  type: 'paragraph',
  content: line === '' ? [] : [{ type: 'text', text: line }],
});

/** Plain text as paragraphs; an empty line is a paragraph without content. */
export const documentOf = (text: string): AdfDocument => ({
  type: 'doc',
  version: 1,
  content: text.split(/\r\n|\r|\n/u).map(paragraph),
});

const contentOf = (value: unknown): readonly DocumentNode[] => {
  const { content } = (value ?? {}) as { readonly content?: unknown };
  return Array.isArray(content) ? (content as readonly DocumentNode[]) : [];
};

/** A sticky's own text above what is common to all; null: there is neither. */
export function described(own: string, common: unknown): AdfDocument | null {
  const content = [...(own === '' ? [] : documentOf(own).content), ...contentOf(common)];
  return content.length === 0 ? null : { type: 'doc', version: 1, content };
}
