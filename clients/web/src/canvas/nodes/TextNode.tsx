import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { ItemId } from '../../connection/boardSession';
import { useWatchKey } from '../../ui/useWatch';
import { useCanvas } from '../context';
import { fitText } from '../fitText';
import { type ItemNode, useZoomedOut } from '../rf';
import { useEditing } from '../useEditing';
import css from './Nodes.module.css';
import { Resizer } from './Resizer';
import { TextBox } from './TextBox';

const Text = ({ id, selected, width, height }: NodeProps<ItemNode>) => {
  const { session } = useCanvas();
  const item = useWatchKey(session.items, id as ItemId);
  const editing = useEditing(id as ItemId);
  const far = useZoomedOut();
  if (item === undefined) {
    return null;
  }
  const text = editing.draft ?? item.text ?? '';
  const tall = height ?? item.height;
  // Letters are as tall as half of the box, and smaller where more is said.
  const fontSize = fitText(text, width ?? item.width, tall, Math.max(14, Math.min(64, tall / 2)));
  if (far && fontSize < 30 && editing.draft === null) {
    return <div className={css.line} data-item-id={id} onDoubleClick={editing.begin} />;
  }
  return (
    <div
      className={css.text}
      data-item-id={id}
      data-selected={selected}
      onDoubleClick={editing.begin}
      style={{ fontSize }}
    >
      <Resizer id={id} shown={selected} minWidth={60} minHeight={28} />
      {editing.draft === null ? (
        (item.text ?? '') || <span className={css.hint}>Text</span>
      ) : (
        <TextBox editing={editing} label="Text" className={css.textBox} fontSize={fontSize} />
      )}
    </div>
  );
};

export const TextNode = memo(Text);
