import { IconLock } from '@tabler/icons-react';
import { NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react';
import { type AdfNode, isNode } from '../adf/adf';
import type { Kept } from '../adf/kept';
import { Blocks } from '../view/Blocks';
import { Inlines } from '../view/Inlines';
import viewCss from '../view/View.module.css';
import css from './Editor.module.css';
import { keptBlock, keptInline } from './extensions';

const names: Readonly<Record<string, string>> = {
  table: 'Table',
  panel: 'Panel',
  expand: 'Expandable part',
  taskList: 'Task list',
  decisionList: 'Decisions',
  mediaSingle: 'Picture',
  mediaGroup: 'Attached files',
  layoutSection: 'Columns',
  blockCard: 'Link',
  embedCard: 'Embedded page',
  extension: 'App content',
  bodiedExtension: 'App content',
};

const nameOf = (node: unknown): string => (isNode(node) ? (names[node.type] ?? node.type) : 'Part');

/** The kept nodes as they are drawn while one edits: what they are, and that they stay as they are. */
export const drawnKept = (kept: Kept) => {
  const original = (props: ReactNodeViewProps): AdfNode | undefined => kept.get(props.node.attrs['kept'])?.node;
  const Box = (props: ReactNodeViewProps) => {
    const node = original(props);
    return (
      <NodeViewWrapper className={css.kept} data-selected={props.selected} data-drag-handle="">
        <span className={css.keptName}>
          <IconLock size={12} aria-hidden="true" /> {nameOf(node)} · kept as it is
        </span>
        <div className={viewCss.view}>
          <Blocks nodes={[node]} />
        </div>
      </NodeViewWrapper>
    );
  };
  const Piece = (props: ReactNodeViewProps) => (
    <NodeViewWrapper
      as="span"
      className={css.piece}
      data-selected={props.selected}
      title={`${nameOf(original(props))}, kept as it is`}
    >
      <Inlines nodes={[original(props)]} />
    </NodeViewWrapper>
  );
  return [
    keptBlock(kept).extend({ addNodeView: () => ReactNodeViewRenderer(Box) }),
    keptInline(kept).extend({ addNodeView: () => ReactNodeViewRenderer(Piece, { as: 'span' }) }),
  ];
};
