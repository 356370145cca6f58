import type { Operation } from '../connection/boardSession';
import type { BoardItem, ItemPatch } from '../contract/contract.gen';

/** The item with the patch on it; the server does the same (Boards/Rules/Patching.cs). Null leaves as is; an empty colour, border or part of a plain card clears. */
export function applyPatch(item: BoardItem, patch: ItemPatch): BoardItem {
  return {
    ...item,
    x: patch.x ?? item.x,
    y: patch.y ?? item.y,
    width: patch.width ?? item.width,
    height: patch.height ?? item.height,
    z: patch.z ?? item.z,
    colour: patch.colour === null ? item.colour : nullIfEmpty(patch.colour),
    text: item.kind === 'Card' ? item.text : (patch.text ?? item.text),
    border: patch.border === null ? item.border : nullIfEmpty(patch.border),
    labels: ofPlainCard(item, item.labels, patch.labels),
    estimate: ofPlainCard(item, item.estimate, patch.estimate),
    link: ofPlainCard(item, item.link, patch.link),
    origin: item.origin === null ? null : (patch.origin ?? item.origin),
  };
}

/** What an operation makes of an item; setting, moving and deleting what is not there does nothing. */
export function applyOperation(item: BoardItem | undefined, operation: Operation): BoardItem | undefined {
  switch (operation.kind) {
    case 'put':
      return operation.item;
    case 'set':
      return item && applyPatch(item, operation.patch);
    case 'move':
      return item && { ...item, x: operation.x, y: operation.y };
    case 'delete':
      return undefined;
  }
}

const PROPERTIES = [
  'kind',
  'x',
  'y',
  'width',
  'height',
  'z',
  'colour',
  'text',
  'site',
  'issue',
  'border',
  'converting',
  'labels',
  'estimate',
  'link',
  'origin',
] as const satisfies readonly (keyof BoardItem)[];

/** Whether two items look the same, so that the one that is shown already can stay. */
export const sameItem = (one: BoardItem | undefined, other: BoardItem | undefined): boolean =>
  one === other ||
  (one !== undefined && other !== undefined && PROPERTIES.every((property) => one[property] === other[property]));

const ofPlainCard = (item: BoardItem, now: string | null, patched: string | null): string | null =>
  item.kind !== 'PlainCard' || patched === null ? now : nullIfEmpty(patched);

const nullIfEmpty = (value: string): string | null => (value.length === 0 ? null : value);
