import { Button, TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { typedHref } from '../adf/links';
import css from './Editor.module.css';

interface Props {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/** Where a link leads: only addresses that are safe to follow are taken. */
export const LinkBox = ({ editor, onClose }: Props) => {
  const before = editor.getAttributes('link')['href'] as unknown;
  const [typed, setTyped] = useState(typeof before === 'string' ? before : '');
  const [wrong, setWrong] = useState(false);
  const set = (): void => {
    const href = typedHref(typed);
    if (href === null) {
      setWrong(true);
      return;
    }
    const chain = editor.chain().focus().extendMarkRange('link');
    const empty = editor.state.selection.empty && before === undefined;
    (empty
      ? chain.insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] })
      : chain.setMark('link', { href, more: null })
    ).run();
    onClose();
  };
  return (
    <div
      className={css.linkBox}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          set();
        } else if (event.key === 'Escape') {
          event.stopPropagation();
          onClose();
          editor.commands.focus();
        }
      }}
    >
      <TextInput
        className={css.linkInput ?? ''}
        size="xs"
        aria-label="Address of the link"
        placeholder="https://…"
        value={typed}
        error={wrong ? 'Links lead to web pages or mail addresses.' : null}
        autoFocus
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setWrong(false);
        }}
      />
      <Button size="xs" onClick={set}>
        Set link
      </Button>
      {typeof before === 'string' && (
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            editor.chain().focus().extendMarkRange('link').unsetMark('link').run();
            onClose();
          }}
        >
          Remove
        </Button>
      )}
    </div>
  );
};
