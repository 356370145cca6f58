import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { BoardSession } from '../connection/boardSession';
import { useWatch } from '../ui/useWatch';
import css from './Presence.module.css';

const smoothing = 0.35;

/** Others' pointers: drawn by React as people come and go, moved by one animation loop. */
export const Cursors = ({ session }: { readonly session: BoardSession }) => {
  const roster = useWatch(session.roster);
  const you = useWatch(session.you)?.handle;
  const layer = useRef<HTMLDivElement>(null);
  const store = useStoreApi();
  useEffect(() => {
    const shown = new Map<number, { x: number; y: number }>();
    let frame = 0;
    const draw = (): void => {
      frame = requestAnimationFrame(draw);
      const [tx, ty, zoom] = store.getState().transform;
      for (const cursor of layer.current?.children ?? []) {
        const handle = Number(cursor.getAttribute('data-handle'));
        const target = session.hands.pointers.get(handle);
        const visible = target !== undefined && !target.hidden;
        (cursor as HTMLElement).style.opacity = visible ? '1' : '0';
        if (target !== undefined) {
          const now = shown.get(handle) ?? target;
          const next = { x: now.x + (target.x - now.x) * smoothing, y: now.y + (target.y - now.y) * smoothing };
          shown.set(handle, next);
          (cursor as HTMLElement).style.transform = `translate(${next.x * zoom + tx}px, ${next.y * zoom + ty}px)`;
        }
      }
    };
    frame = requestAnimationFrame(draw);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [session, store]);
  return (
    <div ref={layer} className={css.cursors} aria-hidden>
      {roster
        .filter((entry) => entry.handle !== you)
        .map((entry) => (
          <div key={entry.handle} className={css.cursor} data-handle={entry.handle} style={{ color: entry.colour }}>
            <svg width="18" height="20" viewBox="0 0 18 20">
              <path
                d="M1 1 L1 16 L5.2 12.4 L8 19 L11 17.7 L8.3 11.3 L14 11 Z"
                fill="currentColor"
                stroke="#fff"
                strokeWidth="1.4"
              />
            </svg>
            <span style={{ background: entry.colour }}>{entry.name}</span>
          </div>
        ))}
    </div>
  );
};
