import { Cell } from '../../ui/store';
import type { JiraOutcome } from '../sealed';
import { type CardHere, compare, type Comparison } from './compare';
import type { Matches, Next, SavedImport } from './importCalls';
import { allMatches, mostIssues } from './matches';
import { type Clock, Patience } from './patience';

export type RerunState =
  | { readonly kind: 'asking'; readonly found: number; readonly waitsUntil: number | null }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'shown'; readonly comparison: Comparison; readonly limit: number | null };

export interface RerunPorts extends Clock {
  matches(jql: string, next: Next | null, signal: AbortSignal): Promise<JiraOutcome<Matches>>;
  /** The cards as they are when all matches are there. */
  cards(): ReadonlyMap<string, CardHere>;
}

/** Asks Jira what a saved import finds now and compares it with the board; changes nothing (B16). */
export class Rerun {
  readonly state = new Cell<RerunState>({ kind: 'asking', found: 0, waitsUntil: null });
  readonly #ports: RerunPorts;
  readonly #saved: SavedImport;
  #patience: Patience;

  constructor(ports: RerunPorts, saved: SavedImport) {
    this.#ports = ports;
    this.#saved = saved;
    this.#patience = this.#fresh();
  }

  stop(): void {
    this.#patience.stop();
  }

  async ask(): Promise<void> {
    this.stop();
    const patience = this.#fresh();
    this.#patience = patience;
    this.state.set({ kind: 'asking', found: 0, waitsUntil: null });
    const found = await allMatches(
      patience,
      (next, signal) => this.#ports.matches(this.#saved.jql ?? '', next, signal),
      (count) => {
        if (patience === this.#patience) {
          this.state.set({ kind: 'asking', found: count, waitsUntil: null });
        }
      },
    );
    if (patience !== this.#patience) {
      return;
    }
    if (found.kind === 'cut') {
      this.state.set({ kind: 'refused', why: found.why });
      return;
    }
    const { issues, more } = found.value;
    this.state.set({
      kind: 'shown',
      comparison: compare(this.#saved, issues, !more, this.#ports.cards()),
      limit: more ? mostIssues : null,
    });
  }

  #fresh(): Patience {
    return new Patience(this.#ports, (waitsUntil) => {
      const before = this.state.get();
      if (before.kind === 'asking') {
        this.state.set({ ...before, waitsUntil });
      }
    });
  }
}
