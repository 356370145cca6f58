import { freshId, newItemId } from '../board/ids';
import { patchOf } from '../board/operations';
import type { BoardItem, ItemKind } from '../contract/contract.gen';
import type { BoardSession, ItemId, Operation } from '../connection/boardSession';
import { copyable, duplicates, pasted, stickiesOf } from './clipboard';
import type { DeskStore } from './desk';
import { carriedBy } from './frames';
import type { Hand } from './hand';
import { makeItem, type Placed, placed, type Point, topOf } from './making';
import { type Choices, choicesOf } from './selection';

const NUDGES_WITHIN = 1000;

/** What a person does to the board with keys and buttons; each is one change and one step of undo. */
export class Commands {
  readonly #session: BoardSession;
  readonly #desk: DeskStore;
  readonly #hand: Hand;
  readonly #select: (ids: readonly ItemId[]) => void;
  #copied: readonly BoardItem[] = [];
  #nudged = { items: '', at: 0, gesture: '' };

  constructor(session: BoardSession, desk: DeskStore, hand: Hand, select: (ids: readonly ItemId[]) => void) {
    this.#session = session;
    this.#desk = desk;
    this.#hand = hand;
    this.#select = select;
  }

  /** Makes an item around a point and opens its text. */
  make(kind: Extract<ItemKind, 'Sticky' | 'Text' | 'Frame'>, at: Point): void {
    const id = newItemId();
    const colour = kind === 'Sticky' ? this.#desk.getState().colour : null;
    this.#change([{ kind: 'put', id, item: makeItem(kind, at, topOf(this.#session, kind), colour) }]);
    this.#desk.setState({ tool: 'select', editing: { id, draft: '' } });
    this.#selectSoon([id]);
  }

  /** Takes items off the board; of cards the issues stay in Jira. Guests leave cards where they are. */
  remove(ids: readonly ItemId[]): void {
    this.#change(this.#choices(ids).removable.map((id) => ({ kind: 'delete', id })));
  }

  /** Moves items by a little, with what stands in frames among them; nudges in a row are one step of undo. */
  nudge(ids: readonly ItemId[], dx: number, dy: number): void {
    const going = [...ids, ...carriedBy(this.#session, ids).keys()];
    this.#change(
      this.#placed(going).map(({ id, item }) => ({ kind: 'move', id, x: item.x + dx, y: item.y + dy })),
      this.#nudging(ids.join()),
    );
  }

  /** What can be copied of these and its text for the clipboard; null where nothing can. */
  copy(ids: readonly ItemId[]): { readonly ids: readonly ItemId[]; readonly text: string } | null {
    const items = this.#placed(this.#choices(ids).copyable);
    if (items.length === 0) {
      return null;
    }
    this.#copied = copyable(items);
    return { ids: items.map(({ id }) => id), text: textOf(this.#copied) };
  }

  /** Whether this text is that of what was copied here. */
  copied(text: string): boolean {
    return this.#copied.length > 0 && textOf(this.#copied) === text.replaceAll('\r\n', '\n');
  }

  /** Pastes what was copied here, or lines of text from elsewhere as stickies. */
  paste(text: string, at: Point): void {
    const z = topOf(this.#session, 'Sticky');
    this.#put(this.copied(text) ? pasted(this.#copied, at, z) : stickiesOf(text, at, z, this.#desk.getState().colour));
  }

  duplicate(ids: readonly ItemId[]): void {
    this.#put(duplicates(copyable(this.#placed(ids)), topOf(this.#session, 'Sticky')));
  }

  colour(ids: readonly ItemId[], colour: string): void {
    this.#desk.setState({ colour });
    this.#change(this.#choices(ids).stickies.map((id) => ({ kind: 'set', id, patch: patchOf({ colour }) })));
  }

  /** The empty border takes it off (P34). */
  border(ids: readonly ItemId[], border: string): void {
    this.#change(this.#choices(ids).cards.map((id) => ({ kind: 'set', id, patch: patchOf({ border }) })));
  }

  #placed(ids: readonly ItemId[]): readonly Placed[] {
    return placed(this.#session, ids);
  }

  #choices(ids: readonly ItemId[]): Choices {
    return choicesOf(this.#placed(ids), this.#session.you.get()?.role === 'Guest');
  }

  #put(operations: readonly (Operation & { kind: 'put' })[]): void {
    this.#change(operations);
    this.#selectSoon(operations.map(({ id }) => id));
  }

  #nudging(items: string): string {
    const { gesture, at } = this.#nudged;
    const goesOn = this.#nudged.items === items && Date.now() - at < NUDGES_WITHIN;
    this.#nudged = { items, at: Date.now(), gesture: goesOn ? gesture : freshId() };
    return this.#nudged.gesture;
  }

  #change(operations: readonly Operation[], gesture?: string): void {
    this.#hand.change(this.#session, operations, gesture);
  }

  // The nodes of fresh items are there after the next turn.
  #selectSoon(ids: readonly ItemId[]): void {
    queueMicrotask(() => {
      this.#select(ids);
    });
  }
}

const textOf = (items: readonly BoardItem[]): string => items.map((item) => item.text ?? '').join('\n');
