import type { Moved } from '../../canvas/hand';
import type { Point } from '../../canvas/making';
import { freshId } from '../../board/ids';
import { unrecorded } from '../../board/undo';
import {
  type BoardSession,
  type CardIssue,
  issueKey,
  type ItemId,
  type OutsideStep,
} from '../../connection/boardSession';
import { sayNote, sayProblem } from '../../ui/notify';
import { grouped } from '../../ui/grouped';
import { KeyedStore } from '../../ui/store';
import { type CardDesk, deskOf } from '../card/desk';
import { lockOf } from '../card/locks';
import { Asking } from './asking';
import { type Binding, isThere, sprintOf } from './binding';
import { type Dropped, follow, type FollowPorts } from './following';
import { BoundFrames, frameOf, type Landed, landing } from './frames';
import { BoundNames } from './names';
import { sprintCallOf } from './sprintCall';
import { DropStep, isAt, type Went } from './step';
import { placeOf, saidOf, wordsFor } from './texts';

/** Nudges in a row are one gesture, which is over when none came for this long. */
const restMs = 1000;
/** The longest wait for an imported card to show its issue. */
const arrivalMs = 10_000;

/**
 * Cards that one drops into bound frames: Jira follows in one's own name (B13). The card stands at once where it was
 * dropped, marked until Jira answered, and comes back where Jira refuses. Who may not change Jira moves the card on the
 * board only, and is told so.
 */
export class BoundDrops {
  readonly frames: BoundFrames;
  readonly names: BoundNames;
  readonly asking = new Asking();
  /** Cards for which Jira is being asked. */
  readonly pending = new KeyedStore<ItemId, Binding>();
  readonly #session: BoardSession;
  readonly #ports: FollowPorts;
  #resting: {
    readonly gesture: string;
    before: ReadonlyMap<ItemId, Point>;
    timer: ReturnType<typeof setTimeout>;
  } | null = null;

  constructor(session: BoardSession, desk: CardDesk) {
    this.#session = session;
    this.frames = new BoundFrames(session);
    this.names = new BoundNames(session);
    this.#ports = {
      calls: desk.calls,
      sprintCall: sprintCallOf(session),
      askFields: this.asking.ask,
      took: (site, issue) => {
        desk.took(site, issue);
      },
    };
  }

  /** Somebody of this tab moved items by hand. */
  readonly moved = (moved: Moved): void => {
    const resting = this.#resting;
    if (resting !== null && resting.gesture !== moved.gesture) {
      this.#rest();
    }
    if (!moved.goesOn) {
      this.#settle(moved.before, moved.gesture);
      return;
    }
    const before = new Map([...moved.before, ...(this.#resting?.before ?? [])]);
    clearTimeout(this.#resting?.timer);
    this.#resting = {
      gesture: moved.gesture,
      before,
      timer: setTimeout(() => {
        this.#rest();
      }, restMs),
    };
  };

  /** Cards that came by an import: those that stand in a bound frame and show their issue are followed too. */
  async arrived(ids: readonly ItemId[]): Promise<void> {
    const end = Date.now() + arrivalMs;
    while (ids.some((id) => this.#issueOf(id) === null) && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    this.again(ids);
  }

  /** Jira is asked once more for cards that stand in a frame and are elsewhere in Jira. */
  again(ids: readonly ItemId[]): void {
    const landed = ids.flatMap((id) => {
      const item = this.#session.items.get(id);
      const frame = item === undefined ? null : frameOf(this.frames.all.get(), item);
      return item === undefined || frame === null ? [] : [{ id, item, binding: frame.binding, before: null }];
    });
    void this.#ask(landed, new Map(), freshId());
  }

  #rest(): void {
    const resting = this.#resting;
    this.#resting = null;
    if (resting !== null) {
      clearTimeout(resting.timer);
      this.#settle(resting.before, resting.gesture);
    }
  }

  #settle(before: ReadonlyMap<ItemId, Point>, gesture: string): void {
    const { items } = this.#session;
    const { landed, left } = landing(items, this.frames.all.get(), before);
    const stayed = left.find(({ id, from }) => this.#isThere(id, from) === true);
    if (stayed !== undefined) {
      sayNote(wordsFor.left(left.length, stayed.from, this.nameOf(stayed.from)));
    }
    const went = new Map<ItemId, Went>();
    before.forEach((from, id) => {
      const item = items.get(id);
      if (item !== undefined) {
        went.set(id, { from, to: { x: item.x, y: item.y } });
      }
    });
    void this.#ask(landed, went, gesture);
  }

  async #ask(landed: readonly Landed[], went: ReadonlyMap<ItemId, Went>, gesture: string): Promise<void> {
    const wanted = landed.filter(
      ({ id, item, binding }) => item.site === binding.site && this.#isThere(id, binding) !== true,
    );
    const groups = grouped(wanted, ({ binding }) => JSON.stringify(binding));
    const lock =
      wanted[0] === undefined
        ? null
        : lockOf(this.#session.you.get(), this.#session.sites.get(), wanted[0].binding.site);
    if (wanted[0] === undefined || lock !== null) {
      if (wanted[0] !== undefined && lock !== null) {
        sayNote(
          wordsFor.notFollowed(wanted.length, placeOf(wanted[0].binding, this.nameOf(wanted[0].binding)), lock.reason),
        );
      }
      return;
    }
    const all = Promise.all([...groups.values()].map((group) => this.#follow(group, went)));
    const step = new DropStep(
      this.#session,
      went,
      all.then((done) => new Map(done.flatMap(({ steps }) => [...steps]))),
    );
    if (went.size > 0) {
      this.#session.outside(step, gesture);
    }
    for (const { failed } of await all) {
      failed.forEach((_, id) => {
        step.drop(id);
      });
    }
  }

  async #follow(
    group: readonly Landed[],
    went: ReadonlyMap<ItemId, Went>,
  ): Promise<{
    readonly steps: ReadonlyMap<ItemId, OutsideStep>;
    readonly failed: ReadonlyMap<ItemId, string | null>;
  }> {
    const binding = group[0]?.binding;
    const cards = group.flatMap(({ id }) => this.#droppedOf(id));
    if (binding === undefined) {
      return { steps: new Map(), failed: new Map() };
    }
    group.forEach(({ id }) => {
      this.pending.set(id, binding);
    });
    const { steps, failed } = await follow(this.#ports, binding, cards);
    const unread = group.filter(({ id }) => !cards.some((card) => card.id === id));
    const all = new Map([...failed, ...unread.map(({ id }) => [id, wordsFor.unread] as const)]);
    this.#bringBack([...all.keys()], went);
    group.forEach(({ id }) => {
      this.pending.remove(id);
    });
    const keys = new Map(cards.map(({ id, issue }) => [id, issue.key]));
    const said = saidOf([...all].flatMap(([id, why]) => (why === null ? [] : [{ key: keys.get(id) ?? null, why }])));
    if (said !== null) {
      sayProblem(said);
    }
    return { steps, failed: all };
  }

  /** To where they stood; whoever moved one meanwhile has the last word. */
  #bringBack(ids: readonly ItemId[], went: ReadonlyMap<ItemId, Went>): void {
    const back = ids.flatMap((id) => {
      const way = went.get(id);
      return way !== undefined && isAt(this.#session.items.get(id), way.to)
        ? [{ kind: 'move', id, ...way.from } as const]
        : [];
    });
    if (back.length > 0) {
      this.#session.change(back, unrecorded);
    }
  }

  /** What a frame's sprint or status is called, where that is known. */
  nameOf(binding: Binding): string | null {
    return binding.kind === 'backlog'
      ? null
      : (this.names.known.get(`${binding.site}/${binding.kind}/${binding.id}`) ?? null);
  }

  #isThere(id: ItemId, binding: Binding): boolean | null {
    const issue = this.#issueOf(id);
    return issue === null ? null : isThere(binding, issue, this.#legend(binding.site));
  }

  #droppedOf(id: ItemId): readonly Dropped[] {
    const issue = this.#issueOf(id);
    const site = this.#session.items.get(id)?.site ?? '';
    return issue === null ? [] : [{ id, issue, sprint: sprintOf(issue, this.#legend(site))?.id ?? null }];
  }

  #legend(site: string) {
    return this.#session.legends.get(site)?.fields ?? [];
  }

  #issueOf(id: ItemId): CardIssue | null {
    const item = this.#session.items.get(id);
    if (item?.site == null || item.issue === null) {
      return null;
    }
    const key = issueKey(item.site, item.issue);
    const content = this.#session.issues.get(key);
    const answer = deskOf(this.#session).answers.get(key);
    if (content?.kind !== 'live') {
      return null;
    }
    return answer !== undefined && answer.readAt > content.issue.readAt ? answer : content.issue;
  }
}

const all = new WeakMap<BoardSession, BoundDrops>();

/** The one of a session. */
export function boundDropsOf(session: BoardSession): BoundDrops {
  const drops = all.get(session) ?? new BoundDrops(session, deskOf(session));
  all.set(session, drops);
  return drops;
}
