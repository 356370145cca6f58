import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type MouseEvent, useEffect, useRef } from 'react';
import type { BoardSession } from '../../connection/boardSession';
import { boundsOf, type Bounds } from '../bounds';
import { paint } from '../palette';
import css from './Bars.module.css';

const width = 200;
const height = 130;
const between = 100;

const colours = { Card: '#9cc3ba', Frame: '#efede4', Text: '#b9bcb4', ImportButton: '#1b665a' } as const;

/** The whole board, small: drawn on a canvas at most ten times a second; a click goes there. */
export const CanvasMap = ({ session }: { readonly session: BoardSession }) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const bounds = useRef<Bounds>({ x: 0, y: 0, width: 1, height: 1 });
  const store = useStoreApi();
  const flow = useReactFlow();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = (): void => {
      timer = undefined;
      const state = store.getState();
      const [tx, ty, zoom] = state.transform;
      const view = { x: -tx / zoom, y: -ty / zoom, width: state.width / zoom, height: state.height / zoom };
      bounds.current = drawBoard(canvas.current, session, view);
    };
    const soon = (): void => {
      timer ??= setTimeout(draw, between);
    };
    soon();
    const stop = store.subscribe(soon);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [session, store]);
  const go = (event: MouseEvent): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const { x, y, scale } = fitted(bounds.current);
    void flow.setCenter((event.clientX - box.left) / scale + x, (event.clientY - box.top) / scale + y, {
      zoom: flow.getZoom(),
      duration: 200,
    });
  };
  return (
    <canvas
      ref={canvas}
      className={css.map}
      width={width}
      height={height}
      role="img"
      aria-label="Map of the board"
      onClick={go}
    />
  );
};

/** The board's place and scale in the map, centred. */
function fitted(all: Bounds): { readonly x: number; readonly y: number; readonly scale: number } {
  const scale = Math.min(width / all.width, height / all.height);
  return { x: all.x - (width / scale - all.width) / 2, y: all.y - (height / scale - all.height) / 2, scale };
}

function drawBoard(canvas: HTMLCanvasElement | null, session: BoardSession, view: Bounds): Bounds {
  const items = session.items.keys.get().flatMap((id) => session.items.get(id) ?? []);
  const all = boundsOf([...items, view], 60);
  const pen = canvas?.getContext('2d');
  if (!pen) {
    return all;
  }
  const { x, y, scale } = fitted(all);
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, width, height);
  pen.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
  for (const item of items.toSorted((a, b) => a.z - b.z)) {
    pen.fillStyle = item.kind === 'Sticky' ? paint(item.colour) : colours[item.kind];
    pen.fillRect(item.x, item.y, item.width, item.height);
  }
  pen.strokeStyle = '#1b665a';
  pen.lineWidth = 1.5 / scale;
  pen.strokeRect(view.x, view.y, view.width, view.height);
  return all;
}
