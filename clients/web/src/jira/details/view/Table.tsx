import type { ReactNode } from 'react';
import { type AdfNode, childrenOf, isNode } from '../adf/adf';
import css from './View.module.css';

interface Props {
  readonly node: AdfNode;
  readonly cell: (node: AdfNode) => ReactNode;
}

const colour = /^#[0-9a-f]{3,8}$/iu;
const span = (value: unknown): number | undefined => (typeof value === 'number' && value > 1 ? value : undefined);

/** A table; wider than the panel it scrolls by itself. */
export const Table = ({ node, cell }: Props) => (
  <div className={css.table} tabIndex={0} role="region" aria-label="Table">
    <table>
      <tbody>
        {childrenOf(node)
          .filter(isNode)
          .map((row, at) => (
            <tr key={at}>
              {childrenOf(row)
                .filter(isNode)
                .map((one, column) => (
                  <Cell key={column} node={one} cell={cell} />
                ))}
            </tr>
          ))}
      </tbody>
    </table>
  </div>
);

const Cell = ({ node, cell }: Props) => {
  const { colspan, rowspan, background } = node.attrs ?? {};
  const Tag = node.type === 'tableHeader' ? 'th' : 'td';
  const tint = typeof background === 'string' && colour.test(background) ? background : undefined;
  return (
    <Tag colSpan={span(colspan)} rowSpan={span(rowspan)} style={{ background: tint }}>
      {cell(node)}
    </Tag>
  );
};
