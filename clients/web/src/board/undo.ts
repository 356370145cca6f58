import type { ItemId, Operation, OutsideResult, OutsideStep, Watchable } from '../connection/boardSession';
import type { BoardItem, ItemPatch } from '../contract/contract.gen';
import { patchOf } from './operations';
import { applyOperation } from './patching';
import { covers, overlap, type Touched, touchedBy } from './touched';
import { Value } from './value';

const LIMIT = 100;

/** The name of a change that is no step of its own: it belongs to something that `outside` gave a place. */
export const unrecorded = '';

/** Something done elsewhere, in its place among the gestures. */
interface Elsewhere {
  readonly kind: 'outside';
  readonly outside: OutsideStep;
}

type Entry = Step | Elsewhere;

/** One gesture of this person: what takes it back and what does it again. */
interface Step {
  readonly kind: 'step';
  readonly back: readonly Operation[];
  readonly again: readonly Operation[];
  readonly touched: Touched;
  /** The changes that carried it to the server; refused ones make it void. */
  readonly changes: string[];
  /** What goes on as one gesture, such as typing, has one name. */
  readonly gesture: string | null;
  spoiled: boolean;
  /** Nothing is left of it but to say that what it was about is an issue now. */
  readonly issued: boolean;
}

/** What a press of undo or redo comes to. `carriedBy` tells the step under which ids its operations went out. */
export type Taken =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'spoiled' }
  /** It was about what has become an issue since. */
  | { readonly kind: 'issued' }
  | {
      readonly kind: 'step';
      readonly operations: readonly Operation[];
      readonly carriedBy: (changes: readonly string[]) => void;
    }
  | {
      readonly kind: 'outside';
      readonly run: () => Promise<OutsideResult>;
      /** Puts it where it belongs then: it can be done again, tried again, or not at all. */
      readonly settle: (result: OutsideResult) => void;
    };

type Look = (id: ItemId) => BoardItem | undefined;

/** The gestures of this person alone; one that somebody else's later change touched is not taken back. */
export class Undo {
  readonly #done: Entry[] = [];
  readonly #undone: Entry[] = [];
  /** Counts what was recorded: what is undone meanwhile cannot be redone then. */
  #recorded = 0;
  readonly #canUndo = new Value(false);
  readonly #canRedo = new Value(false);

  get canUndo(): Watchable<boolean> {
    return this.#canUndo;
  }

  get canRedo(): Watchable<boolean> {
    return this.#canRedo;
  }

  /** Remembers a gesture, before it is shown; more of the gesture that was the last joins it. */
  record(operations: readonly Operation[], changes: readonly string[], shown: Look, gesture: string | null): void {
    const back = gesture === unrecorded ? [] : inverse(operations, shown);
    if (back.length > 0) {
      const step: Step = {
        kind: 'step',
        back,
        again: operations,
        touched: touchedBy(operations),
        changes: [...changes],
        gesture,
        spoiled: false,
        issued: false,
      };
      const last = this.#done.at(-1);
      if (last?.kind === 'step' && gesture !== null && last.gesture === gesture && !last.spoiled) {
        this.#done.splice(-1, 1, joined(last, step));
      } else {
        this.#done.push(step);
      }
      this.#added();
    }
  }

  /** Remembers something that was done elsewhere, such as an edit in Jira; it takes the place of the gesture it is part of. */
  recordOutside(outside: OutsideStep, gesture?: string): void {
    const at = this.#done.findLastIndex((entry) => entry.kind === 'step' && entry.gesture === gesture);
    if (gesture === undefined || at < 0) {
      this.#done.push({ kind: 'outside', outside });
    } else {
      this.#done.splice(at, 1, { kind: 'outside', outside });
    }
    this.#added();
  }

  /** What was done elsewhere is not known here any more. */
  forgetOutside(): void {
    for (const entries of [this.#done, this.#undone]) {
      entries.splice(0, entries.length, ...entries.filter((entry) => entry.kind === 'step'));
    }
    this.#recorded++;
    this.#tell();
  }

  undo(): Taken {
    return this.#take(this.#done, this.#undone, 'undo');
  }

  redo(): Taken {
    return this.#take(this.#undone, this.#done, 'redo');
  }

  /** Somebody else changed something. */
  changedByOthers(operations: readonly Operation[]): void {
    if (operations.length > 0 && this.#done.length + this.#undone.length > 0) {
      this.#spoil(touchedBy(operations));
    }
  }

  /** Items differ from what was shown, and nobody says who did it. */
  changedUnseen(ids: readonly ItemId[]): void {
    this.#spoil(new Map(ids.map((id) => [id, 'all'])));
  }

  /**
   * Issues were made of these items. What was done to them before is not taken back any more: an issue stays. The
   * newest of the gestures that were about them alone stays to say so, once.
   */
  becameIssues(ids: readonly ItemId[]): void {
    const gone = new Set(ids);
    const left = this.#done.map((entry) => without(entry, gone));
    const newest = left.findLastIndex((entry, at) => isIssued(entry) && entry !== this.#done[at]);
    const kept = left.filter((entry, at) => !isIssued(entry) || entry === this.#done[at] || at === newest);
    this.#done.splice(0, this.#done.length, ...kept);
    const redo = this.#undone.map((entry) => without(entry, gone)).filter((entry) => !isIssued(entry));
    this.#undone.splice(0, this.#undone.length, ...redo);
    this.#tell();
  }

  /** The server did not do a change: there is nothing to take back. */
  refused(change: string): void {
    for (const steps of [this.#done, this.#undone]) {
      const left = steps.filter((entry) => entry.kind === 'outside' || !entry.changes.includes(change));
      steps.splice(0, steps.length, ...left);
    }
    this.#tell();
  }

  #spoil(touched: Touched): void {
    for (const entry of [...this.#done, ...this.#undone]) {
      if (entry.kind === 'step') {
        entry.spoiled ||= overlap(entry.touched, touched);
      }
    }
  }

  #added(): void {
    this.#done.splice(0, this.#done.length - LIMIT);
    this.#undone.length = 0;
    this.#recorded++;
    this.#tell();
  }

  #take(from: Entry[], to: Entry[], way: 'undo' | 'redo'): Taken {
    const step = from.pop();
    if (step === undefined) {
      return { kind: 'nothing' };
    }
    if (step.kind === 'outside' && step.outside.isVoid?.() === true) {
      return this.#take(from, to, way);
    }
    if (step.kind === 'outside') {
      this.#tell();
      return this.#elsewhere(step, from, to, way);
    }
    if (!step.spoiled && !step.issued) {
      to.push(step);
    }
    this.#tell();
    if (step.issued) {
      return { kind: 'issued' };
    }
    return step.spoiled
      ? { kind: 'spoiled' }
      : {
          kind: 'step',
          operations: way === 'undo' ? step.back : step.again,
          carriedBy: (changes) => void step.changes.push(...changes),
        };
  }

  #elsewhere(entry: Elsewhere, from: Entry[], to: Entry[], way: 'undo' | 'redo'): Taken {
    const [place, recorded] = [from.length, this.#recorded];
    return {
      kind: 'outside',
      run: () => entry.outside[way](),
      settle: (result) => {
        if (recorded === this.#recorded && result.kind === 'done') {
          to.push(entry);
        } else if (recorded === this.#recorded && result.kind === 'refused' && result.keep) {
          from.splice(place, 0, entry);
        }
        this.#tell();
      },
    };
  }

  #tell(): void {
    this.#canUndo.set(this.#done.length > 0);
    this.#canRedo.set(this.#undone.length > 0);
  }
}

/** A gesture without what it did to some items. */
function without(step: Entry, gone: ReadonlySet<ItemId>): Entry {
  if (step.kind === 'outside') {
    return step;
  }
  const rest = (operations: readonly Operation[]) => operations.filter(({ id }) => !gone.has(id));
  const again = rest(step.again);
  if (again.length === step.again.length) {
    return step;
  }
  const back = rest(step.back);
  return { ...step, back, again, touched: touchedBy(again), issued: back.length === 0 };
}

const isIssued = (entry: Entry): boolean => entry.kind === 'step' && entry.issued;

const joined = (first: Step, more: Step): Step => ({
  ...first,
  back: [...notUndoneBy(more.back, first.back), ...first.back],
  again: [...notUndoneBy(first.again, more.again), ...more.again],
  touched: touchedBy([...first.again, ...more.again]),
  changes: [...first.changes, ...more.changes],
});

/** Without the operations of which the later ones leave nothing to see. */
const notUndoneBy = (operations: readonly Operation[], later: readonly Operation[]): readonly Operation[] =>
  operations.filter((operation) => !later.some((other) => covers(other, operation)));

/** What leads back from after the operations to before them, in the order in which it is to be done. */
export function inverse(operations: readonly Operation[], shown: Look): readonly Operation[] {
  const now = new Map<ItemId, BoardItem | undefined>();
  const back: Operation[] = [];
  for (const operation of operations) {
    const before = now.has(operation.id) ? now.get(operation.id) : shown(operation.id);
    const step = inverseOf(operation, before);
    if (step !== null) {
      back.unshift(step);
    }
    now.set(operation.id, applyOperation(before, operation));
  }
  return back;
}

function inverseOf(operation: Operation, before: BoardItem | undefined): Operation | null {
  const { id } = operation;
  if (before === undefined) {
    return operation.kind === 'put' ? { kind: 'delete', id } : null;
  }
  switch (operation.kind) {
    case 'put':
    case 'delete':
      return { kind: 'put', id, item: before };
    case 'move':
      return { kind: 'move', id, x: before.x, y: before.y };
    case 'set':
      return { kind: 'set', id, patch: inversePatch(operation.patch, before) };
  }
}

const inversePatch = (patch: ItemPatch, before: BoardItem): ItemPatch =>
  patchOf({
    x: patch.x === null ? null : before.x,
    y: patch.y === null ? null : before.y,
    width: patch.width === null ? null : before.width,
    height: patch.height === null ? null : before.height,
    z: patch.z === null ? null : before.z,
    colour: patch.colour === null ? null : (before.colour ?? ''),
    text: patch.text === null ? null : (before.text ?? ''),
    border: patch.border === null ? null : (before.border ?? ''),
    labels: patch.labels === null ? null : (before.labels ?? ''),
    estimate: patch.estimate === null ? null : (before.estimate ?? ''),
    link: patch.link === null ? null : (before.link ?? ''),
    origin: patch.origin === null ? null : before.origin,
  });
