import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ItemId } from '../connection/boardSession';

export type Tool = 'select' | 'sticky' | 'text' | 'frame';

/** What this person is doing on the canvas; nobody else sees it, and it ends with the tab. */
export interface Desk {
  readonly tool: Tool;
  /** The item whose text is open, and what it says so far: kept here, since an item out of view is not in the page. */
  readonly editing: { readonly id: ItemId; readonly draft: string } | null;
  /** The colour of the next sticky. */
  readonly colour: string;
  readonly helpOpen: boolean;
}

export type DeskStore = StoreApi<Desk>;

export const createDesk = (): DeskStore =>
  createStore<Desk>(() => ({ tool: 'select', editing: null, colour: 'yellow', helpOpen: false }));
