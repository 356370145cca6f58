import type { FieldSpec } from './spec';
import { ways } from './ways';

/** What is shown where a field holds nothing. */
export const nothing = 'None';

const wayOf = (spec: FieldSpec) => ways[spec.kind];

/** From Jira's read shape to what Jira takes in `fields` for the same kind. */
export const toWrite = (spec: FieldSpec, value: unknown): unknown => wayOf(spec).write(emptied(spec, value));

/** Jira wants a list, even an empty one, for a field that holds a list. */
const emptied = (spec: FieldSpec, value: unknown): unknown => (spec.many ? (value ?? []) : value);

export const isEmpty = (spec: FieldSpec, value: unknown): boolean => wayOf(spec).mark(value) === '';

/** What is wrong with a value before Jira is asked, for people; null: nothing that is known here. */
export function judge(spec: FieldSpec, value: unknown): string | null {
  if (isEmpty(spec, value)) {
    return spec.required ? `${spec.name} cannot be empty.` : null;
  }
  return wayOf(spec).wrong(value);
}

/** A value on one line for people. */
export const shown = (spec: FieldSpec, value: unknown): string =>
  isEmpty(spec, value) ? nothing : wayOf(spec).shown(value);

/** Whether two values say the same, whatever their writing and the order of lists. */
export const same = (spec: FieldSpec, a: unknown, b: unknown): boolean => wayOf(spec).mark(a) === wayOf(spec).mark(b);
