import { ReactFlowProvider } from '@xyflow/react';
import { useMemo, useState } from 'react';
import { type Canvas, CanvasContext } from './context';
import { createDesk } from './desk';
import { Surface } from './Surface';

/** A board's canvas; what a card looks like comes from outside. */
export const Board = ({ session, actions, renderCard }: Omit<Canvas, 'desk'>) => {
  const [desk] = useState(createDesk);
  const canvas = useMemo(() => ({ session, actions, renderCard, desk }), [session, actions, renderCard, desk]);
  return (
    <ReactFlowProvider>
      <CanvasContext value={canvas}>
        <Surface />
      </CanvasContext>
    </ReactFlowProvider>
  );
};
