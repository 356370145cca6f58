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

/** Follows the heights of cards, which depend on what they show. */
export interface CardWatch {
  readonly follow: (id: ItemId, item: BoardItem) => void;
  readonly leave: (id: ItemId) => void;
  readonly stop: () => void;
}

/** How high cards are; comes from outside like their face. */
export interface CardMeasure {
  readonly height: (session: BoardSession, item: BoardItem) => number;
  readonly watch: (session: BoardSession, touch: (id: ItemId) => void) => CardWatch;
}

export interface NoteProps {
  readonly session: BoardSession;
  readonly id: ItemId;
  readonly actions: BoardActions;
}

export interface FrameProps {
  readonly session: BoardSession;
  readonly item: BoardItem;
}

export interface BoardActions {
  readonly importFromJira: () => void;
  readonly convert: (items: readonly ItemId[]) => void;
  readonly bulk: (cards: readonly ItemId[]) => void;
  readonly details: (item: ItemId) => void;
  /** Binds a frame to something in Jira. */
  readonly bind: (frame: ItemId) => void;
  /** Takes what was pasted from elsewhere, where it is more than lines of text; false: it is not. */
  readonly paste: (text: string, html: string) => boolean;
}

/** What everything on the canvas works with. */
export interface Canvas {
  readonly session: BoardSession;
  readonly desk: DeskStore;
  readonly hand: Hand;
  readonly actions: BoardActions;
  readonly renderCard: (props: CardProps) => ReactNode;
  readonly measureCard?: CardMeasure | undefined;
  /** What others have to say on a sticky. */
  readonly renderNote: (props: NoteProps) => ReactNode;
  /** What others have to say on a frame. */
  readonly renderFrame: (props: FrameProps) => ReactNode;
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
