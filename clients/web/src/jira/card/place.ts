import type { BoardSession, CardIssue, ItemId } from '../../connection/boardSession';
import type { CardDesk } from './desk';
import type { Lock } from './locks';
import type { CardView } from './read';

/** Everything that a field of a live card needs to draw and edit itself. */
export interface CardPlace {
  readonly session: BoardSession;
  readonly desk: CardDesk;
  readonly item: ItemId;
  readonly site: string;
  readonly issue: CardIssue;
  readonly view: CardView;
  readonly lock: Lock | null;
}
