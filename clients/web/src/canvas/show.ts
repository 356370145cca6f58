import { getViewportForBounds, useReactFlow } from '@xyflow/react';
import { useCallback } from 'react';
import type { ItemId } from '../connection/boardSession';
import { boundsOf } from './bounds';
import { useCanvas } from './context';
import { useCamera } from './rf';

const leastZoom = 0.05;
const mostZoom = 1;
const margins = { top: '72px', right: '48px', bottom: '48px', left: '104px' } as const;

/** Brings these items into view, at most at their real size. Unlike fitView it waits for no node to be drawn. */
export type Show = (ids: readonly ItemId[], duration?: number) => void;

export function useShow(): Show {
  const { session } = useCanvas();
  const flow = useReactFlow();
  const camera = useCamera();
  return useCallback(
    (ids, duration = 0) => {
      const { width, height } = camera.size();
      const boxes = ids.flatMap((id) => session.items.get(id) ?? []);
      if (boxes.length > 0) {
        const viewport = getViewportForBounds(boundsOf(boxes), width, height, leastZoom, mostZoom, margins);
        void flow.setViewport(viewport, { duration });
      }
    },
    [session, flow, camera],
  );
}
