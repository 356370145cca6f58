import type { Point } from '../../canvas/making';
import type { BoardItem } from '../../contract/contract.gen';
import type { BoardSession, ItemId, OutsideResult, OutsideStep } from '../../connection/boardSession';
import { unrecorded } from '../../board/undo';

/** Where an item went in a gesture. */
export interface Went {
  readonly from: Point;
  readonly to: Point;
}

/**
 * A gesture that Jira followed, as one step of undo: Jira goes back, then the card. Where Jira refuses, the card stays
 * too, so that both say the same; a card that somebody moved on the board since stays as well (B8).
 */
export class DropStep implements OutsideStep {
  readonly #session: Pick<BoardSession, 'items' | 'change'>;
  readonly #went: ReadonlyMap<ItemId, Went>;
  readonly #jira: Promise<ReadonlyMap<ItemId, OutsideStep>>;
  readonly #gone = new Set<ItemId>();
  #settled = false;

  constructor(
    session: Pick<BoardSession, 'items' | 'change'>,
    went: ReadonlyMap<ItemId, Went>,
    jira: Promise<ReadonlyMap<ItemId, OutsideStep>>,
  ) {
    this.#session = session;
    this.#went = went;
    this.#jira = jira.finally(() => {
      this.#settled = true;
    });
  }

  /** A card came back where it was: it has no part in this any more. */
  drop(id: ItemId): void {
    this.#gone.add(id);
  }

  isVoid(): boolean {
    return this.#settled && [...this.#went.keys()].every((id) => this.#gone.has(id));
  }

  undo(): Promise<OutsideResult> {
    return this.#go('undo', ({ from, to }) => ({ from: to, to: from }));
  }

  redo(): Promise<OutsideResult> {
    return this.#go('redo', (went) => went);
  }

  async #go(way: 'undo' | 'redo', turned: (went: Went) => Went): Promise<OutsideResult> {
    const jira = await this.#jira;
    const ready = [...this.#went].flatMap(([id, went]) => {
      const { from, to } = turned(went);
      return !this.#gone.has(id) && isAt(this.#session.items.get(id), from) ? [{ id, to }] : [];
    });
    const asked = await Promise.all(
      ready.map(async ({ id, to }) => ({
        id,
        to,
        result: (await jira.get(id)?.[way]()) ?? ({ kind: 'done' } as const),
      })),
    );
    const moved = asked.filter(({ result }) => result.kind === 'done');
    if (moved.length > 0) {
      this.#session.change(
        moved.map(({ id, to }) => ({ kind: 'move', id, ...to })),
        unrecorded,
      );
    }
    const refused = asked.flatMap(({ result }) => (result.kind === 'refused' ? [result] : []));
    if (ready.length === 0) {
      return { kind: 'refused', sentence: 'Somebody moved these cards since. They stay where they are.', keep: false };
    }
    return refused.length === 0
      ? { kind: 'done' }
      : {
          kind: 'refused',
          sentence: refused.map(({ sentence }) => sentence).join(' '),
          keep: moved.length === 0 && refused.every(({ keep }) => keep),
        };
  }
}

/** Places are rounded on their way. */
export const isAt = (item: BoardItem | undefined, at: Point): boolean =>
  item !== undefined && Math.abs(item.x - at.x) < 1 && Math.abs(item.y - at.y) < 1;
