import { type AnyExtension, Extension, Mark, Node } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Code } from '@tiptap/extension-code';
import { CodeBlock } from '@tiptap/extension-code-block';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { HorizontalRule } from '@tiptap/extension-horizontal-rule';
import { Italic } from '@tiptap/extension-italic';
import { Link } from '@tiptap/extension-link';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Strike } from '@tiptap/extension-strike';
import { Text } from '@tiptap/extension-text';
import { Underline } from '@tiptap/extension-underline';
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions';
import type { AdfMark } from '../adf/adf';
import type { Kept } from '../adf/kept';
import { safeHref } from '../adf/links';
import { styleOfMark } from '../view/markStyle';

const inList = '(paragraph | bulletList | orderedList | codeBlock | keptBlock)';

/** Which original a node stands for; a node that is split off or copied stands for none. */
const Origins = Extension.create({
  name: 'origins',
  addGlobalAttributes: () => [
    {
      types: ['paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'blockquote', 'codeBlock', 'rule'],
      attributes: { origin: { default: null, rendered: false, keepOnSplit: false, parseHTML: () => null } },
    },
  ],
});

const KeptMark = Mark.create({
  name: 'keptMark',
  excludes: '',
  addAttributes: () => ({ json: { default: '{"type":"unknown"}', rendered: false } }),
  renderHTML: ({ mark }) => ['span', { style: styleOfMark(JSON.parse(String(mark.attrs['json'])) as AdfMark) }, 0],
});

/** Copied within its own editor a kept node stays what it is; from anywhere else it is not known and left out. */
const keptNode = (name: string, tag: string, kept: Kept) => ({
  name,
  atom: true,
  selectable: true,
  addAttributes: () => ({ kept: { default: null, rendered: false } }),
  parseHTML: () => [
    {
      tag: `${tag}[data-${name.toLowerCase()}]`,
      getAttrs: (element: HTMLElement) => {
        const id = Number(element.getAttribute(`data-${name.toLowerCase()}`));
        return kept.get(id) === undefined ? false : { kept: id };
      },
    },
  ],
  renderHTML: ({ node }: { readonly node: { readonly attrs: Readonly<Record<string, unknown>> } }) =>
    [tag, { [`data-${name.toLowerCase()}`]: String(node.attrs['kept']) }] as [string, Record<string, string>],
});

/** The block that stands for what the editor does not know. */
export const keptBlock = (kept: Kept) =>
  Node.create({ ...keptNode('keptBlock', 'div', kept), group: 'block', draggable: true });

/** The same within a line: mentions, dates, statuses, emoji and whatever else. */
export const keptInline = (kept: Kept) =>
  Node.create({ ...keptNode('keptInline', 'span', kept), group: 'inline', inline: true });

const SafeLink = Link.extend({
  addAttributes: () => ({
    href: { default: null, parseHTML: (element: HTMLElement) => safeHref(element.getAttribute('href')) },
    more: { default: null, rendered: false, parseHTML: () => null },
  }),
}).configure({
  openOnClick: false,
  autolink: true,
  defaultProtocol: 'https',
  isAllowedUri: (address) => safeHref(address) !== null,
  HTMLAttributes: { rel: 'noopener noreferrer nofollow', target: '_blank', class: null },
});

/**
 * What the editor knows, named and nested as Jira does it: whatever can be made with it Jira takes. The two
 * kept nodes are handed in, since they are drawn only where there is a page.
 */
export const extensionsWith = (nodes: readonly AnyExtension[]): AnyExtension[] => [
  Document,
  Text,
  Paragraph,
  Heading,
  Blockquote.extend({ content: `${inList}+` }),
  CodeBlock,
  HorizontalRule.extend({ name: 'rule' }),
  HardBreak.extend({
    addKeyboardShortcuts() {
      return { 'Shift-Enter': () => this.editor.commands.setHardBreak() };
    },
  }),
  BulletList,
  OrderedList.extend({
    addAttributes: () => ({
      order: {
        default: 1,
        parseHTML: (element: HTMLElement) => Number(element.getAttribute('start') ?? 1),
        renderHTML: ({ order }: Readonly<Record<string, unknown>>) => (order === 1 ? {} : { start: String(order) }),
      },
    }),
  }),
  ListItem.extend({ content: `(paragraph | codeBlock | keptBlock) ${inList}*` }),
  ListKeymap,
  Bold.extend({ name: 'strong' }),
  Italic.extend({ name: 'em' }),
  Strike,
  Underline,
  Code.extend({ excludes: 'strong em strike underline' }),
  SafeLink,
  KeptMark,
  Origins,
  UndoRedo,
  Dropcursor,
  Gapcursor,
  ...nodes,
];
