import type { NodeChange } from '@xyflow/react';
import { type MouseEvent, useMemo, useRef } from 'react';
import { between, isInside } from './bounds';
import type { ItemId } from '../connection/boardSession';
import { useCanvas } from './context';
import type { Point } from './making';
import type { ItemNode } from './rf';

type Changes = NodeChange<ItemNode>[];

export interface Box {
  readonly onSelectionStart: (event: MouseEvent) => void;
  readonly onSelectionEnd: (event: MouseEvent) => void;
  readonly onNodesChange: (changes: Changes) => void;
}

/**
 * Selecting by a box takes whatever it touches; but frames, and the import button in them, only when all of
 * them is inside: else nobody could box the stickies in a frame without it.
 */
export function useBox(at: (event: MouseEvent) => Point, apply: (changes: Changes) => void): Box {
  const { session } = useCanvas();
  const start = useRef<Point | null>(null);
  return useMemo(() => {
    const isGround = (id: string): boolean => {
      const kind = session.items.get(id as ItemId)?.kind;
      return kind === 'Frame' || kind === 'ImportButton';
    };
    return {
      onSelectionStart: (event) => {
        start.current = at(event);
      },
      onSelectionEnd: (event) => {
        const box = start.current === null ? null : between(start.current, at(event));
        start.current = null;
        if (box !== null) {
          const whole = session.items.keys.get().filter((id) => {
            const item = session.items.get(id);
            return item !== undefined && isGround(id) && isInside(box, item);
          });
          apply(whole.map((id) => ({ type: 'select', id, selected: true })));
        }
      },
      onNodesChange: (changes) => {
        const drawing = start.current !== null;
        apply(
          changes.filter((change) => !(drawing && change.type === 'select' && change.selected && isGround(change.id))),
        );
      },
    };
  }, [session, at, apply]);
}
