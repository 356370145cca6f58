import type { Editor } from '@tiptap/core';
import { type EditorState, NodeSelection, Selection } from '@tiptap/pm/state';

/** Whether what is selected is a box that is kept: what one types does not take its place. */
export const isKept = ({ selection }: EditorState): boolean =>
  selection instanceof NodeSelection && selection.node.type.name.startsWith('kept');

/** Puts the cursor behind the last text; a document without any gets a line to write in. */
export function beginAtEnd(editor: Editor): void {
  const { doc } = editor.state;
  const last = Selection.findFrom(doc.resolve(doc.content.size), -1, true);
  if (last === null) {
    editor.chain().insertContentAt(doc.content.size, { type: 'paragraph' }).focus('end').run();
  } else {
    editor.chain().setTextSelection(last.head).focus().run();
  }
}
