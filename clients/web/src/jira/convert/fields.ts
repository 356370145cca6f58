import type { Choice, FieldMeta } from '../shapes';

/** How a mandatory field is asked for. */
export type InputKind = 'text' | 'paragraph' | 'number' | 'date' | 'one' | 'many' | 'labels';

export interface FormField {
  readonly id: string;
  readonly name: string;
  readonly kind: InputKind;
  readonly choices: readonly Choice[];
}

export interface FormPlan {
  readonly fields: readonly FormField[];
  /** Mandatory fields that cannot be filled in here; with one of them nothing can be created here. */
  readonly beyond: readonly string[];
}

/** What the form asks of the server or fills by itself. */
const given = new Set(['summary', 'project', 'issuetype', 'reporter']);

const idOf = (meta: FieldMeta): string => meta.fieldId ?? meta.key ?? '';

/** The mandatory fields of a type that Jira does not fill by itself (P45). */
export function planForm(metas: readonly FieldMeta[]): FormPlan {
  const demanded = metas.filter((meta) => meta.required && meta.hasDefaultValue !== true && !given.has(idOf(meta)));
  const planned = demanded.map((meta) => ({ meta, kind: kindOf(meta) }));
  return {
    fields: planned.flatMap(({ meta, kind }) =>
      kind === null ? [] : [{ id: idOf(meta), name: meta.name, kind, choices: choicesOf(meta) }],
    ),
    beyond: planned.filter(({ kind }) => kind === null).map(({ meta }) => meta.name),
  };
}

const choicesOf = (meta: FieldMeta): readonly Choice[] =>
  (meta.allowedValues ?? []).filter((choice) => choice.disabled !== true);

function kindOf({ schema, allowedValues }: FieldMeta): InputKind | null {
  const listed = (allowedValues ?? []).length > 0;
  switch (schema.type) {
    case 'string':
      return isDocument(schema.system, schema.custom) ? 'paragraph' : 'text';
    case 'number':
      return 'number';
    case 'date':
      return 'date';
    case 'option':
    case 'priority':
    case 'resolution':
    case 'version':
    case 'component':
      return listed ? 'one' : null;
    case 'array':
      if (schema.system === 'labels') {
        return 'labels';
      }
      return listed && ['option', 'component', 'version'].includes(schema.items ?? '') ? 'many' : null;
    default:
      return null;
  }
}

/** Fields that say they are strings, but take a document. */
const isDocument = (system: string | undefined, custom: string | undefined): boolean =>
  system === 'description' || system === 'environment' || (custom ?? '').endsWith(':textarea');

export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** The fields that are still empty, by name. */
export const unanswered = (plan: FormPlan, answers: Answers): readonly string[] =>
  plan.fields.filter((field) => valueOf(field, answers[field.id]) === null).map((field) => field.name);

/** What is filled in, in the shapes that Jira takes. */
export function valuesOf(plan: FormPlan, answers: Answers): Readonly<Record<string, unknown>> {
  return Object.fromEntries(plan.fields.map((field) => [field.id, valueOf(field, answers[field.id])]));
}

function valueOf(field: FormField, answer: string | readonly string[] | undefined): unknown {
  if (answer === undefined || answer.length === 0) {
    return null;
  }
  if (typeof answer !== 'string') {
    return field.kind === 'labels' ? answer : answer.map((id) => ({ id }));
  }
  const text = answer.trim();
  if (text === '') {
    return null;
  }
  switch (field.kind) {
    case 'number':
      return Number.isFinite(Number(text)) ? Number(text) : null;
    case 'one':
      return { id: text };
    case 'paragraph':
      return documentOf(text);
    default:
      return text;
  }
}

/** Plain text as a document of paragraphs; an empty line is a paragraph without content. */
export const documentOf = (text: string) => ({
  type: 'doc',
  version: 1,
  content: text
    .split(/\r\n|\r|\n/u)
    .map((line) => ({ type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] })),
});
