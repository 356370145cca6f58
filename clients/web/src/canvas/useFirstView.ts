import { useEffect, useRef } from 'react';
import { useWatch } from '../ui/useWatch';
import { useCanvas } from './context';
import { useSized } from './rf';
import { useShow } from './show';

/**
 * Shows the whole board once, when it has come and the canvas knows its size. On a board that came empty nothing
 * moves, whoever makes the first item.
 */
export function useFirstView(): void {
  const { session } = useCanvas();
  const show = useShow();
  const sized = useSized();
  const joining = useWatch(session.line).kind === 'joining';
  const shown = useRef(false);
  useEffect(() => {
    if (!shown.current && !joining && sized) {
      shown.current = true;
      show(session.items.keys.get());
    }
  }, [session, show, sized, joining]);
}
