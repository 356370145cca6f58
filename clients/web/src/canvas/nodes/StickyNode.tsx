import { Loader } from '@mantine/core';
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { ItemId } from '../../connection/boardSession';
import { useWatchKey } from '../../ui/useWatch';
import { useCanvas } from '../context';
import { fitText } from '../fitText';
import { paint } from '../palette';
import { type ItemNode, useZoomedOut } from '../rf';
import { useEditing } from '../useEditing';
import css from './Nodes.module.css';
import { Resizer } from './Resizer';
import { TextBox } from './TextBox';

const padding = 28;

const Sticky = ({ id, selected, width, height }: NodeProps<ItemNode>) => {
  const { session, actions, renderNote } = useCanvas();
  const item = useWatchKey(session.items, id as ItemId);
  const editing = useEditing(id as ItemId);
  const far = useZoomedOut();
  if (item === undefined) {
    return null;
  }
  const background = paint(item.colour);
  if (far && editing.draft === null) {
    return (
      <div
        className={css.plate}
        data-item-id={id}
        data-selected={selected}
        style={{ background }}
        onDoubleClick={editing.begin}
      />
    );
  }
  const text = editing.draft ?? item.text ?? '';
  const fontSize = fitText(text, (width ?? item.width) - padding, (height ?? item.height) - padding);
  return (
    <div
      className={css.sticky}
      data-item-id={id}
      data-selected={selected}
      style={{ background }}
      onDoubleClick={editing.begin}
    >
      <Resizer id={id} shown={selected} minWidth={80} minHeight={60} />
      {editing.draft === null ? (
        <div className={css.stickyText} style={{ fontSize }}>
          {text}
        </div>
      ) : (
        <TextBox editing={editing} label="Text of the sticky" className={css.stickyBox} fontSize={fontSize} />
      )}
      {item.converting === null && renderNote({ session, id: id as ItemId, actions })}
      {item.converting !== null && (
        <div className={css.converting} role="status">
          <Loader size={18} color="pine" /> Becoming an issue…
        </div>
      )}
    </div>
  );
};

export const StickyNode = memo(Sticky);
