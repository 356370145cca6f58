import { Value } from '../board/value';
import {
  type BoardClient,
  type BoardFrame,
  type BoardHub,
  boardHub,
  type IssuesChange,
  type IssuesDropped,
  listen,
  type Pulse,
  type Refusal,
  type RosterChange,
} from '../contract/contract.gen';
import { inTime } from './asking';
import type { Line } from './boardSession';
import type { Link } from './link';
import { retryDelay } from './retryPolicy';

/** What rides on the line. */
export interface Rider {
  readonly client: BoardClient;
  /** Enters the board. Null: it is open; a refusal: try again or final, as it says. Throws when the line breaks. */
  join(hub: BoardHub): Promise<Refusal | null>;
  opened(hub: BoardHub): void;
  lost(): void;
  unsent(): number;
}

// The server pulses every 2 s.
const QUIET = 2900;
const SILENT = 6000;
// A timer that fires this late tells that the page slept, not that the line did.
const LATE = 1000;

/**
 * Keeps one line to the board: starts, joins, and without end starts again what broke. A quiet line is shown
 * as lost within 3 s and heals by any message; after 6 s of silence it is given up for a new one.
 */
export class LineKeeper {
  readonly line = new Value<Line>({ kind: 'joining' });
  readonly #connect: () => Link;
  readonly #rider: Rider;
  readonly #random: () => number;
  #link: Link | null = null;
  #joined = false;
  #over = false;
  /** Counts up until a message shows that a line works. */
  #attempt = 0;
  #heardAt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #watch: ReturnType<typeof setTimeout> | undefined;

  constructor(connect: () => Link, rider: Rider, random: () => number) {
    this.#connect = connect;
    this.#rider = rider;
    this.#random = random;
  }

  start(): void {
    this.#plan();
  }

  /** The network is back: what waits for its next attempt makes it now. */
  online(): void {
    if (this.#link === null && !this.#over) {
      this.#attempt = 0;
      clearTimeout(this.#retry);
      this.#plan();
    }
  }

  /** The browser says that the network is gone; should a message come all the same, the line is open again. */
  offline(): void {
    if (this.#joined) {
      this.#showLost();
    }
  }

  /** This connection is of no use any more, though it is not closed. */
  rejoin(): void {
    if (this.#link !== null) {
      this.#cut(this.#link);
    }
  }

  unsentChanged(): void {
    const line = this.line.get();
    const unsent = this.#rider.unsent();
    if (line.kind === 'lost' && line.unsent !== unsent) {
      this.line.set({ ...line, unsent });
    }
  }

  /** For good. */
  close(why: Refusal): void {
    if (!this.#over) {
      this.leave();
      this.line.set({ kind: 'closed', why });
    }
  }

  /** No more attempts. */
  leave(): void {
    this.#over = true;
    this.#stop();
  }

  #stop(): void {
    clearTimeout(this.#retry);
    clearTimeout(this.#watch);
    const link = this.#link;
    this.#link = null;
    if (this.#joined) {
      this.#joined = false;
      this.#rider.lost();
    }
    // Nothing hangs on how a link ends that is not ours any more.
    void link?.stop().catch(() => undefined);
  }

  #plan(): void {
    this.#retry = setTimeout(
      () => {
        void this.#try();
      },
      retryDelay(this.#attempt++, this.#random),
    );
  }

  async #try(): Promise<void> {
    const link = this.#connect();
    this.#link = link;
    listen(link, this.#heardBy(link));
    link.onclose(() => {
      this.#cut(link);
    });
    const refusal = await this.#enter(link).catch((): 'broken' => 'broken');
    if (this.#link !== link) {
      return;
    }
    if (refusal === null) {
      this.#open(link);
    } else if (refusal === 'broken' || refusal.tryAgain) {
      this.#cut(link);
    } else {
      this.close(refusal);
    }
  }

  async #enter(link: Link): Promise<Refusal | null> {
    await inTime(link.start());
    return inTime(this.#rider.join(boardHub(link)));
  }

  #open(link: Link): void {
    this.#joined = true;
    this.#heardAt = Date.now();
    this.line.set({ kind: 'open' });
    this.#watchFor(QUIET);
    this.#rider.opened(boardHub(link));
  }

  #cut(link: Link): void {
    if (this.#link === link) {
      const wasOpen = this.#joined;
      this.#stop();
      if (wasOpen) {
        this.#showLost();
      }
      this.#plan();
    }
  }

  #showLost(): void {
    if (this.line.get().kind === 'open') {
      this.line.set({ kind: 'lost', since: Date.now(), unsent: this.#rider.unsent() });
    }
  }

  #watchFor(time: number): void {
    clearTimeout(this.#watch);
    const due = Date.now() + time;
    this.#watch = setTimeout(() => {
      if (Date.now() - due > LATE) {
        this.#heardAt = Date.now();
      }
      this.#look();
    }, time);
  }

  #look(): void {
    const silence = Date.now() - this.#heardAt;
    if (silence >= SILENT) {
      this.rejoin();
    } else if (silence >= QUIET) {
      this.#showLost();
      this.#watchFor(SILENT - silence);
    } else {
      this.#watchFor(QUIET - silence);
    }
  }

  /** Any message shows that the line lives. */
  #heard(): void {
    this.#heardAt = Date.now();
    if (this.#joined) {
      this.#attempt = 0;
    }
    if (this.#joined && this.line.get().kind === 'lost') {
      this.line.set({ kind: 'open' });
      this.#watchFor(QUIET);
    }
  }

  /** A link that was given up is not listened to. */
  #heardBy(link: Link): BoardClient {
    const { client } = this.#rider;
    const hear =
      <T>(tell: (message: T) => void) =>
      (message: T): void => {
        if (this.#link === link) {
          this.#heard();
          tell(message);
        }
      };
    return {
      frame: hear((frame: BoardFrame) => {
        client.frame(frame);
      }),
      pulse: hear((pulse: Pulse) => {
        client.pulse(pulse);
      }),
      rosterChanged: hear((change: RosterChange) => {
        client.rosterChanged(change);
      }),
      issuesChanged: hear((change: IssuesChange) => {
        client.issuesChanged(change);
      }),
      issuesDropped: hear((drop: IssuesDropped) => {
        client.issuesDropped(drop);
      }),
      renamed: hear((name: string) => {
        client.renamed(name);
      }),
      closed: hear((why: Refusal) => {
        client.closed(why);
      }),
    };
  }
}
