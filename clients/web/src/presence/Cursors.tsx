import { useEffect, useRef } from 'react';
import { useCamera } from '../canvas/rf';
import type { BoardSession } from '../connection/boardSession';
import { useWatch } from '../ui/useWatch';
import css from './Presence.module.css';

/** A pointer covers most of its way to the next sample in this time, in milliseconds. */
const glide = 45;

/** Others' pointers: drawn by React as people come and go, moved by one animation loop. */
export const Cursors = ({ session }: { readonly session: BoardSession }) => {
  const roster = useWatch(session.roster);
  const you = useWatch(session.you)?.handle;
  const layer = useRef<HTMLDivElement>(null);
  const camera = useCamera();
  useEffect(() => {
    const shown = new Map<number, { x: number; y: number }>();
    let frame = 0;
    let last = performance.now();
    const draw = (time: number): void => {
      frame = requestAnimationFrame(draw);
      const part = 1 - Math.exp(-Math.max(0, time - last) / glide);
      last = time;
      const [tx, ty, zoom] = camera.transform();
      for (const cursor of layer.current?.children ?? []) {
        const handle = Number(cursor.getAttribute('data-handle'));
        const target = session.hands.pointers.get(handle);
        const visible = target !== undefined && !target.hidden;
        (cursor as HTMLElement).style.opacity = visible ? '1' : '0';
        if (!visible) {
          // Where it comes back it appears, it does not fly there.
          shown.delete(handle);
        } else {
          const now = shown.get(handle) ?? target;
          const next = { x: now.x + (target.x - now.x) * part, y: now.y + (target.y - now.y) * part };
          shown.set(handle, next);
          (cursor as HTMLElement).style.transform = `translate(${next.x * zoom + tx}px, ${next.y * zoom + ty}px)`;
        }
      }
    };
    frame = requestAnimationFrame(draw);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [session, camera]);
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
