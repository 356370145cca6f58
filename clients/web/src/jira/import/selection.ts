/** The ids that are ticked. */
export type Selection = ReadonlySet<string>;

interface Ticked {
  readonly id: string;
}

/** The top-left box: nothing, some or all of the loaded rows are ticked. */
export function allState(loaded: readonly Ticked[], ticked: Selection): 'none' | 'some' | 'all' {
  const count = loaded.filter((row) => ticked.has(row.id)).length;
  if (count === 0) {
    return 'none';
  }
  return count === loaded.length ? 'all' : 'some';
}

/** One press of the top-left box: ticks everything that is loaded, or clears it when everything was. */
export function toggleAll(loaded: readonly Ticked[], ticked: Selection): Selection {
  return allState(loaded, ticked) === 'all' ? new Set() : new Set(loaded.map((row) => row.id));
}

export function toggle(ticked: Selection, id: string): Selection {
  const next = new Set(ticked);
  if (!next.delete(id)) {
    next.add(id);
  }
  return next;
}

/** Ticks everything between two rows, both included: a click with Shift. */
export function tickRange(loaded: readonly Ticked[], ticked: Selection, from: string, to: string): Selection {
  const a = loaded.findIndex((row) => row.id === from);
  const b = loaded.findIndex((row) => row.id === to);
  if (a < 0 || b < 0) {
    return toggle(ticked, to);
  }
  return new Set([...ticked, ...loaded.slice(Math.min(a, b), Math.max(a, b) + 1).map((row) => row.id)]);
}

/** The ticked ids in the order of the list, at most as many as one import takes. */
export const chosen = (loaded: readonly Ticked[], ticked: Selection, atMost: number): readonly string[] =>
  loaded
    .filter((row) => ticked.has(row.id))
    .slice(0, atMost)
    .map((row) => row.id);
