import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { ItemId } from '../../connection/boardSession';
import { useWatchKey } from '../../ui/useWatch';
import { useCanvas } from '../context';
import type { ItemNode } from '../rf';
import { useEditing } from '../useEditing';
import css from './Nodes.module.css';
import { Resizer } from './Resizer';
import { TextBox } from './TextBox';

const Frame = ({ id, selected }: NodeProps<ItemNode>) => {
  const { session, renderFrame } = useCanvas();
  const item = useWatchKey(session.items, id as ItemId);
  const editing = useEditing(id as ItemId);
  return item === undefined ? null : (
    <div className={css.frame} data-item-id={id} data-selected={selected}>
      <Resizer id={id} shown={selected} minWidth={160} minHeight={120} />
      <div className={css.frameTitle} onDoubleClick={editing.begin}>
        {editing.draft === null ? (
          (item.text ?? '') || <span className={css.hint}>Frame</span>
        ) : (
          <TextBox editing={editing} label="Name of the frame" className={css.textBox} single />
        )}
      </div>
      {renderFrame({ session, item })}
    </div>
  );
};

export const FrameNode = memo(Frame);
