import { type NodeProps, NodeResizeControl } from '@xyflow/react';
import { memo } from 'react';
import type { ItemId } from '../../connection/boardSession';
import { useWatchKey } from '../../ui/useWatch';
import { useCanvas } from '../context';
import { type ItemNode, useZoomedOut } from '../rf';
import { useResize } from '../useResize';
import css from './Nodes.module.css';

const sides = ['left', 'right'] as const;

const Card = ({ id, selected }: NodeProps<ItemNode>) => {
  const { session, renderCard } = useCanvas();
  const item = useWatchKey(session.items, id as ItemId);
  const zoomedOut = useZoomedOut();
  const resize = useResize(id as ItemId);
  return item === undefined ? null : (
    <div className={css.card} data-item-id={id}>
      {selected &&
        !zoomedOut &&
        sides.map((side) => (
          <NodeResizeControl
            key={side}
            position={side}
            resizeDirection="horizontal"
            minWidth={220}
            maxWidth={640}
            className={css.side ?? ''}
            {...resize}
          />
        ))}
      {renderCard({ session, item, id: id as ItemId, selected, zoomedOut })}
    </div>
  );
};

export const CardNode = memo(Card);
