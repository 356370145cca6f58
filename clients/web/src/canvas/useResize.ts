import { patchOf } from '../board/operations';
import type { ResizeParams } from '@xyflow/react';
import type { ItemId } from '../connection/boardSession';
import { useCanvas } from './context';

interface Resize {
  readonly onResizeStart: () => void;
  readonly onResizeEnd: (event: unknown, to: ResizeParams) => void;
}

/** What is done when a person has pulled at an item's corner: one change. */
export function useResize(id: ItemId): Resize {
  const { session, hand } = useCanvas();
  return {
    onResizeStart: () => {
      hand.hold([id]);
    },
    onResizeEnd: (_, { x, y, width, height }) => {
      hand.change(session, [{ kind: 'set', id, patch: patchOf({ x, y, width, height }) }]);
      hand.release();
    },
  };
}
