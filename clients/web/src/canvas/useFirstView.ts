import { useEffect, useRef } from 'react';
import { useCanvas } from './context';
import { useSized } from './rf';
import { useShow } from './show';

/** Shows the whole board once, when its items have come and the canvas knows its size; not to whoever makes the first. */
export function useFirstView(items: number): void {
  const { session, desk } = useCanvas();
  const show = useShow();
  const sized = useSized();
  const shown = useRef(false);
  useEffect(() => {
    if (!shown.current && items > 0 && sized) {
      shown.current = true;
      if (desk.getState().editing === null) {
        show(session.items.keys.get());
      }
    }
  }, [session, desk, show, items, sized]);
}
