import type { EditMeta, Schema } from '../../shapes';
import type { AdfNode } from '../adf/adf';

export interface Comment {
  readonly id: string;
  readonly author?: { readonly accountId?: string; readonly displayName?: string } | null;
  readonly body: unknown;
  readonly created: string;
  readonly updated?: string;
  /** Present where not everybody may read it. */
  readonly visibility?: { readonly value?: string } | null;
  readonly jsdPublic?: boolean;
}

/** What a field is called and what kind it is of. */
export interface KnownField {
  readonly name: string;
  readonly schema: Schema;
  readonly required?: boolean;
}

/** An issue's details as the board holds them for everybody: comments oldest first, without restricted ones. */
export interface HeldDetails {
  readonly readAt: number;
  readonly reader: string;
  readonly points: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly meta: Readonly<Record<string, KnownField>>;
  readonly comments: readonly Comment[];
  readonly earlier: boolean;
}

/** The same with what is one's own: what Jira lets one edit, who one is there, comments that only one's token reads. */
export interface ReadDetails {
  readonly details: HeldDetails;
  readonly meta: EditMeta;
  readonly me: string | null;
  readonly restricted: readonly Comment[];
}

export interface CommentPage {
  readonly comments: readonly Comment[];
  readonly earlier: boolean;
}

export interface CommentEdit {
  readonly comment: string;
  readonly seen: unknown;
  /** A document, or wiki markup. */
  readonly body: AdfNode | string;
  readonly overwrite?: boolean;
}

const order = (one: Comment, other: Comment): number => Number(one.id) - Number(other.id);

/** Comments of several sources, oldest first; of those with the same number the later source's stays. */
export function joined(...sources: readonly (readonly Comment[])[]): readonly Comment[] {
  return [...new Map(sources.flat().map((comment) => [comment.id, comment])).values()].sort(order);
}

/** Whether not everybody who sees the issue may read the comment. */
export const isRestricted = (comment: Comment): boolean =>
  (comment.visibility ?? null) !== null || comment.jsdPublic === false;
