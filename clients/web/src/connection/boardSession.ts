import type { BoardItem, BulkProgress, ItemPatch, Refusal, RosterEntry, SiteStatus } from '../contract/contract.gen';

export type ItemId = string & { readonly brand: 'ItemId' };
/** `site/issue`: how an issue is found in the issue store. */
export type IssueKey = string & { readonly brand: 'IssueKey' };

export const issueKey = (site: string, issue: string): IssueKey => `${site}/${issue}` as IssueKey;

/** The line to the server: one case per state, and only that state's fields. */
export type Line =
  | { readonly kind: 'joining' }
  | { readonly kind: 'open' }
  | { readonly kind: 'lost'; readonly since: number; readonly unsent: number }
  | { readonly kind: 'closed'; readonly why: Refusal };

/** A value that can be watched; `get` answers the same reference until it changes (useSyncExternalStore). */
export interface Watchable<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

/** Watchable by key, so that one change touches one component. */
export interface WatchableMap<K, V> {
  get(key: K): V | undefined;
  subscribe(key: K, listener: () => void): () => void;
  /** The keys, the same array until one is added or removed. */
  readonly keys: Watchable<readonly K[]>;
}

/** One operation as the canvas and the dialogs make it. */
export type Operation =
  | { readonly kind: 'put'; readonly id: ItemId; readonly item: BoardItem }
  | { readonly kind: 'set'; readonly id: ItemId; readonly patch: ItemPatch }
  | { readonly kind: 'move'; readonly id: ItemId; readonly x: number; readonly y: number }
  | { readonly kind: 'delete'; readonly id: ItemId };

/** What is known of a card's issue here and now; forgotten on drop. */
export type CardContent =
  | { readonly kind: 'sealed' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'live'; readonly issue: CardIssue };

/** An opened issue: Jira's own fields in Jira's own shapes. */
export interface CardIssue {
  readonly id: string;
  readonly key: string;
  readonly url: string;
  /** The id of the story point field, where there is one. */
  readonly points: string | null;
  readonly readAt: number;
  readonly source: 'read' | 'edit' | 'webhook' | 'poll';
  /** The key it had before it was moved, where that happened while it was here. */
  readonly movedFrom?: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What a site's fields are called and of which kind they are, for the fields that its cards show. */
export interface SiteLegend {
  readonly fields: readonly LegendField[];
}

export interface LegendField {
  readonly id: string;
  readonly name: string;
  readonly schema?: {
    readonly type: string;
    readonly items?: string;
    readonly system?: string;
    readonly custom?: string;
  };
}

/** What came of taking back, or doing again, what was done elsewhere; `keep`: it may be tried again. */
export type OutsideResult =
  { readonly kind: 'done' } | { readonly kind: 'refused'; readonly sentence: string; readonly keep: boolean };

/** Something of this person's that was done elsewhere than on the board, such as an edit in Jira. */
export interface OutsideStep {
  undo(): Promise<OutsideResult>;
  redo(): Promise<OutsideResult>;
  /** Whether nothing of it is left, so that there is nothing to take back. */
  isVoid?(): boolean;
}

/** The key of the current seal: opens what the server sealed and seals what goes to Jira. Dies on drop. */
export interface OpenSeal {
  readonly id: string;
  open(sealed: Uint8Array, purpose: string): Promise<Uint8Array>;
  close(plain: Uint8Array, purpose: string): Promise<Uint8Array>;
}

/** Where others point and what they drag, here and now: read by one animation loop, not by React. */
export interface LiveHands {
  readonly pointers: ReadonlyMap<number, { readonly x: number; readonly y: number; readonly hidden: boolean }>;
  readonly drags: ReadonlyMap<ItemId, { readonly handle: number; readonly x: number; readonly y: number }>;
  subscribe(listener: () => void): () => void;
}

/** A board that is open in this tab: the replica, who is here, the issues, and what one can do. */
export interface BoardSession {
  readonly board: string;
  readonly line: Watchable<Line>;
  readonly you: Watchable<RosterEntry | null>;
  readonly name: Watchable<string>;
  readonly items: WatchableMap<ItemId, BoardItem>;
  /** What is kept with the board and not drawn: which fields cards show. */
  readonly settings: WatchableMap<ItemId, BoardItem>;
  readonly roster: Watchable<readonly RosterEntry[]>;
  readonly sites: Watchable<readonly SiteStatus[]>;
  readonly issues: WatchableMap<IssueKey, CardContent>;
  /** The board's bulk update, under way or ended and not closed; null: there is none. */
  readonly bulk: Watchable<BulkProgress | null>;
  /** By site; forgotten on drop. */
  readonly legends: WatchableMap<string, SiteLegend>;
  /** The seal that is held now; `ensureSeal` asks the server for one (a connected person may open it). */
  readonly seal: Watchable<OpenSeal | null>;
  ensureSeal(): Promise<OpenSeal | Refusal>;
  /** One gesture, one batch, one undo step; changes in a row that name the same gesture are one step together. */
  change(operations: readonly Operation[], gesture?: string): void;
  /** How many changes the server has not acknowledged. */
  readonly unsent: number;
  readonly canUndo: Watchable<boolean>;
  readonly canRedo: Watchable<boolean>;
  undo(): void;
  redo(): void;
  /** Gives something that was done elsewhere its place among the steps of undo, or the place of a gesture that it is part of. */
  outside(step: OutsideStep, gesture?: string): void;
  readonly hands: LiveHands;
  /** Says where one points and what one drags; at most 20 times a second reach the server. */
  point(x: number, y: number, hidden: boolean, drags: readonly { id: ItemId; x: number; y: number }[]): void;
  /** Refusals of changes, to be said to the person once. */
  onRefused(listener: (refusal: Refusal) => void): () => void;
  /** Leaves the board; changes that are not acknowledged yet are sent all the same. */
  leave(): void;
}
