import { type FieldSpec, specOf } from '../fields/spec';
import { isEmpty, judge, toWrite } from '../fields/values';
import type { FieldMeta } from '../shapes';

/** A mandatory field that cannot be filled in here. */
export interface Beyond {
  readonly name: string;
  readonly reason: string;
}

/** What the form asks for one issue type. */
export interface FormPlan {
  /** What Jira demands and does not fill by itself (P45). */
  readonly required: readonly FieldSpec[];
  readonly more: readonly FieldSpec[];
  /** Null: this type has none, so that a summary is all that an issue can say. */
  readonly description: FieldSpec | null;
  /** With one of these nothing can be made here. */
  readonly beyond: readonly Beyond[];
}

/** What is filled in by itself, or for each sticky. */
const given: ReadonlySet<string> = new Set(['summary', 'project', 'issuetype', 'reporter', 'description']);

const idOf = (meta: FieldMeta): string => meta.fieldId ?? meta.key ?? '';

/** The form of a type, from its create metadata. */
export function planForm(metas: readonly FieldMeta[]): FormPlan {
  const specs = metas.map((meta) => specOf(idOf(meta), meta, null));
  const asked = specs.filter(({ id }) => !given.has(id));
  const demanded = asked.filter(({ required, hasDefault }) => required && !hasDefault);
  const description = specs.find(({ id }) => id === 'description') ?? null;
  return {
    required: demanded.filter(({ reason }) => reason === null),
    more: asked.filter((spec) => !demanded.includes(spec) && spec.reason === null),
    description: description?.reason === null ? description : null,
    beyond: demanded.flatMap(({ name, reason }) => (reason === null ? [] : [{ name, reason }])),
  };
}

/** Values by field id, in the shapes in which Jira tells them. */
export type Values = Readonly<Record<string, unknown>>;

export const fieldsOf = ({ required, more }: FormPlan): readonly FieldSpec[] => [...required, ...more];

/** What is still missing or wrong, by field; empty: it can be sent. */
export function troubles(plan: FormPlan, values: Values): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const described = plan.description === null ? [] : [plan.description];
  for (const spec of [...fieldsOf(plan), ...described]) {
    const value = values[spec.id] ?? null;
    const empty = isEmpty(spec, value);
    const wrong = empty ? null : judge(spec, value);
    if (wrong !== null) {
      found.set(spec.id, wrong);
    } else if (empty && (plan.required.includes(spec) || (spec.id === 'description' && spec.required))) {
      found.set(spec.id, `${spec.name} is needed.`);
    }
  }
  return found;
}

/** What is filled in, in the shapes that Jira takes; the description is each sticky's own. */
export function written(plan: FormPlan, values: Values): Readonly<Record<string, unknown>> {
  const filled = fieldsOf(plan).filter((spec) => !isEmpty(spec, values[spec.id] ?? null));
  return Object.fromEntries(filled.map((spec) => [spec.id, toWrite(spec, values[spec.id])]));
}
