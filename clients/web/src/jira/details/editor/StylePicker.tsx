import { type Editor, useEditorState } from '@tiptap/react';
import css from './Editor.module.css';

const levels = [1, 2, 3, 4, 5, 6] as const;

/** Whether a line is text or a heading, and of which level. */
export const StylePicker = ({ editor }: { readonly editor: Editor }) => {
  const current = useEditorState({
    editor,
    selector: ({ editor: e }) => levels.find((level) => e.isActive('heading', { level })) ?? 0,
  });
  return (
    <select
      className={css.style}
      aria-label="Text style"
      value={current}
      onChange={({ currentTarget }) => {
        const level = levels.find((l) => l === Number(currentTarget.value));
        const chain = editor.chain().focus();
        (level === undefined ? chain.setParagraph() : chain.setHeading({ level })).run();
      }}
    >
      <option value={0}>Text</option>
      {levels.map((level) => (
        <option key={level} value={level}>
          Heading {level}
        </option>
      ))}
    </select>
  );
};
