import { applyNodeChanges, type NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { BoardSession, ItemId } from '../connection/boardSession';
import { nodeOf } from './nodesOf';
import { idOf, type ItemNode } from './rf';

export interface Nodes {
  readonly nodes: ItemNode[];
  readonly onNodesChange: (changes: NodeChange<ItemNode>[]) => void;
  /** Items in this person's hand: what others do to their place waits until they are put down. */
  readonly hold: (ids: readonly ItemId[]) => void;
  readonly select: (ids: readonly ItemId[]) => void;
}

/** React Flow's nodes, kept to the items: one state change for all that changed since the last turn. */
export function useNodes(session: BoardSession): Nodes {
  const [nodes, setNodes] = useState<ItemNode[]>([]);
  const held = useRef<ReadonlySet<ItemId>>(new Set());

  useEffect(() => {
    const stops = new Map<ItemId, () => void>();
    const dirty = new Set<ItemId>();
    let inOtherHands: readonly ItemId[] = [];
    let planned = false;
    const flush = (): void => {
      planned = false;
      const changed = new Set(dirty);
      dirty.clear();
      setNodes((known) => renewed(session, known, changed, held.current));
    };
    const touch = (id: ItemId): void => {
      dirty.add(id);
      if (!planned) {
        planned = true;
        queueMicrotask(flush);
      }
    };
    const follow = (): void => {
      const here = new Set(session.items.keys.get());
      for (const [id, stop] of stops) {
        if (!here.has(id)) {
          stop();
          stops.delete(id);
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
          touch(id);
        }
      }
    };
    const hands = (): void => {
      const now = [...session.hands.drags.keys()];
      [...now, ...inOtherHands].forEach(touch);
      inOtherHands = now;
    };
    follow();
    const stopKeys = session.items.keys.subscribe(follow);
    const stopHands = session.hands.subscribe(hands);
    return () => {
      stopKeys();
      stopHands();
      stops.forEach((stop) => {
        stop();
      });
    };
  }, [session]);

  const onNodesChange = useCallback((changes: NodeChange<ItemNode>[]) => {
    setNodes((known) => applyNodeChanges(changes, known));
  }, []);
  const hold = useCallback((ids: readonly ItemId[]) => {
    held.current = new Set(ids);
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
  return { nodes, onNodesChange, hold, select };
}

/** Nodes that did not change stay the same objects: React Flow passes them over. */
function renewed(
  session: BoardSession,
  known: ItemNode[],
  changed: ReadonlySet<ItemId>,
  held: ReadonlySet<ItemId>,
): ItemNode[] {
  const rest = new Set(changed);
  const kept = known.flatMap((node) => {
    const id = idOf(node);
    if (!rest.delete(id)) {
      return [node];
    }
    const item = session.items.get(id);
    return item === undefined ? [] : [nodeOf(session, id, item, node, held.has(id))];
  });
  for (const id of rest) {
    const item = session.items.get(id);
    if (item !== undefined) {
      kept.push(nodeOf(session, id, item, undefined, false));
    }
  }
  return kept;
}
