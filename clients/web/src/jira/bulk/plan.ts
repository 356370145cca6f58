import type { CardIssue } from '../../connection/boardSession';
import type { FieldSpec } from '../fields/spec';
import { isEmpty, judge, shown, toWrite } from '../fields/values';
import type { BulkMeta, WireChange, WireOrder } from './bulkCalls';
import { movesTo } from './common';

export type Action = 'set' | 'add' | 'remove';

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
export function actionsOf({ many, operations }: FieldSpec): readonly Action[] {
  const verbs: readonly Action[] = many ? ['add', 'remove'] : [];
  return [...verbs.filter((verb) => operations.includes(verb)), 'set'];
}

/** What is wrong with a line; null: nothing. */
export function wrongWith(line: Line): string | null {
  if (line.kind === 'status') {
    return line.id === '' ? 'Choose a status.' : null;
  }
  const { spec, action, value } = line;
  if (action !== 'set' && isEmpty(spec, value)) {
    return `Choose what to ${action}.`;
  }
  return judge(spec, value);
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
  if (action !== 'set') {
    const what = isEmpty(spec, value) ? '…' : shown(spec, value);
    return action === 'add' ? `add ${what} to ${spec.name}` : `remove ${what} from ${spec.name}`;
  }
  if (isEmpty(spec, value)) {
    return `clear ${spec.name}`;
  }
  return spec.many ? `replace ${spec.name} by ${shown(spec, value)}` : `set ${spec.name} to ${shown(spec, value)}`;
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
            action: line.action,
            value: toWrite(line.spec, line.value) ?? null,
          },
        ],
  );
  const order = { issues: issues.map(({ id }) => id), changes, notify };
  const status = lines.find((line) => line.kind === 'status');
  return status === undefined ? order : { ...order, status: movesTo(status.id, meta, issues) };
}
