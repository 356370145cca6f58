import type { ItemId, Operation } from '../connection/boardSession';
import type { BoardItem, ItemPatch, WireOperation } from '../contract/contract.gen';

const NOTHING: ItemPatch = {
  x: null,
  y: null,
  width: null,
  height: null,
  z: null,
  colour: null,
  text: null,
  border: null,
  labels: null,
  estimate: null,
  link: null,
  origin: null,
};

/** A patch that names only these properties. */
export const patchOf = (named: Partial<ItemPatch>): ItemPatch => ({ ...NOTHING, ...named });

/** The compact array of the wire; the server fills in who did it. */
export function toWire(operation: Operation): WireOperation {
  switch (operation.kind) {
    case 'put':
      return ['Put', operation.id, 0, 0, 0, operation.item, null];
    case 'set':
      return ['Set', operation.id, 0, 0, 0, null, operation.patch];
    case 'move':
      return ['Move', operation.id, 0, operation.x, operation.y, null, null];
    case 'delete':
      return ['Delete', operation.id, 0, 0, 0, null, null];
  }
}

/** The operation of a wire array, null: it lacks what its kind needs. */
export function fromWire([kind, id, , x, y, item, patch]: WireOperation): Operation | null {
  const itemId = id as ItemId;
  switch (kind) {
    case 'Put':
      return item === null ? null : { kind: 'put', id: itemId, item };
    case 'Set':
      return patch === null ? null : { kind: 'set', id: itemId, patch };
    case 'Move':
      return { kind: 'move', id: itemId, x, y };
    case 'Delete':
      return { kind: 'delete', id: itemId };
  }
}

/** With numbers as the server keeps them (single precision, whole z): what is shown at once is then what comes back. */
export function rounded(operation: Operation): Operation {
  switch (operation.kind) {
    case 'put':
      return { ...operation, item: roundedItem(operation.item) };
    case 'set':
      return { ...operation, patch: roundedPatch(patchOf(operation.patch)) };
    case 'move':
      return { ...operation, x: Math.fround(operation.x), y: Math.fround(operation.y) };
    case 'delete':
      return operation;
  }
}

const roundedItem = (item: BoardItem): BoardItem => ({
  ...item,
  x: Math.fround(item.x),
  y: Math.fround(item.y),
  width: Math.fround(item.width),
  height: Math.fround(item.height),
  z: Math.round(item.z),
});

const roundedPatch = (patch: ItemPatch): ItemPatch => ({
  ...patch,
  x: single(patch.x),
  y: single(patch.y),
  width: single(patch.width),
  height: single(patch.height),
  z: patch.z === null ? null : Math.round(patch.z),
});

const single = (value: number | null): number | null => (value === null ? null : Math.fround(value));
