import { useReactFlow } from '@xyflow/react';
import { useEffect, useRef } from 'react';

/** Shows the whole board once, when its items have come. */
export function useFirstView(items: number): void {
  const flow = useReactFlow();
  const shown = useRef(false);
  useEffect(() => {
    if (!shown.current && items > 0) {
      shown.current = true;
      void flow.fitView({ padding: 0.12, maxZoom: 1, minZoom: 0.2 });
    }
  }, [flow, items]);
}
