import { patchOf } from '../board/operations';
import type { ResizeParams } from '@xyflow/react';
import type { ItemId } from '../connection/boardSession';
import { useCanvas } from './context';

/** What is done when a person has pulled at an item's corner: one change. */
export function useResize(id: ItemId): { readonly onResizeEnd: (event: unknown, to: ResizeParams) => void } {
  const { session } = useCanvas();
  return {
    onResizeEnd: (_, { x, y, width, height }) => {
      session.change([{ kind: 'set', id, patch: patchOf({ x, y, width, height }) }]);
    },
  };
}
