import { ReactFlowProvider } from '@xyflow/react';
import { useMemo, useState } from 'react';
import { type Canvas, CanvasContext } from './context';
import { createDesk } from './desk';
import { Hand, type Moved } from './hand';
import { Surface } from './Surface';

type Props = Omit<Canvas, 'desk' | 'hand'> & {
  /** Told after each gesture that moved items; the same function for as long as the board is open. */
  readonly moved: (moved: Moved) => void;
};

/** A board's canvas; what a card looks like comes from outside. */
export const Board = ({ moved, ...given }: Props) => {
  const { session, actions, renderCard, measureCard, renderNote, renderFrame } = given;
  const [desk] = useState(createDesk);
  const [hand] = useState(() => new Hand(moved));
  const canvas = useMemo(
    () => ({ session, actions, renderCard, measureCard, renderNote, renderFrame, desk, hand }),
    [session, actions, renderCard, measureCard, renderNote, renderFrame, desk, hand],
  );
  return (
    <ReactFlowProvider>
      <CanvasContext value={canvas}>
        <Surface />
      </CanvasContext>
    </ReactFlowProvider>
  );
};
