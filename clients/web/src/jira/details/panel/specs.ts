import type { Lock } from '../../card/locks';
import { type FieldSpec, specOf } from '../../fields/spec';
import type { FieldMeta } from '../../shapes';
import type { Shown } from './place';

/** Fields that stand elsewhere on the panel or the card. */
const elsewhere = new Set([
  'summary',
  'description',
  'status',
  'project',
  'issuetype',
  'comment',
  'attachment',
  'worklog',
  'issuelinks',
]);

/** In this order; the others follow by name. */
const first = [
  'assignee',
  'reporter',
  'priority',
  'parent',
  'sprint',
  'points',
  'labels',
  'components',
  'fixVersions',
  'versions',
  'duedate',
];
const last = ['resolution', 'created', 'updated'];

/** What Jira never lets one edit but people want to read, by Jira's own kinds. */
const readOnly: Readonly<Record<string, FieldMeta>> = {
  summary: named('Summary', { type: 'string', system: 'summary' }),
  description: named('Description', { type: 'string', system: 'description' }),
  assignee: named('Assignee', { type: 'user', system: 'assignee' }),
  priority: named('Priority', { type: 'priority', system: 'priority' }),
  labels: named('Labels', { type: 'array', items: 'string', system: 'labels' }),
  parent: named('Parent', { type: 'issuelink', system: 'parent' }),
  reporter: named('Reporter', { type: 'user', system: 'reporter' }),
  components: named('Components', { type: 'array', items: 'component', system: 'components' }),
  fixVersions: named('Fix versions', { type: 'array', items: 'version', system: 'fixVersions' }),
  duedate: named('Due date', { type: 'date', system: 'duedate' }),
  resolution: named('Resolution', { type: 'resolution', system: 'resolution' }),
  created: named('Created', { type: 'datetime', system: 'created' }),
  updated: named('Updated', { type: 'datetime', system: 'updated' }),
};

function named(name: string, schema: FieldMeta['schema']): FieldMeta {
  return { name, schema, required: false, operations: [] };
}

/** Every other field of the edit screen, and those that one can only read, in the order of the panel. */
export function specsOf(known: Shown, lock: Lock | null): readonly FieldSpec[] {
  const named = Object.keys({ ...readOnly, ...known.details.meta, ...known.meta?.fields });
  const ids = named.filter((id) => !elsewhere.has(id) && id in known.details.fields);
  const specs = ids.map((id) => specIn(known, id, lock));
  const place = (spec: FieldSpec): number => {
    const at = [first.indexOf(spec.id), first.indexOf(spec.kind)].filter((index) => index >= 0);
    return last.includes(spec.id) ? first.length + 1 + last.indexOf(spec.id) : Math.min(...at, first.length);
  };
  return specs.sort((one, other) => place(one) - place(other) || one.name.localeCompare(other.name));
}

/** One field as this person may use it here. */
export function specIn(known: Shown, id: string, lock: Lock | null): FieldSpec {
  const { details, meta } = known;
  const own = meta?.fields[id];
  const said = details.meta[id];
  const held = said === undefined ? readOnly[id] : { required: false, ...said, operations: [] };
  const spec = specOf(id, own ?? held ?? named(id, { type: 'any' }), meta?.points ?? details.points);
  return lock === null ? spec : { ...spec, reason: lock.reason };
}
