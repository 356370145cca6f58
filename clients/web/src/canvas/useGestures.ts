import { useReactFlow } from '@xyflow/react';
import { type MouseEvent, type PointerEvent, type RefObject, useMemo, useRef } from 'react';
import type { ItemId } from '../connection/boardSession';
import { useCanvas } from './context';
import type { Point } from './making';
import { idOf, type ItemNode } from './rf';
import { type Carried, takeAlong } from './carrying';

export interface Gestures {
  /** Where the pointer was last, on the board. */
  readonly pointer: RefObject<Point>;
  readonly at: (event: MouseEvent) => Point;
  readonly onMove: (event: PointerEvent) => void;
  readonly onLeave: () => void;
  readonly onDrag: (event: unknown, node: unknown, moved: ItemNode[]) => void;
  readonly onDrop: (event: unknown, node: unknown, moved: ItemNode[]) => void;
}

/**
 * Pointing and dragging: others see it as it goes, and what stands in a frame goes with it; the drop is one
 * change for all that moved.
 */
export function useGestures(place: (places: ReadonlyMap<ItemId, Point>) => void): Gestures {
  const { session, hand } = useCanvas();
  const flow = useReactFlow<ItemNode>();
  const pointer = useRef<Point>({ x: 0, y: 0 });
  const dragging = useRef<Carried | null>(null);
  return useMemo(() => {
    const at = (event: MouseEvent): Point => flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const point = (hidden: boolean, moved: ReadonlyMap<ItemId, Point>): void => {
      const drags = [...moved].map(([id, at]) => ({ id, ...at }));
      session.point(pointer.current.x, pointer.current.y, hidden, drags);
    };
    return {
      pointer,
      at,
      onMove: (event) => {
        pointer.current = at(event);
        if (dragging.current === null) {
          point(false, nothing);
        }
      },
      onLeave: () => {
        if (dragging.current === null) {
          point(true, nothing);
        }
      },
      onDrag: (_, __, moved) => {
        dragging.current ??= takeAlong(session, moved.map(idOf));
        const along = dragging.current.places(moved);
        const all = new Map([...placesOf(moved), ...along]);
        hand.hold([...all.keys()]);
        if (along.size > 0) {
          place(along);
        }
        point(false, all);
      },
      onDrop: (_, __, moved) => {
        const along = dragging.current?.places(moved) ?? nothing;
        dragging.current = null;
        const changed = [...placesOf(moved), ...along].filter(([id, at]) => {
          const item = session.items.get(id);
          return item !== undefined && (item.x !== at.x || item.y !== at.y);
        });
        hand.change(
          session,
          changed.map(([id, at]) => ({ kind: 'move', id, x: at.x, y: at.y })),
        );
        hand.release();
        point(false, nothing);
      },
    };
  }, [session, hand, flow, place]);
}

const nothing: ReadonlyMap<ItemId, Point> = new Map();

const placesOf = (nodes: readonly ItemNode[]): ReadonlyMap<ItemId, Point> =>
  new Map(nodes.map((node) => [idOf(node), node.position]));
