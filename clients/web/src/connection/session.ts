import { inBatches } from '../board/batches';
import { rounded } from '../board/operations';
import { type Change, Replica } from '../board/replica';
import { Undo } from '../board/undo';
import { Value } from '../board/value';
import type { BoardClient, BoardHub, Joined, Pulse, Refusal, RosterEntry } from '../contract/contract.gen';
import type { Answer } from './asking';
import type { BoardSession, ItemId, OpenSeal, Operation, OutsideStep } from './boardSession';
import { isMark, isNewCard } from './byServer';
import { BoardStream, type StoredOperation } from './boardStream';
import { Flush } from './flush';
import { Hands } from './hands';
import { hearing } from './hearing';
import { IssuesStream } from './issuesStream';
import { LineKeeper, type Rider } from './lineKeeper';
import { Outgoing } from './outgoing';
import { Pointer } from './pointer';
import { unexpected } from './refusals';
import { SaidRefusals } from './saidRefusals';
import { RosterStream } from './rosterStream';
import { SealKeeper } from './sealKeeper';
import { Undoing } from './undoing';
import type { World } from './world';

const DRAGS = 200;

/** One board in this tab: the parts, and who tells whom. The rules are in the parts. */
export class Session implements BoardSession {
  readonly board: string;
  readonly you = new Value<RosterEntry | null>(null);
  readonly name = new Value('');
  readonly hands = new Hands();
  readonly line: BoardSession['line'];
  readonly items: BoardSession['items'];
  readonly settings: BoardSession['settings'];
  readonly roster: BoardSession['roster'];
  readonly sites: BoardSession['sites'];
  readonly issues: BoardSession['issues'];
  readonly bulk: BoardSession['bulk'];
  readonly legends: BoardSession['legends'];
  readonly seal: BoardSession['seal'];
  readonly canUndo: BoardSession['canUndo'];
  readonly canRedo: BoardSession['canRedo'];
  readonly #flush: Flush;
  readonly #replica: Replica;
  readonly #stream: BoardStream;
  readonly #roster = new RosterStream();
  readonly #issues: IssuesStream;
  readonly #seals: SealKeeper;
  readonly #outgoing: Outgoing;
  readonly #keeper: LineKeeper;
  readonly #parts: readonly Pick<Rider, 'opened' | 'lost'>[];
  readonly #undo = new Undo();
  readonly #undoing: Undoing;
  readonly #pointer: Pointer;
  readonly #said = new SaidRefusals();
  readonly #left: () => void;
  #hub: BoardHub | null = null;
  #joinPulse: Pulse | null = null;
  #leaving = false;
  /** The handles under which this tab's own changes may come back: the one of now, and while joining the last. */
  #mine: ReadonlySet<number> = new Set();

  constructor(board: string, world: World) {
    this.board = board;
    this.#left = world.left;
    const flush = new Flush(() => {
      this.#replica.shown.flush();
      this.#replica.settings.flush();
      this.#issues.issues.content.flush();
      this.#issues.issues.legends.flush();
    });
    const rejoin = () => {
      this.#keeper.rejoin();
    };
    this.#flush = flush;
    this.#replica = new Replica(flush.soon);
    this.#issues = new IssuesStream(flush);
    this.#stream = new BoardStream(this.#replica, {
      stored: this.#stored.bind(this),
      replaced: (ids) => {
        this.#undo.changedUnseen(ids);
      },
      notOnABoard: rejoin,
    });
    this.#outgoing = new Outgoing(this.#replica, {
      refused: (change, refusals, whole) => {
        this.#refused(change, refusals, whole);
      },
      notOnABoard: rejoin,
      unsentChanged: () => {
        this.#keeper.unsentChanged();
        this.#leaveWhenSent();
      },
    });
    this.#parts = [this.#stream, this.#roster, this.#issues, this.#outgoing];
    this.#seals = new SealKeeper(board, this.#issues, world.fetch);
    this.#pointer = new Pointer((pointing) => {
      // A pointer that is lost is made good by the next.
      void this.#hub?.point(pointing).catch(() => undefined);
    });
    this.#roster.entries.subscribe(() => {
      this.hands.here(new Set(this.#roster.entries.get().map((entry) => entry.handle)));
    });
    this.#keeper = new LineKeeper(world.connect, this.#rider(), world.random);
    this.line = this.#keeper.line;
    this.items = this.#replica.shown;
    this.settings = this.#replica.settings;
    this.roster = this.#roster.entries;
    this.sites = this.#issues.sites;
    this.issues = this.#issues.issues.content;
    this.bulk = this.#issues.bulk;
    this.legends = this.#issues.issues.legends;
    this.seal = this.#issues.seal;
    this.#undoing = new Undoing(this.#undo, {
      perform: (operations, carriedBy) => {
        const changes = inBatches(operations);
        carriedBy(changes.map((change) => change.id));
        this.#perform(changes);
      },
      say: (refusal) => {
        this.#said.say([refusal]);
      },
    });
    // Steps of Jira hold Jira's values: they go with the content (P63).
    this.seal.subscribe(() => {
      if (this.seal.get() === null) {
        this.#undoing.forget();
      }
    });
    this.canUndo = this.#undo.canUndo;
    this.canRedo = this.#undo.canRedo;
    this.#keeper.start();
  }

  /** How many changes the server has not acknowledged. */
  get unsent(): number {
    return this.#outgoing.unsent;
  }

  ensureSeal(): Promise<OpenSeal | Refusal> {
    return this.#seals.ensure();
  }

  change(operations: readonly Operation[], gesture?: string): void {
    const exact = operations.map(rounded);
    const changes = inBatches(exact);
    this.#undo.record(
      exact,
      changes.map((change) => change.id),
      this.#replica.look,
      gesture ?? null,
    );
    this.#perform(changes);
  }

  undo(): void {
    this.#undoing.press('undo');
  }

  redo(): void {
    this.#undoing.press('redo');
  }

  outside(step: OutsideStep, gesture?: string): void {
    this.#undo.recordOutside(step, gesture);
  }

  point(x: number, y: number, hidden: boolean, drags: readonly { id: ItemId; x: number; y: number }[]): void {
    const held = drags.slice(0, DRAGS).map((drag) => [0, drag.id, drag.x, drag.y] as const);
    this.#pointer.point({ x, y, hidden, drags: held });
  }

  onRefused(listener: (refusal: Refusal) => void): () => void {
    return this.#said.subscribe(listener);
  }

  online(): void {
    this.#keeper.online();
  }

  offline(): void {
    this.#keeper.offline();
  }

  /** With changes unsent the line is kept until they are stored; nothing else is heard or said by then. */
  leave(): void {
    this.#leaving = true;
    this.#pointer.stop();
    this.#issues.lost();
    this.#issues.forget();
    this.#leaveWhenSent();
  }

  #leaveWhenSent(): void {
    if (this.#leaving && (this.unsent === 0 || this.line.get().kind === 'closed')) {
      this.#keeper.leave();
      this.#left();
    }
  }

  #perform(changes: readonly Change[]): void {
    changes.forEach((change) => {
      this.#replica.change(change);
    });
    this.#flush.now();
    this.#outgoing.kick();
    this.#keeper.unsentChanged();
  }

  #rider(): Rider {
    return {
      client: this.#client(),
      join: (hub) => this.#join(hub),
      opened: (hub) => {
        this.#hub = hub;
        this.#parts.forEach((part) => {
          if (!this.#leaving || part !== this.#issues) {
            part.opened(hub);
          }
        });
        if (this.#joinPulse !== null) {
          this.#pulse(this.#joinPulse);
        }
      },
      lost: () => {
        this.#hub = null;
        this.hands.clear();
        this.#parts.forEach((part) => {
          part.lost();
        });
      },
      unsent: () => this.unsent,
    };
  }

  async #join(hub: BoardHub): Promise<Refusal | null> {
    const { refusal, you, name, board, roster, pulse }: Answer<Joined> = await hub.join({
      board: this.board,
      known: this.#replica.revision,
    });
    if (refusal) {
      return refusal;
    }
    if (!you || !board || !roster) {
      return unexpected;
    }
    this.#mine = new Set([...this.#mine, you.handle]);
    this.#stream.joined(board);
    this.#mine = new Set([you.handle]);
    this.#roster.joined(roster);
    this.you.set(you);
    this.name.set(name ?? '');
    this.#flush.now();
    this.#joinPulse = pulse ?? null;
    return null;
  }

  #client(): BoardClient {
    return hearing({
      hands: this.hands,
      stream: this.#stream,
      roster: this.#roster,
      issues: this.#issues,
      own: () => this.you.get()?.handle ?? null,
      pulse: (pulse) => {
        this.#pulse(pulse);
      },
      renamed: (name) => {
        this.name.set(name);
      },
      closed: (why) => {
        this.#issues.forget();
        this.#keeper.close(why);
        this.#leaveWhenSent();
      },
    });
  }

  #pulse(pulse: Pulse): void {
    this.#stream.pulse(pulse.revision);
    this.#roster.pulse(pulse.roster);
    this.#issues.pulse(pulse);
  }

  #stored(operations: readonly StoredOperation[]): void {
    this.hands.settled(operations.map((o) => o.operation.id));
    this.#undo.becameIssues(operations.filter(isNewCard).map((o) => o.operation.id));
    this.#undo.changedByOthers(operations.filter((o) => !this.#mine.has(o.by) && !isMark(o)).map((o) => o.operation));
  }

  #refused(change: string, refusals: readonly Refusal[], whole: boolean): void {
    if (whole) {
      this.#undo.refused(change);
    }
    this.#flush.now();
    this.#said.say(refusals);
  }
}
