import type { Choice, FieldMeta, Schema } from '../shapes';

/** What a field holds and how it is edited; the whole client tells fields apart by this, never by their names. */
export type FieldKind =
  | 'text'
  | 'paragraph'
  | 'wiki'
  | 'number'
  | 'date'
  | 'datetime'
  | 'select'
  | 'radio'
  | 'multiSelect'
  | 'checkboxes'
  | 'cascading'
  | 'user'
  | 'users'
  | 'labels'
  | 'components'
  | 'versions'
  | 'priority'
  | 'resolution'
  | 'issueType'
  | 'parent'
  | 'sprint'
  | 'url'
  | 'points'
  | 'team'
  | 'unknown';

/** One field of one issue (or of a form) as this person may use it, from Jira's edit, create or transition metadata. */
export interface FieldSpec {
  readonly id: string;
  readonly name: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly hasDefault: boolean;
  /** Jira's verbs: set, add, remove. */
  readonly operations: readonly string[];
  /** What Jira allows, without what is disabled; those of a cascading field have `children`. */
  readonly choices: readonly Choice[];
  /** It holds a list, to which one can add. */
  readonly many: boolean;
  /** Why it cannot be edited here; null: it can. */
  readonly reason: string | null;
}

/** `points` is the id of the field that holds this project's story points, where that is known. */
export function specOf(id: string, meta: FieldMeta, points: string | null): FieldSpec {
  const kind = kindOf(id, meta.schema, points);
  const choices = enabled(meta.allowedValues ?? []);
  const operations = meta.operations ?? [];
  return {
    id,
    name: meta.name,
    kind,
    required: meta.required,
    hasDefault: meta.hasDefaultValue === true,
    operations,
    choices,
    many: meta.schema.type === 'array' && kind !== 'sprint' && kind !== 'unknown',
    reason: reasonOf(kind, meta, choices),
  };
}

const enabled = (choices: readonly Choice[]): readonly Choice[] =>
  choices
    .filter((choice) => choice.disabled !== true)
    .map((choice) => (choice.children === undefined ? choice : { ...choice, children: enabled(choice.children) }));

const standard = 'com.atlassian.jira.plugin.system.customfieldtypes:';
const agile = 'com.pyxis.greenhopper.jira:';

/** Kinds that only the custom type tells: their schema types are shared by others. */
const custom: Readonly<Record<string, FieldKind>> = {
  [`${standard}textfield`]: 'text',
  [`${standard}textarea`]: 'paragraph',
  [`${standard}url`]: 'url',
  [`${standard}radiobuttons`]: 'radio',
  [`${standard}multicheckboxes`]: 'checkboxes',
  [`${standard}labels`]: 'labels',
  [`${standard}atlassian-team`]: 'team',
  [`${agile}gh-sprint`]: 'sprint',
  [`${agile}jsw-story-points`]: 'points',
  [`${agile}gh-epic-label`]: 'text',
};

/** Jira's own fields whose schema types are shared by others. */
const system: Readonly<Record<string, FieldKind>> = {
  summary: 'text',
  description: 'paragraph',
  environment: 'paragraph',
  labels: 'labels',
  parent: 'parent',
};

/** Kinds that the type of the value tells, whoever made the field. */
const plain: Readonly<Record<string, FieldKind>> = {
  number: 'number',
  date: 'date',
  datetime: 'datetime',
  option: 'select',
  'option-with-child': 'cascading',
  user: 'user',
  priority: 'priority',
  resolution: 'resolution',
  issuetype: 'issueType',
  version: 'versions',
  component: 'components',
};

const lists: Readonly<Record<string, FieldKind>> = {
  option: 'multiSelect',
  user: 'users',
  component: 'components',
  version: 'versions',
};

function kindOf(id: string, schema: Schema, points: string | null): FieldKind {
  if (schema.wiki === true) {
    return 'wiki';
  }
  if (schema.type === 'number' && id === points) {
    return 'points';
  }
  const special = schema.system === undefined ? custom[schema.custom ?? ''] : system[schema.system];
  if (special !== undefined) {
    return special;
  }
  const known = schema.type === 'array' ? lists[schema.items ?? ''] : plain[schema.type];
  return known ?? 'unknown';
}

/** Kinds of which one chooses among what Jira allows. */
const chosen: ReadonlySet<FieldKind> = new Set<FieldKind>([
  'select',
  'radio',
  'multiSelect',
  'checkboxes',
  'cascading',
  'components',
  'versions',
  'priority',
  'resolution',
  'issueType',
]);

/** Jira lists no operation for the issue type, and still takes one of the allowed. */
const verbless: ReadonlySet<FieldKind> = new Set<FieldKind>(['issueType']);

function reasonOf(kind: FieldKind, meta: FieldMeta, choices: readonly Choice[]): string | null {
  if (kind === 'unknown') {
    return unknownReason(meta);
  }
  const { operations } = meta;
  if (operations?.includes('set') === false && !verbless.has(kind)) {
    return `Jira does not let you change ${meta.name} here.`;
  }
  return chosen.has(kind) && choices.length === 0 ? `Jira offers nothing to choose from for ${meta.name}.` : null;
}

function unknownReason({ name, schema }: FieldMeta): string {
  if (schema.custom === `${agile}gh-epic-link`) {
    return 'Jira has replaced the epic link by the parent: change that instead.';
  }
  if (schema.custom === `${agile}gh-lexo-rank`) {
    return 'The rank is changed by moving the issue on a board in Jira.';
  }
  const sort = schema.custom?.split(':').at(-1) ?? schema.system ?? schema.type;
  return `${name} is of a kind (${sort}) that can only be edited in Jira.`;
}
