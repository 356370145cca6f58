import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { ItemId } from '../../connection/boardSession';
import { useWatchKey } from '../../ui/useWatch';
import { useCanvas } from '../context';
import { type ItemNode, useZoomedOut } from '../rf';
import css from './Nodes.module.css';

const Card = ({ id, selected }: NodeProps<ItemNode>) => {
  const { session, renderCard } = useCanvas();
  const item = useWatchKey(session.items, id as ItemId);
  const zoomedOut = useZoomedOut();
  return item === undefined ? null : (
    <div className={css.card} data-item-id={id}>
      {renderCard({ session, item, id: id as ItemId, selected, zoomedOut })}
    </div>
  );
};

export const CardNode = memo(Card);
