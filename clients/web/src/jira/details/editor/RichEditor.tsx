import { Placeholder } from '@tiptap/extensions';
import { EditorContent, type JSONContent, useEditor } from '@tiptap/react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type AdfNode, equal } from '../adf/adf';
import type { EditorNode } from '../adf/kept';
import { View } from '../view/View';
import viewCss from '../view/View.module.css';
import css from './Editor.module.css';
import { extensionsWith } from './extensions';
import { drawnKept } from './KeptNodes';
import { beginAtEnd, isKept } from './places';
import { type Opened, openValue, valueOf } from './opened';
import { Toolbar } from './Toolbar';

export interface RichEditorProps {
  /** An ADF document, or null where the field is unset. */
  readonly value: unknown;
  readonly onChange: (value: AdfNode) => void;
  readonly label?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  /** Ctrl or Cmd + Enter. */
  readonly onSubmit?: () => void;
  /** Escape. */
  readonly onCancel?: () => void;
}

/**
 * The editor of rich text. What it does not know is a box that stays as it is; a document that it could not give
 * back as it came can only be added to.
 */
export const RichEditor = (props: RichEditorProps) => {
  const { value } = props;
  // What came last from the outside, opened; what this editor itself handed out is not opened again.
  const [held, setHeld] = useState(() => ({ value, opened: openValue(value), turn: 0 }));
  const given = useRef<unknown>(value);
  useEffect(() => {
    if (!equal(value, given.current)) {
      given.current = value;
      setHeld((before) => ({ value, opened: openValue(value), turn: before.turn + 1 }));
    }
  }, [value]);
  if (held.opened.kind === 'closed') {
    return <p className={css.note}>This is not rich text as Jira keeps it, so it can only be changed in Jira.</p>;
  }
  return (
    <Editing
      key={held.turn}
      {...props}
      opened={held.opened}
      onChange={(now) => {
        given.current = now;
        props.onChange(now);
      }}
    />
  );
};

type Editable = Exclude<Opened, { readonly kind: 'closed' }>;

const Editing = (props: RichEditorProps & { readonly opened: Editable }) => {
  const { opened, onChange, label, placeholder, autoFocus, disabled } = props;
  const changed = useRef(onChange);
  useEffect(() => {
    changed.current = onChange;
  }, [onChange]);
  const [extensions] = useState(() => [
    ...extensionsWith(drawnKept(opened.kept)),
    Placeholder.configure({ placeholder: placeholder ?? '' }),
  ]);
  const editor = useEditor({
    extensions,
    content: opened.content as JSONContent,
    autofocus: false,
    editable: disabled !== true,
    shouldRerenderOnTransaction: false,
    editorProps: {
      handleTextInput: (view) => isKept(view.state),
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label ?? placeholder ?? 'Text',
        class: `${viewCss.view ?? ''} ${css.text ?? ''}`,
      },
    },
    onCreate: ({ editor: made }) => {
      if (autoFocus === true) {
        beginAtEnd(made);
      }
    },
    onUpdate: ({ editor: now }) => {
      changed.current(valueOf(opened, now.getJSON() as EditorNode));
    },
  });
  useEffect(() => {
    editor.setEditable(disabled !== true, false);
  }, [editor, disabled]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = event.key === 'Escape' ? props.onCancel : isSubmit(event) ? props.onSubmit : undefined;
    if (act !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      act();
    }
  };
  return (
    <div className={css.editor} data-disabled={disabled} onKeyDownCapture={onKeyDown}>
      <Toolbar editor={editor} />
      {opened.kind === 'appending' && (
        <div className={css.before}>
          <View value={opened.before} />
          <p className={css.note}>
            This text holds something that could not be kept whole while editing it here. What you write is added below.
          </p>
        </div>
      )}
      <EditorContent editor={editor} />
    </div>
  );
};

const isSubmit = (event: KeyboardEvent): boolean => event.key === 'Enter' && (event.ctrlKey || event.metaKey);
