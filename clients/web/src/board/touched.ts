import type { ItemId, Operation } from '../connection/boardSession';
import type { ItemPatch } from '../contract/contract.gen';

type Property = keyof ItemPatch;

/** Which properties of which items operations change; putting and deleting change all. */
export type Touched = ReadonlyMap<ItemId, 'all' | ReadonlySet<Property>>;

export function touchedBy(operations: readonly Operation[]): Touched {
  const touched = new Map<ItemId, 'all' | ReadonlySet<Property>>();
  for (const operation of operations) {
    const known = touched.get(operation.id) ?? new Set();
    const news = propertiesOf(operation);
    touched.set(operation.id, known === 'all' || news === 'all' ? 'all' : new Set([...known, ...news]));
  }
  return touched;
}

export function overlap(one: Touched, other: Touched): boolean {
  for (const [id, here] of other) {
    const there = one.get(id);
    if (there !== undefined && (there === 'all' || here === 'all' || [...here].some((p) => there.has(p)))) {
      return true;
    }
  }
  return false;
}

/** Whether doing `later` leaves nothing to see of an operation before it on the same item. */
export function covers(later: Operation, operation: Operation): boolean {
  if (later.id !== operation.id || operation.kind === 'put' || operation.kind === 'delete') {
    return false;
  }
  const above = propertiesOf(later);
  const below = propertiesOf(operation);
  return above === 'all' || (below !== 'all' && below.every((property) => above.includes(property)));
}

function propertiesOf(operation: Operation): 'all' | readonly Property[] {
  switch (operation.kind) {
    case 'put':
    case 'delete':
      return 'all';
    case 'move':
      return ['x', 'y'];
    case 'set': {
      const { patch } = operation;
      return (Object.keys(patch) as Property[]).filter((property) => patch[property] !== null);
    }
  }
}
