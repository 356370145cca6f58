import { Fragment, type ReactNode } from 'react';
import { type AdfNode, childrenOf, isNode, marksOf } from '../adf/adf';
import { Inlines } from './Inlines';
import { BlockCard, Expand, Extension, Layout, Media, Panel, Tasks } from './Special';
import { Table } from './Table';
import css from './View.module.css';

/** Blocks below each other. */
export const Blocks = ({ nodes }: { readonly nodes: readonly unknown[] }) => (
  <>
    {nodes.filter(isNode).map((node, at) => (
      <Fragment key={at}>
        <Block node={node} />
      </Fragment>
    ))}
  </>
);

const aligned = new Set(['center', 'end']);

const alignmentOf = (node: AdfNode): 'center' | 'end' | undefined => {
  const where = marksOf(node).find((mark) => mark.type === 'alignment')?.attrs?.['align'];
  return typeof where === 'string' && aligned.has(where) ? (where as 'center' | 'end') : undefined;
};

const headings = ['h3', 'h4', 'h5', 'h6'] as const;

const inner = (node: AdfNode): ReactNode => <Blocks nodes={childrenOf(node)} />;
const line = (node: AdfNode): ReactNode => <Inlines nodes={childrenOf(node)} />;

/** One block of any kind; of a kind that we do not know what is in it is shown. */
const Block = ({ node }: { readonly node: AdfNode }) => {
  switch (node.type) {
    case 'paragraph':
      return <p style={{ textAlign: alignmentOf(node) }}>{childrenOf(node).length === 0 ? <br /> : line(node)}</p>;
    case 'heading': {
      // The panel has headings of its own above these.
      const level = Math.min(6, Math.max(1, Number(node.attrs?.['level']) || 1));
      const Tag = headings[Math.min(level, 4) - 1] ?? 'h6';
      return (
        <Tag data-level={level} style={{ textAlign: alignmentOf(node) }}>
          {line(node)}
        </Tag>
      );
    }
    case 'bulletList':
      return <ul>{inner(node)}</ul>;
    case 'orderedList':
      return <ol start={Number(node.attrs?.['order'] ?? 1)}>{inner(node)}</ol>;
    case 'listItem':
      return <li>{inner(node)}</li>;
    case 'blockquote':
      return <blockquote>{inner(node)}</blockquote>;
    case 'codeBlock':
      return <Code node={node} />;
    case 'rule':
      return <hr />;
    case 'panel':
      return <Panel node={node}>{inner(node)}</Panel>;
    case 'table':
      return <Table node={node} cell={inner} />;
    case 'expand':
    case 'nestedExpand':
      return <Expand node={node}>{inner(node)}</Expand>;
    case 'taskList':
    case 'decisionList':
      return <Tasks node={node} line={line} />;
    case 'layoutSection':
      return <Layout node={node} column={inner} />;
    case 'mediaSingle':
    case 'mediaGroup':
      return <Media node={node} line={line} />;
    case 'blockCard':
    case 'embedCard':
      return <BlockCard node={node} />;
    case 'extension':
    case 'bodiedExtension':
    case 'syncBlock':
    case 'bodiedSyncBlock':
      return <Extension node={node}>{inner(node)}</Extension>;
    default:
      return node.text === undefined ? <div className={css.unknown}>{inner(node)}</div> : <p>{node.text}</p>;
  }
};

const Code = ({ node }: { readonly node: AdfNode }) => {
  const language = node.attrs?.['language'];
  return (
    <pre tabIndex={0} data-language={typeof language === 'string' ? language : undefined}>
      <code>{childrenOf(node).map((text) => text.text ?? '')}</code>
    </pre>
  );
};
