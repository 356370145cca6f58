import { useReactFlow } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useWatch } from '../ui/useWatch';
import { atLeast, boundsOf } from './bounds';
import { useCanvas } from './context';
import { useCamera, useSized } from './rf';

/**
 * Shows the whole board once, when it has come and the canvas knows its size; never larger than it is. On a board
 * that came empty nothing moves, whatever is made there.
 */
export function useFirstView(): void {
  const { session } = useCanvas();
  const flow = useReactFlow();
  const camera = useCamera();
  const sized = useSized();
  const joining = useWatch(session.line).kind === 'joining';
  const shown = useRef(false);
  useEffect(() => {
    if (shown.current || joining || !sized) {
      return;
    }
    shown.current = true;
    const all = session.items.keys.get().flatMap((id) => session.items.get(id) ?? []);
    if (all.length > 0) {
      const { x, y, width, height } = atLeast(boundsOf(all), camera.size());
      // A tenth more at the left, where the tools are.
      void flow.fitBounds({ x: x - width / 10, y, width: width * 1.1, height }, { padding: 0.06 });
    }
  }, [session, flow, camera, sized, joining]);
}
