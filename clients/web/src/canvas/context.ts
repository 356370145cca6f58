import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { BoardItem } from '../contract/contract.gen';
import type { BoardSession, ItemId } from '../connection/boardSession';
import type { Desk, DeskStore } from './desk';
import type { Hand } from './hand';

export interface CardProps {
  readonly session: BoardSession;
  readonly item: BoardItem;
  readonly id: ItemId;
  readonly selected: boolean;
  readonly zoomedOut: boolean;
}

export interface BoardActions {
  readonly importFromJira: () => void;
  readonly convert: (items: readonly ItemId[]) => void;
  readonly details: (item: ItemId) => void;
}

/** What everything on the canvas works with. */
export interface Canvas {
  readonly session: BoardSession;
  readonly desk: DeskStore;
  readonly hand: Hand;
  readonly actions: BoardActions;
  readonly renderCard: (props: CardProps) => ReactNode;
}

export const CanvasContext = createContext<Canvas | null>(null);

export function useCanvas(): Canvas {
  const canvas = useContext(CanvasContext);
  if (canvas === null) {
    throw new Error('There is no canvas around this component.');
  }
  return canvas;
}

export const useDesk = <T>(select: (desk: Desk) => T): T => useStore(useCanvas().desk, select);
