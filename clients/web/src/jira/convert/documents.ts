import { documentOf } from '../fields/documents';

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

const contentOf = (value: unknown): readonly DocumentNode[] => {
  const { content } = (value ?? {}) as { readonly content?: unknown };
  return Array.isArray(content) ? (content as readonly DocumentNode[]) : [];
};

/** A sticky's own text above what is common to all; null: there is neither. */
export function described(own: string, common: unknown): AdfDocument | null {
  const content = [...(own === '' ? [] : documentOf(own).content), ...contentOf(common)];
  return content.length === 0 ? null : { type: 'doc', version: 1, content };
}
