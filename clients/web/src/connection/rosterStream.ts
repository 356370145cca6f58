import { Value } from '../board/value';
import type { BoardHub, RosterChange, RosterEntry, RosterState } from '../contract/contract.gen';
import { type Answer, inTime, OneAtATime } from './asking';

/** Who is here: the whole once, then who came and went; after a gap the whole again. */
export class RosterStream {
  readonly entries = new Value<readonly RosterEntry[]>([]);
  readonly #read = new OneAtATime(() => this.#ask());
  #hub: BoardHub | null = null;
  #version = -1;

  joined(roster: RosterState): void {
    this.#version = roster.version;
    this.entries.set(roster.entries);
  }

  opened(hub: BoardHub): void {
    this.#hub = hub;
  }

  lost(): void {
    this.#hub = null;
  }

  changed(change: RosterChange): void {
    if (change.from !== this.#version) {
      void this.#read.ask();
      return;
    }
    const replaced = new Set([...change.gone, ...change.here.map((entry) => entry.handle)]);
    this.#version = change.to;
    this.entries.set([...this.entries.get().filter((entry) => !replaced.has(entry.handle)), ...change.here]);
  }

  pulse(version: number): void {
    if (version !== this.#version) {
      void this.#read.ask();
    }
  }

  async #ask(): Promise<void> {
    const hub = this.#hub;
    if (hub === null) {
      return;
    }
    const answer = (await inTime(hub.roster())) as Answer<RosterState>;
    if (hub === this.#hub && answer.version !== undefined && answer.entries && !answer.refusal) {
      this.joined({ version: answer.version, entries: answer.entries, refusal: null });
    }
  }
}
