import type { CardIssue } from '../../connection/boardSession';
import type { FieldSpec } from '../fields/spec';
import { isEmpty, judge, shown, toWrite } from '../fields/values';
import type { BulkMeta, WireChange, WireOrder } from './bulkCalls';
import { movesTo } from './common';

/** Clearing is asked for by name, so that a field that was only added to the form empties nothing. */
export type Action = 'set' | 'add' | 'remove' | 'clear';

/** One line of the form: a field and what is to be done to it, or the status. */
export type Line =
  | { readonly kind: 'field'; readonly spec: FieldSpec; readonly action: Action; readonly value: unknown }
  | { readonly kind: 'status'; readonly id: string; readonly name: string };

/** A new line for a field: lists are added to, so that what others put there stays. */
export const lineOf = (spec: FieldSpec): Line => ({
  kind: 'field',
  spec,
  action: actionsOf(spec)[0] ?? 'set',
  value: null,
});

/** What can be done to a field, the most harmless first. */
export function actionsOf({ many, operations, required }: FieldSpec): readonly Action[] {
  const verbs: readonly Action[] = many ? ['add', 'remove'] : [];
  return [...verbs.filter((verb) => operations.includes(verb)), 'set', ...(required ? [] : (['clear'] as const))];
}

const missing = { add: 'Choose what to add.', remove: 'Choose what to remove.', set: 'Choose a value.' } as const;

/** What is wrong with a line; null: nothing. */
export function wrongWith(line: Line): string | null {
  if (line.kind === 'status') {
    return line.id === '' ? 'Choose a status.' : null;
  }
  const { spec, action, value } = line;
  if (action === 'clear') {
    return null;
  }
  return isEmpty(spec, value) ? missing[action] : judge(spec, value);
}

/** What the lines do, as one sentence (P39). */
export function sentenceOf(lines: readonly Line[], count: number): string {
  const parts = lines.map(part);
  const last = parts.at(-1) ?? '';
  const all = parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
  return `${all.charAt(0).toUpperCase()}${all.slice(1)} on ${counted(count)}`;
}

export const counted = (count: number): string => (count === 1 ? 'one issue' : `${count} issues`);

function part(line: Line): string {
  if (line.kind === 'status') {
    return `move to ${line.name === '' ? '…' : line.name}`;
  }
  const { spec, action, value } = line;
  const what = isEmpty(spec, value) ? '…' : shown(spec, value);
  switch (action) {
    case 'add':
      return `add ${what} to ${spec.name}`;
    case 'remove':
      return `remove ${what} from ${spec.name}`;
    case 'clear':
      return `clear ${spec.name}`;
    case 'set':
      return spec.many ? `replace ${spec.name} by ${what}` : `set ${spec.name} to ${what}`;
  }
}

/** The lines as the server takes them. */
export function orderOf(
  lines: readonly Line[],
  meta: BulkMeta,
  issues: readonly CardIssue[],
  notify: boolean,
): WireOrder {
  const changes = lines.flatMap((line): readonly WireChange[] =>
    line.kind === 'status'
      ? []
      : [
          {
            field: line.spec.id,
            kind: line.spec.kind,
            action: line.action === 'clear' ? 'set' : line.action,
            value: toWrite(line.spec, line.action === 'clear' ? null : line.value) ?? null,
          },
        ],
  );
  const order = { issues: issues.map(({ id }) => id), changes, notify };
  const status = lines.find((line) => line.kind === 'status');
  return status === undefined ? order : { ...order, status: movesTo(status.id, meta, issues) };
}
