import { useReactFlow } from '@xyflow/react';
import { type PointerEvent, useEffect, useRef } from 'react';
import type { BoardSession } from '../../connection/boardSession';
import { boundsOf, type Bounds } from '../bounds';
import { paint } from '../palette';
import { useCamera } from '../rf';
import css from './Bars.module.css';

const width = 200;
const height = 130;
const between = 100;

const colours = {
  Card: '#9cc3ba',
  PlainCard: '#d5d8d0',
  Frame: '#efede4',
  Text: '#b9bcb4',
  ImportButton: '#1b665a',
  CardFields: 'transparent',
} as const;

/** The whole board, small: drawn on a canvas at most ten times a second; a click or a drag goes there. */
export const CanvasMap = ({ session }: { readonly session: BoardSession }) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const bounds = useRef<Bounds>({ x: 0, y: 0, width: 1, height: 1 });
  // While one drags on the map it keeps its scale.
  const grip = useRef<Bounds | null>(null);
  const camera = useCamera();
  const flow = useReactFlow();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = (): void => {
      timer = undefined;
      bounds.current = drawBoard(canvas.current, session, camera.view(), grip.current);
    };
    const soon = (): void => {
      timer ??= setTimeout(draw, between);
    };
    soon();
    const stop = camera.subscribe(soon);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [session, camera]);
  const go = (event: PointerEvent, duration: number): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const { x, y, scale } = fitted(grip.current ?? bounds.current);
    const [toX, toY] = [(event.clientX - box.left) / scale + x, (event.clientY - box.top) / scale + y];
    void flow.setCenter(toX, toY, { zoom: flow.getZoom(), duration });
  };
  const letGo = (): void => {
    grip.current = null;
  };
  return (
    <canvas
      ref={canvas}
      className={css.map}
      style={{ width, height }}
      role="img"
      aria-label="Map of the board"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = bounds.current;
        go(event, 200);
      }}
      onPointerMove={(event) => {
        if (grip.current !== null && event.movementX + event.movementY !== 0) {
          go(event, 0);
        }
      }}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    />
  );
};

/** The board's place and scale in the map, centred. */
function fitted(all: Bounds): { readonly x: number; readonly y: number; readonly scale: number } {
  const scale = Math.min(width / all.width, height / all.height);
  return { x: all.x - (width / scale - all.width) / 2, y: all.y - (height / scale - all.height) / 2, scale };
}

function drawBoard(
  canvas: HTMLCanvasElement | null,
  session: BoardSession,
  view: Bounds,
  within: Bounds | null,
): Bounds {
  const items = session.items.keys.get().flatMap((id) => session.items.get(id) ?? []);
  const all = within ?? boundsOf([...items, view], 60);
  const pen = canvas?.getContext('2d');
  if (!canvas || !pen) {
    return all;
  }
  // Setting the size clears it, and follows a screen with finer dots.
  canvas.width = width * devicePixelRatio;
  canvas.height = height * devicePixelRatio;
  const { x, y, scale } = fitted(all);
  const drawn = scale * devicePixelRatio;
  pen.setTransform(drawn, 0, 0, drawn, -x * drawn, -y * drawn);
  for (const item of items.toSorted((a, b) => a.z - b.z)) {
    pen.fillStyle = item.kind === 'Sticky' ? paint(item.colour) : colours[item.kind];
    pen.fillRect(item.x, item.y, item.width, item.height);
  }
  pen.strokeStyle = '#1b665a';
  pen.lineWidth = 1.5 / scale;
  pen.strokeRect(view.x, view.y, view.width, view.height);
  return all;
}
