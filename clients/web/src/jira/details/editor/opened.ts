import { getSchema } from '@tiptap/core';
import type { Schema } from '@tiptap/pm/model';
import { type AdfNode, emptyDocument, equal, isDocument } from '../adf/adf';
import { close } from '../adf/closing';
import { type EditorNode, Kept } from '../adf/kept';
import { open } from '../adf/opening';
import { extensionsWith, keptBlock, keptInline } from './extensions';

/** Beyond this an editor would be slow to type in; such a document can still be added to. */
const largest = 400_000;

/**
 * A document that the editor holds whole; or one that it could not give back as it came, to which one can only
 * add; or a value that is no document, which is left alone.
 */
export type Opened =
  | { readonly kind: 'whole'; readonly kept: Kept; readonly content: EditorNode; readonly before: AdfNode }
  | { readonly kind: 'appending'; readonly kept: Kept; readonly content: EditorNode; readonly before: AdfNode }
  | { readonly kind: 'closed' };

let schema: Schema | null = null;

/** The editor's schema; the same whatever is kept. */
export function editorSchema(): Schema {
  const none = new Kept();
  schema ??= getSchema(extensionsWith([keptBlock(none), keptInline(none)]));
  return schema;
}

/** Opens a rich text value for editing. */
export function openValue(value: unknown): Opened {
  const before = value ?? emptyDocument;
  if (!isDocument(before)) {
    return { kind: 'closed' };
  }
  const kept = new Kept();
  const content = wholly(before, kept);
  return content === null
    ? { kind: 'appending', kept, content: { type: 'doc', content: [{ type: 'paragraph' }] }, before }
    : { kind: 'whole', kept, content, before };
}

/** What stands in the field after the editor's content was changed. */
export function valueOf(opened: Exclude<Opened, { readonly kind: 'closed' }>, content: EditorNode): AdfNode {
  if (opened.kind === 'whole') {
    return close(content, opened.before, opened.kept);
  }
  const added = close(content, emptyDocument, opened.kept);
  return { ...opened.before, content: [...(opened.before.content ?? []), ...(added.content ?? [])] };
}

/** Null: what came out would not be what went in. */
function wholly(before: AdfNode, kept: Kept): EditorNode | null {
  try {
    if (JSON.stringify(before).length > largest) {
      return null;
    }
    const node = editorSchema().nodeFromJSON(open(before, kept));
    node.check();
    const content = node.toJSON() as EditorNode;
    return equal(close(content, before, kept), before) ? content : null;
  } catch (failure) {
    if (failure instanceof RangeError || failure instanceof TypeError) {
      return null;
    }
    throw failure;
  }
}
