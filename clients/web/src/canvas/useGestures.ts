import { useReactFlow } from '@xyflow/react';
import { type MouseEvent, type PointerEvent, type RefObject, useMemo, useRef } from 'react';
import { useCanvas } from './context';
import type { Point } from './making';
import { idOf, type ItemNode } from './rf';

export interface Gestures {
  /** Where the pointer was last, on the board. */
  readonly pointer: RefObject<Point>;
  readonly at: (event: MouseEvent) => Point;
  readonly onMove: (event: PointerEvent) => void;
  readonly onLeave: () => void;
  readonly onDrag: (event: unknown, node: unknown, moved: ItemNode[]) => void;
  readonly onDrop: (event: unknown, node: unknown, moved: ItemNode[]) => void;
}

/** Pointing and dragging: others see it as it goes; the drop is one change for all that moved. */
export function useGestures(): Gestures {
  const { session, hand } = useCanvas();
  const flow = useReactFlow<ItemNode>();
  const pointer = useRef<Point>({ x: 0, y: 0 });
  const dragging = useRef(false);
  return useMemo(() => {
    const at = (event: MouseEvent): Point => flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const point = (hidden: boolean, moved: readonly ItemNode[]): void => {
      const drags = moved.map((node) => ({ id: idOf(node), ...node.position }));
      session.point(pointer.current.x, pointer.current.y, hidden, drags);
    };
    return {
      pointer,
      at,
      onMove: (event) => {
        pointer.current = at(event);
        if (!dragging.current) {
          point(false, []);
        }
      },
      onLeave: () => {
        if (!dragging.current) {
          point(true, []);
        }
      },
      onDrag: (_, __, moved) => {
        dragging.current = true;
        hand.hold(moved.map(idOf));
        point(false, moved);
      },
      onDrop: (_, __, moved) => {
        dragging.current = false;
        const changed = moved.filter((node) => {
          const item = session.items.get(idOf(node));
          return item !== undefined && (item.x !== node.position.x || item.y !== node.position.y);
        });
        hand.change(
          session,
          changed.map((node) => ({ kind: 'move', id: idOf(node), x: node.position.x, y: node.position.y })),
        );
        hand.release();
        point(false, []);
      },
    };
  }, [session, hand, flow]);
}
