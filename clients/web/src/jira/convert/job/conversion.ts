import { type BoardSession, issueKey, type ItemId } from '../../../connection/boardSession';
import type { RefusalCode } from '../../../contract/contract.gen';
import { Cell } from '../../../ui/store';
import type { JiraCalls } from '../../calls';
import { type JiraRefused, tell } from '../../sealed';
import { type Fate, fateOf, isSettled, sending, unclear, waiting } from './fate';
import { inCalls, type Order, type StickyOrder } from './order';

/** How a conversion stands. */
export interface Progress {
  readonly fates: ReadonlyMap<ItemId, Fate>;
  readonly going: boolean;
  /** How long Jira asks us to wait, null: it does not. */
  readonly wait: number | null;
}

/** What a conversion works with. */
export interface Means {
  readonly session: BoardSession;
  readonly calls: Pick<JiraCalls, 'convert' | 'converted'>;
  readonly pause: (seconds: number) => Promise<void>;
}

/** Nothing was made, and the same call may be made again. */
const again: ReadonlySet<RefusalCode> = new Set(['JiraWait', 'TooManyRequests', 'SealGone']);
/** Nothing says whether anything was made. */
const silent: ReadonlySet<RefusalCode> = new Set([
  'OutcomeUnknown',
  'Unavailable',
  'Unexpected',
  'JiraSlow',
  'JiraUnreachable',
  'JiraNonsense',
  'AlreadyConverting',
]);

const mostTries = 20;
const usualWait = 5;
const between = 1.5;

/**
 * Stickies on their way to becoming issues: one call after the other, at most 50 each. A call without an answer is
 * never simply made again: the server, and then the board, are asked what became of it. It goes on with its dialog
 * closed; the server sees to it that no sticky becomes two issues.
 */
export class Conversion {
  readonly progress: Cell<Progress>;
  readonly order: Order;
  readonly #means: Means;

  constructor(order: Order, means: Means) {
    this.order = order;
    this.#means = means;
    const fates = new Map(order.stickies.map(({ item }) => [item, waiting] as const));
    this.progress = new Cell<Progress>({ fates, going: true, wait: null });
  }

  async run(): Promise<Progress> {
    let stopped: string | null = null;
    for (const call of inCalls(this.order)) {
      stopped = stopped === null ? await this.#make(call) : stopped;
      if (stopped !== null) {
        this.#settle(
          call.map(({ item }) => item),
          { kind: 'failed', message: stopped, errors: {} },
        );
      }
    }
    await this.#findOut();
    this.progress.set({ ...this.progress.get(), going: false });
    return this.progress.get();
  }

  /** Null: the next call can be made; else why it need not be. */
  async #make(call: readonly StickyOrder[]): Promise<string | null> {
    const items = call.map(({ item }) => item);
    const { site, project, type, fields } = this.order;
    for (let tries = 1; ; tries++) {
      this.#tell(new Map(items.map((item) => [item, sending])));
      const outcome = await this.#means.calls.convert(site, { project, type, fields, stickies: call });
      if (outcome.kind === 'done') {
        const told = new Map(outcome.value.map((result) => [result.item as ItemId, fateOf(result)]));
        this.#tell(new Map(items.map((item) => [item, told.get(item) ?? unclear])));
        return null;
      }
      if (outcome.kind === 'stopped' || silent.has(outcome.refusal.code)) {
        this.#tell(new Map(items.map((item) => [item, unclear])));
        return null;
      }
      if (!again.has(outcome.refusal.code) || tries >= mostTries) {
        this.#settle(items, failureOf(outcome));
        return tell(outcome);
      }
      await this.#rest(outcome.refusal.afterSeconds ?? usualWait);
    }
  }

  async #rest(seconds: number): Promise<void> {
    this.progress.set({ ...this.progress.get(), wait: seconds });
    await this.#means.pause(seconds);
    this.progress.set({ ...this.progress.get(), wait: null });
  }

  async #findOut(): Promise<void> {
    for (let open = this.#unclear(); open.length > 0; open = this.#unclear()) {
      const closed = this.#means.session.line.get().kind === 'closed';
      const running = closed ? null : await this.#ask(open.slice(0, 50));
      for (const item of this.#unclear()) {
        this.#look(item, closed, running);
      }
      if (this.#unclear().length > 0) {
        await this.#means.pause(between);
      }
    }
  }

  /** What the server knows of these: those it is working on, null where it could not be asked. */
  async #ask(items: readonly ItemId[]): Promise<ReadonlySet<string> | null> {
    const outcome = await this.#means.calls.converted(this.order.site, items);
    if (outcome.kind !== 'done') {
      return null;
    }
    this.#tell(new Map(outcome.value.results.map((result) => [result.item as ItemId, fateOf(result)])));
    return new Set(outcome.value.running);
  }

  /** What the board shows of a sticky that nobody has said anything about. */
  #look(item: ItemId, closed: boolean, running: ReadonlySet<string> | null): void {
    const { session } = this.#means;
    const shown = session.items.get(item);
    if (shown === undefined) {
      this.#settle([item], { kind: 'gone' });
    } else if (shown.kind === 'Card') {
      this.#settle([item], { kind: 'made', key: this.#keyOf(shown.issue) });
    } else if (
      closed ||
      (running?.has(item) === false && shown.converting === null && session.line.get().kind === 'open')
    ) {
      this.#settle([item], { kind: 'failed', message: unheard, errors: {} });
    }
  }

  #keyOf(issue: string | null): string | null {
    const content = this.#means.session.issues.get(issueKey(this.order.site, issue ?? ''));
    return content?.kind === 'live' ? content.issue.key : null;
  }

  #unclear(): readonly ItemId[] {
    return [...this.progress.get().fates].flatMap(([item, fate]) => (fate.kind === 'unclear' ? [item] : []));
  }

  #settle(items: readonly ItemId[], fate: Fate): void {
    const { fates } = this.progress.get();
    this.#tell(new Map(items.filter((item) => !isSettled(fates.get(item) ?? waiting)).map((item) => [item, fate])));
  }

  #tell(news: ReadonlyMap<ItemId, Fate>): void {
    const before = this.progress.get();
    this.progress.set({ ...before, fates: new Map([...before.fates, ...news]) });
  }
}

const unheard = 'No issue was made: the call did not get through. It can be tried again.';

const failureOf = (refused: JiraRefused): Fate => ({
  kind: 'failed',
  message: tell(refused),
  errors: refused.words?.errors ?? {},
});
