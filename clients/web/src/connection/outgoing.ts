import { toWire } from '../board/operations';
import type { Change, Replica } from '../board/replica';
import type { BoardHub, ChangeAnswer, Refusal } from '../contract/contract.gen';
import { type Answer, inTime, TooSlow } from './asking';
import { unexpected } from './refusals';
import type { ItemId } from './boardSession';

const IN_FLIGHT = 8;
const BACK_OFF = 1000;
/** A batch that the server stumbles over this often is given up, lest it stands in the way of all others. */
const STUMBLES = 5;

/** What others want to know of what goes out. */
export interface OutgoingReader {
  /** A change was refused, wholly or (with `whole` false) in part. */
  refused(change: string, refusals: readonly Refusal[], whole: boolean): void;
  notOnABoard(): void;
  unsentChanged(): void;
}

/**
 * Sends the changes of this tab in order, each until it is answered, always under the same id. A change
 * waits for earlier ones of the same items, so that a resend never overtakes what came after it.
 */
export class Outgoing {
  readonly #replica: Replica;
  readonly #reader: OutgoingReader;
  readonly #flying = new Set<string>();
  readonly #stumbles = new Map<string, number>();
  #hub: BoardHub | null = null;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(replica: Replica, reader: OutgoingReader) {
    this.#replica = replica;
    this.#reader = reader;
  }

  get unsent(): number {
    return this.#replica.unanswered.length;
  }

  opened(hub: BoardHub): void {
    this.#hub = hub;
    this.kick();
  }

  lost(): void {
    this.#hub = null;
    this.#flying.clear();
    clearTimeout(this.#pause);
    this.#pause = undefined;
  }

  /** Sends whatever may go now. */
  kick(): void {
    const hub = this.#hub;
    if (hub === null || this.#pause !== undefined) {
      return;
    }
    const ahead = new Set<ItemId>();
    for (const change of this.#replica.unanswered) {
      if (this.#flying.size >= IN_FLIGHT) {
        return;
      }
      if (!this.#flying.has(change.id) && !change.operations.some((o) => ahead.has(o.id))) {
        void this.#send(hub, change);
      }
      change.operations.forEach((o) => ahead.add(o.id));
    }
  }

  async #send(hub: BoardHub, change: Change): Promise<void> {
    this.#flying.add(change.id);
    this.#replica.markSent(change.id);
    const answer = await this.#ask(hub, change);
    if (hub !== this.#hub) {
      return;
    }
    this.#flying.delete(change.id);
    if (answer !== 'slow') {
      this.#take(change, answer);
    }
    this.#reader.unsentChanged();
    this.kick();
  }

  async #ask(hub: BoardHub, change: Change): Promise<Answer<ChangeAnswer> | 'slow'> {
    try {
      return await inTime(hub.change({ id: change.id, operations: change.operations.map(toWire) }));
    } catch (error) {
      // Its fate is unknown: the same again. A line that breaks says so itself.
      return error instanceof TooSlow ? 'slow' : { refusal: unexpected };
    }
  }

  #take(change: Change, answer: Answer<ChangeAnswer>): void {
    const refusal = answer.refusal ?? (answer.revision === undefined ? unexpected : null);
    if (refusal === null) {
      this.#stored(change, answer.revision ?? 0, answer.refused ?? []);
    } else if (refusal.code === 'NotOnABoard') {
      this.#reader.notOnABoard();
    } else if (refusal.tryAgain && !this.#stumbledTooOften(change, refusal)) {
      this.#wait((refusal.afterSeconds ?? 0) * 1000);
    } else {
      this.#replica.drop(change.id);
      this.#stumbles.delete(change.id);
      this.#reader.refused(change.id, [refusal], true);
    }
  }

  #stored(change: Change, revision: number, refused: ChangeAnswer['refused']): void {
    this.#stumbles.delete(change.id);
    this.#replica.answered(change.id, revision, new Set(refused.map((r) => r.index)));
    if (refused.length > 0) {
      const whole = refused.length === change.operations.length;
      this.#reader.refused(
        change.id,
        refused.map((r) => r.refusal),
        whole,
      );
    }
  }

  #stumbledTooOften(change: Change, refusal: Refusal): boolean {
    const times = (this.#stumbles.get(change.id) ?? 0) + (refusal.code === 'Unexpected' ? 1 : 0);
    this.#stumbles.set(change.id, times);
    return times >= STUMBLES;
  }

  #wait(time: number): void {
    this.#pause ??= setTimeout(
      () => {
        this.#pause = undefined;
        this.kick();
      },
      Math.max(time, BACK_OFF),
    );
  }
}
