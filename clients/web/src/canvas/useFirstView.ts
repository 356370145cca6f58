import { useReactFlow } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { boundsOf } from './bounds';
import { useCanvas } from './context';
import { useSized } from './rf';

/** Shows the whole board once, when its items have come and the canvas knows its size. */
export function useFirstView(items: number): void {
  const { session } = useCanvas();
  const flow = useReactFlow();
  const sized = useSized();
  const shown = useRef(false);
  useEffect(() => {
    if (!shown.current && items > 0 && sized) {
      shown.current = true;
      const all = session.items.keys.get().flatMap((id) => session.items.get(id) ?? []);
      const { x, y, width, height } = boundsOf(all);
      // A tenth more at the left, where the tools are.
      void flow.fitBounds({ x: x - width / 10, y, width: width * 1.1, height }, { padding: 0.06 });
    }
  }, [session, flow, items, sized]);
}
