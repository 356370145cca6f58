import {
  IconBlockquote,
  IconBold,
  IconCode,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconSourceCode,
  IconStrikethrough,
} from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { type ComponentType, useState } from 'react';
import css from './Editor.module.css';
import { LinkBox } from './LinkBox';
import { StylePicker } from './StylePicker';

interface Tool {
  readonly name: string;
  readonly mark: string;
  readonly keys?: string;
  readonly Icon: ComponentType<{ readonly size: number; readonly 'aria-hidden': 'true' }>;
  readonly use: (editor: Editor) => boolean;
}

const tools: readonly (readonly Tool[])[] = [
  [
    {
      name: 'Bold',
      mark: 'strong',
      keys: 'Ctrl+B',
      Icon: IconBold,
      use: (e) => e.chain().focus().toggleMark('strong').run(),
    },
    {
      name: 'Italic',
      mark: 'em',
      keys: 'Ctrl+I',
      Icon: IconItalic,
      use: (e) => e.chain().focus().toggleMark('em').run(),
    },
    {
      name: 'Strikethrough',
      mark: 'strike',
      keys: 'Ctrl+Shift+S',
      Icon: IconStrikethrough,
      use: (e) => e.chain().focus().toggleStrike().run(),
    },
    { name: 'Code', mark: 'code', keys: 'Ctrl+E', Icon: IconCode, use: (e) => e.chain().focus().toggleCode().run() },
  ],
  [
    {
      name: 'Bullet list',
      mark: 'bulletList',
      keys: 'Ctrl+Shift+8',
      Icon: IconList,
      use: (e) => e.chain().focus().toggleBulletList().run(),
    },
    {
      name: 'Numbered list',
      mark: 'orderedList',
      keys: 'Ctrl+Shift+7',
      Icon: IconListNumbers,
      use: (e) => e.chain().focus().toggleOrderedList().run(),
    },
    {
      name: 'Quote',
      mark: 'blockquote',
      keys: 'Ctrl+Shift+B',
      Icon: IconBlockquote,
      use: (e) => e.chain().focus().toggleBlockquote().run(),
    },
    {
      name: 'Code block',
      mark: 'codeBlock',
      keys: 'Ctrl+Alt+C',
      Icon: IconSourceCode,
      use: (e) => e.chain().focus().toggleCodeBlock().run(),
    },
  ],
];

const all = tools.flat();

/** What one can do to the text: by pointer, and by the keys that each button names. */
export const Toolbar = ({ editor }: { readonly editor: Editor }) => {
  const active = useEditorState({
    editor,
    selector: ({ editor: e }) =>
      [...all, { mark: 'link' }]
        .filter((t) => e.isActive(t.mark))
        .map((t) => t.mark)
        .join(' '),
  }).split(' ');
  const [linking, setLinking] = useState(false);
  return (
    <>
      <div className={css.toolbar} role="toolbar" aria-label="Formatting">
        <StylePicker editor={editor} />
        {tools.map((group, at) => (
          <span key={at} className={css.group}>
            {group.map(({ name, mark, keys, Icon, use }) => (
              <button
                key={mark}
                type="button"
                className={css.tool}
                aria-label={name}
                aria-pressed={active.includes(mark)}
                title={keys === undefined ? name : `${name} (${keys})`}
                onMouseDown={keepFocus}
                onClick={() => use(editor)}
              >
                <Icon size={17} aria-hidden="true" />
              </button>
            ))}
          </span>
        ))}
        <button
          type="button"
          className={css.tool}
          aria-label="Link"
          aria-pressed={active.includes('link')}
          aria-expanded={linking}
          title="Link"
          onClick={() => {
            setLinking(!linking);
          }}
        >
          <IconLink size={17} aria-hidden="true" />
        </button>
      </div>
      {linking && (
        <LinkBox
          editor={editor}
          onClose={() => {
            setLinking(false);
          }}
        />
      )}
    </>
  );
};

/** The text keeps what is selected while one presses a button. */
function keepFocus(event: { preventDefault(): void }): void {
  event.preventDefault();
}
