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

/** The same for wiki markup; null: there is neither. */
export function describedInWiki(own: string, common: unknown): string | null {
  const parts = [own, typeof common === 'string' ? common.trim() : ''].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join('\n\n');
}

/** A sticky's own text above what is common to all; null: there is neither. */
export function described(own: string, common: unknown): AdfDocument | null {
  const content = [...(own === '' ? [] : documentOf(own).content), ...contentOf(common)];
  return content.length === 0 ? null : { type: 'doc', version: 1, content };
}
