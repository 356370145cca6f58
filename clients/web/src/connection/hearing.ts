import type { BoardClient, Pulse, Refusal } from '../contract/contract.gen';
import type { BoardStream } from './boardStream';
import type { Hands } from './hands';
import type { IssuesStream } from './issuesStream';
import type { RosterStream } from './rosterStream';

/** Who listens to what the server says of a board. */
export interface Listeners {
  readonly hands: Hands;
  readonly stream: BoardStream;
  readonly roster: RosterStream;
  readonly issues: IssuesStream;
  /** The handle of this tab. */
  readonly own: () => number | null;
  readonly pulse: (pulse: Pulse) => void;
  readonly renamed: (name: string) => void;
  readonly closed: (why: Refusal) => void;
}

/** Hands each message to those whom it concerns. */
export const hearing = (to: Listeners): BoardClient => ({
  frame: (frame) => {
    to.hands.take(frame, to.own());
    to.stream.frame(frame);
  },
  pulse: to.pulse,
  rosterChanged: (change) => {
    to.roster.changed(change);
  },
  issuesChanged: (change) => {
    to.issues.changed(change);
  },
  issuesDropped: (drop) => {
    to.issues.dropped(drop);
  },
  renamed: to.renamed,
  closed: to.closed,
});
