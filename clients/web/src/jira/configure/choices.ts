import { specOfLegend } from './legend';
import type { EditMeta, SiteField } from '../shapes';

/** A field that cards can show. */
export interface Choosable {
  readonly id: string;
  readonly name: string;
  /** Whether this person could edit it on the card of the sample issue. */
  readonly editable: boolean;
}

/** Always on a card, or too large for one. */
const leftOut = new Set(
  'summary status issuetype project description comment attachment worklog issuelinks subtasks thumbnail issuekey lastViewed watches votes progress aggregateprogress timetracking security statuscategorychangedate issuerestriction statusCategory workratio environment'.split(
    ' ',
  ),
);

const idOfAField = /^(?:customfield_\d{1,15}|[A-Za-z]{2,32})$/u;

/** What can be chosen for an issue type: what its edit screen has first, then what can be shown at all, by name. */
export function choosable(
  fields: readonly SiteField[],
  meta: EditMeta | null,
  project: string | null,
  points: string | null,
): readonly Choosable[] {
  const all = fields
    .filter(({ id, schema, scope }) => {
      const elsewhere = scope?.project?.id !== undefined && scope.project.id !== project;
      return !leftOut.has(id) && idOfAField.test(id) && !elsewhere && isShowable({ id, name: '', schema }, points);
    })
    .map(({ id, name }): Choosable => ({ id, name, editable: meta?.fields[id] !== undefined }));
  return all.sort((one, other) => Number(other.editable) - Number(one.editable) || one.name.localeCompare(other.name));
}

const isShowable = (
  { id, name, schema }: { readonly id: string; readonly name: string; readonly schema: SiteField['schema'] },
  points: string | null,
): boolean => {
  if (schema === undefined) {
    return false;
  }
  const { kind } = specOfLegend({ id, name, schema }, points);
  return kind !== 'paragraph' && (kind !== 'unknown' || schema.type === 'string');
};

/** The most fields that a card shows; the server holds to it too. */
export const mostFields = 30;

/** With a field in it or out of it; one that is put in comes last. */
export const ticked = (chosen: readonly string[], id: string): readonly string[] =>
  chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id].slice(0, mostFields);

/** With a field in another place among the others. */
export function movedTo(chosen: readonly string[], id: string, place: number): readonly string[] {
  const rest = chosen.filter((other) => other !== id);
  const at = Math.max(0, Math.min(place, rest.length));
  return [...rest.slice(0, at), id, ...rest.slice(at)];
}
