import { NodeResizer } from '@xyflow/react';
import type { ItemId } from '../../connection/boardSession';
import { useResize } from '../useResize';
import css from './Nodes.module.css';

interface Props {
  readonly id: string;
  readonly shown: boolean;
  readonly minWidth: number;
  readonly minHeight: number;
}

/** The corners at which a selected item is pulled larger or smaller. */
export const Resizer = ({ id, shown, minWidth, minHeight }: Props) => (
  <NodeResizer
    isVisible={shown}
    minWidth={minWidth}
    minHeight={minHeight}
    lineClassName={css.hidden ?? ''}
    handleClassName={css.handle ?? ''}
    {...useResize(id as ItemId)}
  />
);
