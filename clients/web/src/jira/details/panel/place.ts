import type { BoardSession, CardIssue, ItemId } from '../../../connection/boardSession';
import type { CardDesk } from '../../card/desk';
import type { Lock } from '../../card/locks';
import type { DetailsReading, Known } from '../reading/reading';

/** What the parts of the panel work with. */
export interface PanelPlace {
  readonly session: BoardSession;
  readonly desk: CardDesk;
  readonly reading: DetailsReading;
  readonly item: ItemId;
  readonly site: string;
  /** The issue as its card has it. */
  readonly issue: CardIssue;
  /** Why this person changes nothing here, null: they may. */
  readonly lock: Lock | null;
}

/** An issue that is open and read. */
export type Shown = Extract<Known, { readonly kind: 'known' }>;

export interface PartProps {
  readonly place: PanelPlace;
  readonly known: Shown;
}
