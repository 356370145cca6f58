import { applyNodeChanges, type NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useState } from 'react';
import type { BoardSession, ItemId } from '../connection/boardSession';
import type { BoardItem } from '../contract/contract.gen';
import type { CardMeasure } from './context';
import type { Hand } from './hand';
import type { Point } from './making';
import { nodeOf } from './nodesOf';
import { idOf, type ItemNode } from './rf';

export interface Nodes {
  readonly nodes: ItemNode[];
  readonly onNodesChange: (changes: NodeChange<ItemNode>[]) => void;
  readonly select: (ids: readonly ItemId[]) => void;
  /** Shows items elsewhere than they are stored, until they are put down. */
  readonly place: (places: ReadonlyMap<ItemId, Point>) => void;
}

/** React Flow's nodes, kept to the items: one state change for all that changed since the last turn. */
export function useNodes(session: BoardSession, hand: Hand, measure?: CardMeasure): Nodes {
  const [nodes, setNodes] = useState<ItemNode[]>([]);

  useEffect(() => {
    const stops = new Map<ItemId, () => void>();
    const dirty = new Set<ItemId>();
    let inOtherHands: readonly ItemId[] = [];
    let planned = false;
    const flush = (): void => {
      planned = false;
      const changed = new Set(dirty);
      dirty.clear();
      const own = hand.takeOwn();
      setNodes((known) => renewed(session, known, changed, { hand, own, measure }));
    };
    const touch = (id: ItemId): void => {
      dirty.add(id);
      if (!planned) {
        planned = true;
        queueMicrotask(flush);
      }
    };
    const heights = measure?.watch(session, touch);
    const follow = (): void => {
      const here = new Set(session.items.keys.get());
      for (const [id, stop] of stops) {
        if (!here.has(id)) {
          stop();
          stops.delete(id);
          heights?.leave(id);
          touch(id);
        }
      }
      for (const id of here) {
        if (!stops.has(id)) {
          stops.set(
            id,
            session.items.subscribe(id, () => {
              touch(id);
            }),
          );
          const item = session.items.get(id);
          if (item !== undefined) {
            heights?.follow(id, item);
          }
          touch(id);
        }
      }
    };
    const hands = (): void => {
      const now = [...session.hands.drags.keys()];
      [...now, ...inOtherHands].forEach(touch);
      inOtherHands = now;
    };
    hand.onRelease((ids) => {
      ids.forEach(touch);
    });
    follow();
    const stopKeys = session.items.keys.subscribe(follow);
    const stopHands = session.hands.subscribe(hands);
    return () => {
      stopKeys();
      stopHands();
      heights?.stop();
      stops.forEach((stop) => {
        stop();
      });
    };
  }, [session, hand, measure]);

  const onNodesChange = useCallback((changes: NodeChange<ItemNode>[]) => {
    setNodes((known) => applyNodeChanges(changes, known));
  }, []);
  const select = useCallback((ids: readonly ItemId[]) => {
    const wanted = new Set(ids);
    setNodes((known) =>
      known.map((node) => {
        const selected = wanted.has(idOf(node));
        return node.selected === selected ? node : { ...node, selected };
      }),
    );
  }, []);
  const place = useCallback((places: ReadonlyMap<ItemId, Point>) => {
    setNodes((known) =>
      known.map((node) => {
        const position = places.get(idOf(node));
        return position === undefined ? node : { ...node, position };
      }),
    );
  }, []);
  return { nodes, onNodesChange, select, place };
}

/** Nodes that did not change stay the same objects: React Flow passes them over. */
function renewed(
  session: BoardSession,
  known: ItemNode[],
  changed: ReadonlySet<ItemId>,
  { hand, own, measure }: { readonly hand: Hand; readonly own: boolean; readonly measure: CardMeasure | undefined },
): ItemNode[] {
  const heightOf = (item: BoardItem): number => measure?.height(session, item) ?? item.height;
  const rest = new Set(changed);
  const kept = known.flatMap((node) => {
    const id = idOf(node);
    if (!rest.delete(id)) {
      return [node];
    }
    const item = session.items.get(id);
    return item === undefined
      ? []
      : [nodeOf(session, id, item, { known: node, held: hand.holds(id), own, height: heightOf(item) })];
  });
  for (const id of rest) {
    const item = session.items.get(id);
    if (item !== undefined) {
      kept.push(nodeOf(session, id, item, { known: undefined, held: false, own, height: heightOf(item) }));
    }
  }
  return kept;
}
