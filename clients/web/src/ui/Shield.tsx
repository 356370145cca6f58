import type { ReactNode, SyntheticEvent } from 'react';

const stop = (event: SyntheticEvent): void => {
  event.stopPropagation();
};

/**
 * Keeps what happens inside from reaching the canvas: React lets events of portals bubble to the card that
 * opened them, where arrow keys would move it and Delete would remove it.
 */
export const Shield = ({ children, className }: { readonly children: ReactNode; readonly className?: string }) => (
  <div
    className={`nodrag nopan nowheel ${className ?? ''}`}
    onKeyDown={stop}
    onPointerDown={stop}
    onMouseDown={stop}
    onClick={stop}
    onDoubleClick={stop}
    onCopy={stop}
    onPaste={stop}
  >
    {children}
  </div>
);
