import { ReactFlowProvider } from '@xyflow/react';
import { useMemo, useState } from 'react';
import { type Canvas, CanvasContext } from './context';
import { createDesk } from './desk';
import { Hand } from './hand';
import { Surface } from './Surface';

/** A board's canvas; what a card looks like comes from outside. */
export const Board = ({ session, actions, renderCard, measureCard, renderNote }: Omit<Canvas, 'desk' | 'hand'>) => {
  const [desk] = useState(createDesk);
  const [hand] = useState(() => new Hand());
  const canvas = useMemo(
    () => ({ session, actions, renderCard, measureCard, renderNote, desk, hand }),
    [session, actions, renderCard, measureCard, renderNote, desk, hand],
  );
  return (
    <ReactFlowProvider>
      <CanvasContext value={canvas}>
        <Surface />
      </CanvasContext>
    </ReactFlowProvider>
  );
};
