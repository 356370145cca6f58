import type { ItemId, Operation } from '../connection/boardSession';
import type { BoardItem } from '../contract/contract.gen';

/** The one id under which the fields of an issue type's cards stand; the server has the same (Boards/Rules/CardFields.cs). */
export function cardFieldsId(site: string, type: string): ItemId {
  const hash = new TextEncoder()
    .encode(site)
    .reduce((sum, letter) => Math.imul(sum ^ letter, 16777619) >>> 0, 2166136261);
  return `fields-${type}-${hash.toString(16).padStart(8, '0')}` as ItemId;
}

/** The ids of the fields that an item says cards show, in order; null: it says nothing. */
export const chosenOf = (item: BoardItem | undefined): readonly string[] | null =>
  item?.kind !== 'CardFields' || item.text === null ? null : item.text.split(',').filter((id) => id !== '');

/** Chooses the fields of an issue type's cards; null goes back to what is usual. Only ids are kept (P60). */
export function chooseFields(site: string, type: string, fields: readonly string[] | null): Operation {
  const id = cardFieldsId(site, type);
  return fields === null ? { kind: 'delete', id } : { kind: 'put', id, item: itemOf(site, type, fields) };
}

const itemOf = (site: string, issue: string, fields: readonly string[]): BoardItem => ({
  kind: 'CardFields',
  x: 0,
  y: 0,
  width: 8,
  height: 8,
  z: 0,
  colour: null,
  text: fields.join(','),
  site,
  issue,
  border: null,
  converting: null,
  labels: null,
  estimate: null,
  link: null,
  origin: null,
});
