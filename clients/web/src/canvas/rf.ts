import { type Node, useStore } from '@xyflow/react';
import type { ItemId } from '../connection/boardSession';

/** React Flow's node of an item: geometry only, its content is watched by id. */
export type ItemNode = Node<Record<string, never>, 'sticky' | 'card' | 'text' | 'frame' | 'importButton'>;

export const idOf = (node: Pick<ItemNode, 'id'>): ItemId => node.id as ItemId;

const farZoom = 0.4;

/** From far away items are plates without text. */
export const useZoomedOut = (): boolean => useStore((state) => state.transform[2] < farZoom);

export const useZoomPercent = (): number => useStore((state) => Math.round(state.transform[2] * 100));
