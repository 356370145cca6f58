import { newItemId } from '../board/ids';
import { patchOf } from '../board/operations';
import type { BoardItem, ItemKind } from '../contract/contract.gen';
import type { BoardSession, ItemId, Operation } from '../connection/boardSession';
import { copyable, duplicates, pasted, stickiesOf } from './clipboard';
import type { DeskStore } from './desk';
import { makeItem, placed, type Point, topOf } from './making';

/** What a person does to the board with keys and buttons; each is one change and one step of undo. */
export class Commands {
  readonly #session: BoardSession;
  readonly #desk: DeskStore;
  readonly #select: (ids: readonly ItemId[]) => void;
  #copied: readonly BoardItem[] = [];

  constructor(session: BoardSession, desk: DeskStore, select: (ids: readonly ItemId[]) => void) {
    this.#session = session;
    this.#desk = desk;
    this.#select = select;
  }

  /** Makes an item around a point and opens its text. */
  make(kind: Extract<ItemKind, 'Sticky' | 'Text' | 'Frame'>, at: Point): void {
    const id = newItemId();
    const colour = kind === 'Sticky' ? this.#desk.getState().colour : null;
    this.#session.change([{ kind: 'put', id, item: makeItem(kind, at, topOf(this.#session, kind), colour) }]);
    this.#desk.setState({ tool: 'select', editing: { id, draft: '' } });
    this.#selectSoon([id]);
  }

  /** Takes items off the board; of cards the issues stay in Jira. Guests leave cards where they are. */
  remove(ids: readonly ItemId[]): void {
    const guest = this.#session.you.get()?.role === 'Guest';
    const going = placed(this.#session, ids).filter(({ item }) => !(guest && item.kind === 'Card'));
    this.#change(going.map(({ id }) => ({ kind: 'delete', id })));
  }

  nudge(ids: readonly ItemId[], dx: number, dy: number): void {
    this.#change(
      placed(this.#session, ids).map(({ id, item }) => ({ kind: 'move', id, x: item.x + dx, y: item.y + dy })),
    );
  }

  copy(ids: readonly ItemId[]): string {
    this.#copied = copyable(placed(this.#session, ids));
    return this.#copied.map((item) => item.text ?? '').join('\n');
  }

  /** Pastes what was copied here, or lines of text from elsewhere as stickies. */
  paste(text: string, at: Point): void {
    const own = this.#copied.map((item) => item.text ?? '').join('\n') === text && this.#copied.length > 0;
    const z = topOf(this.#session, 'Sticky');
    this.#put(own ? pasted(this.#copied, at, z) : stickiesOf(text, at, z, this.#desk.getState().colour));
  }

  duplicate(ids: readonly ItemId[]): void {
    this.#put(duplicates(copyable(placed(this.#session, ids)), topOf(this.#session, 'Sticky')));
  }

  colour(ids: readonly ItemId[], colour: string): void {
    this.#desk.setState({ colour });
    this.#change(
      placed(this.#session, ids)
        .filter(({ item }) => item.kind === 'Sticky')
        .map(({ id }) => ({ kind: 'set', id, patch: patchOf({ colour }) })),
    );
  }

  /** The empty border takes it off (P34). */
  border(ids: readonly ItemId[], border: string): void {
    this.#change(
      placed(this.#session, ids)
        .filter(({ item }) => item.kind === 'Card')
        .map(({ id }) => ({ kind: 'set', id, patch: patchOf({ border }) })),
    );
  }

  #put(operations: readonly (Operation & { kind: 'put' })[]): void {
    this.#change(operations);
    this.#selectSoon(operations.map(({ id }) => id));
  }

  #change(operations: readonly Operation[]): void {
    if (operations.length > 0) {
      this.#session.change(operations);
    }
  }

  // The nodes of fresh items are there after the next turn.
  #selectSoon(ids: readonly ItemId[]): void {
    queueMicrotask(() => {
      this.#select(ids);
    });
  }
}
