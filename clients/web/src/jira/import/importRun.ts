import type { Outcome } from '../../http/outcome';
import { Cell } from '../../ui/store';
import type { Imported } from '../calls';
import type { JiraOutcome } from '../sealed';
import type { Matches, Next } from './importCalls';
import { allMatches, mostIssues } from './matches';
import { type Clock, Patience } from './patience';

/** Issues that Jira gives in one read, and so the step of the bar. */
const step = 100;

export interface RunResult {
  readonly added: number;
  readonly already: number;
  readonly notVisible: number;
  readonly items: readonly string[];
  /** The issues that have cards now. */
  readonly issues: readonly string[];
  /** How many were to be imported. */
  readonly asked: number;
  /** Null: all was done; else why not all of it was. */
  readonly cut: string | null;
  /** There are more that match than one import takes. */
  readonly more: boolean;
}

export type RunState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly phase: 'finding' | 'importing';
      readonly done: number;
      readonly total: number;
      /** Until when Jira asks to wait (epoch ms). */
      readonly waitsUntil: number | null;
    };

export type RunOrder =
  | { readonly kind: 'issues'; readonly issues: readonly string[] }
  /** Everything that a JQL finds, up to the most; `about`: how many that were when it was told. */
  | { readonly kind: 'matching'; readonly jql: string; readonly about: number };

/** What a run needs of others. */
export interface RunPorts extends Clock {
  matches(jql: string, next: Next | null, signal: AbortSignal): Promise<JiraOutcome<Matches>>;
  place(issues: readonly string[]): Promise<Outcome<Imported>>;
}

/** Roughly what an import costs at Jira: calls, and points of the hourly budget (one a call, one an issue that is read). */
export function costOf(order: RunOrder): { readonly calls: number; readonly points: number } {
  const count = order.kind === 'issues' ? order.issues.length : Math.min(order.about, mostIssues);
  const reads = Math.ceil(count / step);
  return order.kind === 'issues'
    ? { calls: reads, points: reads + count }
    : { calls: reads + 1, points: reads + 1 + 2 * count };
}

/**
 * One import, a hundred issues at a time: shows how far it is, waits as long as Jira asks for, can be stopped between
 * two steps, and says honestly what came and what did not.
 */
export class ImportRun {
  readonly state = new Cell<RunState>({ kind: 'idle' });
  readonly #ports: RunPorts;
  #patience: Patience;

  constructor(ports: RunPorts) {
    this.#ports = ports;
    this.#patience = this.#fresh();
  }

  /** Asks it to end after the step that is under way. */
  stop(): void {
    this.#patience.stop();
  }

  async run(order: RunOrder): Promise<RunResult> {
    this.#patience = this.#fresh();
    const result = await (order.kind === 'issues' ? this.#place(order.issues, false) : this.#placeMatching(order));
    this.state.set({ kind: 'idle' });
    return result;
  }

  async #placeMatching({ jql, about }: Extract<RunOrder, { readonly kind: 'matching' }>): Promise<RunResult> {
    const total = Math.min(about, mostIssues);
    this.#show('finding', 0, total);
    const found = await allMatches(
      this.#patience,
      (next, signal) => this.#ports.matches(jql, next, signal),
      (count) => {
        this.#show('finding', count, Math.max(total, count));
      },
    );
    return found.kind === 'cut'
      ? { ...nothing, asked: 0, cut: found.why, more: false }
      : this.#place(
          found.value.issues.map((issue) => issue.id),
          found.value.more,
        );
  }

  async #place(issues: readonly string[], more: boolean): Promise<RunResult> {
    let result: RunResult = { ...nothing, asked: issues.length, cut: null, more };
    for (let from = 0; from < issues.length; from += step) {
      this.#show('importing', from, issues.length);
      const few = issues.slice(from, from + step);
      const placed = await this.#patience.step(() => this.#ports.place(few));
      if (placed.kind === 'cut') {
        return { ...result, cut: placed.why };
      }
      result = plus(result, placed.value);
    }
    return result;
  }

  #fresh(): Patience {
    return new Patience(this.#ports, (waitsUntil) => {
      const before = this.state.get();
      if (before.kind === 'running') {
        this.state.set({ ...before, waitsUntil });
      }
    });
  }

  #show(phase: 'finding' | 'importing', done: number, total: number): void {
    this.state.set({ kind: 'running', phase, done, total, waitsUntil: null });
  }
}

const nothing = { added: 0, already: 0, notVisible: 0, items: [], issues: [] } as const;

function plus(result: RunResult, { added, already, notVisible }: Imported): RunResult {
  const cards = [...added, ...already];
  return {
    ...result,
    added: result.added + added.length,
    already: result.already + already.length,
    notVisible: result.notVisible + notVisible.length,
    items: [...result.items, ...cards.map((card) => card.item)],
    issues: [...result.issues, ...cards.map((card) => card.issue)],
  };
}
