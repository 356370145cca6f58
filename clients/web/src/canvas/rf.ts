import { type Node, useStore, useStoreApi } from '@xyflow/react';
import { useMemo } from 'react';
import type { ItemId } from '../connection/boardSession';
import type { Bounds } from './bounds';

/** React Flow's node of an item: geometry only, its content is watched by id. */
export type ItemNode = Node<Record<string, never>, 'sticky' | 'card' | 'text' | 'frame' | 'importButton' | 'plainCard'>;

export const idOf = (node: Pick<ItemNode, 'id'>): ItemId => node.id as ItemId;

const farZoom = 0.4;

/** From far away items are plates without text. */
export const useZoomedOut = (): boolean => useStore((state) => state.transform[2] < farZoom);

export const useZoomPercent = (): number => useStore((state) => Math.round(state.transform[2] * 100));

/** Whether the canvas knows its size already. */
export const useSized = (): boolean => useStore((state) => state.width > 0);

/** Where the canvas looks, for those who draw without React. */
export interface Camera {
  /** From the board to the window: shift x, shift y, zoom. */
  transform(): readonly [x: number, y: number, zoom: number];
  /** The canvas in the window. */
  size(): { readonly width: number; readonly height: number };
  /** The part of the board that is in view. */
  view(): Bounds;
  /** Told of every change of the canvas, of moved items too: do little, or later. */
  subscribe(listener: () => void): () => void;
}

export function useCamera(): Camera {
  const store = useStoreApi();
  return useMemo(
    () => ({
      transform: () => store.getState().transform,
      size: () => {
        const { width, height } = store.getState();
        return { width, height };
      },
      view: () => {
        const { transform, width, height } = store.getState();
        const [x, y, zoom] = transform;
        return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
      },
      subscribe: (listener) => store.subscribe(listener),
    }),
    [store],
  );
}
