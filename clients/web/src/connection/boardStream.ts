import { fromWire } from '../board/operations';
import type { Replica } from '../board/replica';
import type { BoardFrame, BoardHub, CatchUp, WireOperation } from '../contract/contract.gen';
import { type Answer, inTime, OneAtATime } from './asking';
import type { ItemId, Operation } from './boardSession';

/** An operation that is stored, and whose it is. */
export interface StoredOperation {
  readonly by: number;
  readonly operation: Operation;
}

/** What others do with the board's stream. */
export interface StreamReader {
  stored(operations: readonly StoredOperation[]): void;
  replaced(different: readonly ItemId[]): void;
  notOnABoard(): void;
}

/** The stream of stored changes: takes frames in order, notices a gap and asks for exactly what is missing. */
export class BoardStream {
  readonly #replica: Replica;
  readonly #reader: StreamReader;
  readonly #catchUp = new OneAtATime(() => this.#ask());
  #hub: BoardHub | null = null;
  /** Frames that came before the answer to the join. */
  #early: BoardFrame[] = [];
  /** The newest revision that was spoken of. */
  #head = 0;

  constructor(replica: Replica, reader: StreamReader) {
    this.#replica = replica;
    this.#reader = reader;
  }

  joined(board: CatchUp): void {
    this.#head = board.revision;
    if (board.snapshot) {
      this.#reader.replaced(this.#replica.replace(board.revision, board.snapshot));
    } else {
      this.#take(board.from, board.revision, board.operations ?? []);
    }
  }

  opened(hub: BoardHub): void {
    this.#hub = hub;
    const early = this.#early;
    this.#early = [];
    early.forEach((frame) => {
      this.frame(frame);
    });
  }

  lost(): void {
    this.#hub = null;
    this.#early = [];
  }

  frame(frame: BoardFrame): void {
    if (this.#hub === null) {
      this.#early.push(frame);
    } else if (!this.#take(frame.from, frame.to, frame.operations)) {
      this.#behind(frame.to);
    }
  }

  pulse(revision: number): void {
    if (this.#hub !== null && revision > (this.#replica.revision ?? 0)) {
      this.#behind(revision);
    }
  }

  #behind(head: number): void {
    this.#head = Math.max(this.#head, head);
    void this.#catchUp.ask();
  }

  async #ask(): Promise<void> {
    const hub = this.#hub;
    const known = this.#replica.revision ?? 0;
    if (hub === null || known >= this.#head) {
      return;
    }
    const answer: Answer<CatchUp> = await inTime(hub.catchUp(known));
    if (hub !== this.#hub) {
      return;
    }
    if (answer.refusal?.code === 'NotOnABoard') {
      this.#reader.notOnABoard();
    } else if (!answer.refusal && answer.revision !== undefined) {
      this.#takeAnswer(answer, answer.revision);
      if (answer.revision > known && answer.revision < this.#head) {
        void this.#catchUp.ask();
      }
    }
  }

  #takeAnswer(answer: Answer<CatchUp>, revision: number): void {
    if (answer.snapshot) {
      // Frames that came meanwhile may have led further already.
      if (revision >= (this.#replica.revision ?? 0)) {
        this.#reader.replaced(this.#replica.replace(revision, answer.snapshot));
      }
    } else {
      this.#take(answer.from ?? 0, revision, answer.operations ?? []);
    }
  }

  #take(from: number, to: number, wire: readonly WireOperation[]): boolean {
    const news = to > (this.#replica.revision ?? 0);
    const stored = wire.flatMap((tuple): StoredOperation[] => {
      const operation = fromWire(tuple);
      return operation === null ? [] : [{ by: tuple[2], operation }];
    });
    const taken = this.#replica.apply(
      from,
      to,
      stored.map((s) => s.operation),
    );
    if (taken && news && stored.length > 0) {
      this.#reader.stored(stored);
    }
    return taken;
  }
}
