import type { BoardSession, ItemId } from '../../connection/boardSession';
import { Cell } from '../../ui/store';
import { type JiraOutcome, type SealHolder } from '../sealed';
import type { Filters } from './filters';
import { ImportCalls, type JiraFilter, type JqlNames, type TypeWithStatuses } from './importCalls';
import { boundDropsOf } from '../bound/drops';
import { ImportRun, type RunPorts } from './importRun';
import { clock } from './patience';
import { Shelf } from './shelf';
import { importSpot } from './spot';
import { itemsOf } from './stickies';
import { deskOf } from '../card/desk';
import type { JiraUser, Sprint } from '../shapes';
import { JiraCalls } from '../calls';

const mostSearches = 12;

export interface Draft {
  readonly filters: Filters;
  readonly jql: string;
}

/**
 * What one person has at hand for importing on one board: lists that Jira gave, the last searches, what they saved.
 * A search is the customer's text: the last ones are in this tab's memory only, and all of it goes with the seal.
 */
export class ImportDesk {
  readonly calls: ImportCalls;
  readonly searches = new Cell<ReadonlyMap<string, readonly string[]>>(new Map());
  /** What one was about to look for, by site: it is there again when the dialog is opened again. */
  readonly drafts = new Map<string, Draft>();
  readonly #held = new Map<string, unknown>();
  readonly #jira: JiraCalls;
  readonly #runs = new Map<string, ImportRun>();
  readonly #shelves = new Map<string, Shelf>();

  constructor(session: SealHolder) {
    this.calls = new ImportCalls(session);
    this.#jira = new JiraCalls(session);
    session.seal.subscribe(() => {
      if (session.seal.get() === null) {
        this.#forget();
      }
    });
  }

  /** Types and statuses of a project, asked once. */
  types(site: string, project: string, signal: AbortSignal): Promise<JiraOutcome<readonly TypeWithStatuses[]>> {
    return this.#once(`types/${site}/${project}`, () => this.calls.statuses(site, project, signal));
  }

  /** People to whom issues of a project can be assigned. */
  people(site: string, project: string, query: string, signal: AbortSignal): Promise<JiraOutcome<readonly JiraUser[]>> {
    return this.#jira.look<readonly JiraUser[]>(site, 'users', { project, assignable: true, query }, signal);
  }

  /** The open sprints of the agile boards that hold a project, asked once. */
  sprints(site: string, project: string, signal: AbortSignal): Promise<JiraOutcome<readonly Sprint[]>> {
    return this.#once(`sprints/${site}/${project}`, () =>
      this.#jira.look<readonly Sprint[]>(site, 'sprints', { project }, signal),
    );
  }

  /** One's Jira filters, asked once. */
  filters(site: string, signal: AbortSignal): Promise<JiraOutcome<readonly JiraFilter[]>> {
    return this.#once(`filters/${site}`, () => this.calls.filters(site, signal));
  }

  /** The names of JQL, asked once. */
  names(site: string, signal: AbortSignal): Promise<JiraOutcome<JqlNames>> {
    return this.#once(`names/${site}`, () => this.calls.names(site, signal));
  }

  /** What one saved on this board from a site. */
  shelf(site: string): Shelf {
    const shelf = this.#shelves.get(site) ?? new Shelf(this.calls, site);
    this.#shelves.set(site, shelf);
    return shelf;
  }

  /** The import from a site: one at a time; it goes on when the dialog is closed. */
  run(session: BoardSession, site: string): ImportRun {
    const run = this.#runs.get(site) ?? new ImportRun(portsOf(session, site, this.calls));
    this.#runs.set(site, run);
    return run;
  }

  /** A search that Jira answered, to be offered again. */
  searched(site: string, jql: string): void {
    const before = this.searches.get().get(site) ?? [];
    const now = [jql, ...before.filter((other) => other !== jql)].slice(0, mostSearches);
    this.searches.set(new Map([...this.searches.get(), [site, now]]));
  }

  async #once<T>(key: string, ask: () => Promise<JiraOutcome<T>>): Promise<JiraOutcome<T>> {
    if (this.#held.has(key)) {
      return { kind: 'done', value: this.#held.get(key) as T };
    }
    const outcome = await ask();
    if (outcome.kind === 'done') {
      this.#held.set(key, outcome.value);
    }
    return outcome;
  }

  #forget(): void {
    this.drafts.clear();
    this.#held.clear();
    this.#shelves.clear();
    this.searches.set(new Map());
  }
}

const portsOf = (session: BoardSession, site: string, calls: ImportCalls): RunPorts => ({
  ...clock,
  matches: (jql, next, signal) => calls.matches(site, { jql, only: 'ids', next }, signal),
  place: async (issues) => {
    const outcome = await deskOf(session).calls.importIssues(site, { issues, ...importSpot(itemsOf(session)) });
    if (outcome.kind === 'done') {
      void boundDropsOf(session).arrived(outcome.value.added.map(({ item }) => item as ItemId));
    }
    return outcome;
  },
});

const desks = new WeakMap<BoardSession, ImportDesk>();

/** The one import desk of a session. */
export function importDeskOf(session: BoardSession): ImportDesk {
  const desk = desks.get(session) ?? new ImportDesk(session);
  desks.set(session, desk);
  return desk;
}
