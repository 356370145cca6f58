import type { CardIssue } from '../../connection/boardSession';
import { type FieldKind, type FieldSpec, specOf } from '../fields/spec';
import { idOf, nameOf } from '../fields/parts';
import type { Choice, Transition } from '../shapes';
import type { BulkMeta, WireOrder } from './bulkCalls';
import { placeOf, projectOf, statusIdOf } from './chosen';

/** What all issues of a selection have in common (P38). */
export interface Common {
  readonly fields: readonly FieldSpec[];
  /** Statuses that every issue is in or can be moved to without filling in anything. */
  readonly statuses: readonly { readonly id: string; readonly name: string }[];
}

/** Each issue has its own summary; the others are no values of the issue itself. */
const single = new Set(['summary', 'issuelinks', 'comment', 'attachment', 'issuetype']);

/** Kinds whose values are looked up in one project. */
const ofProject: ReadonlySet<FieldKind> = new Set<FieldKind>(['parent', 'sprint']);

export function commonOf(meta: BulkMeta, issues: readonly CardIssue[]): Common {
  const several = projectOf(issues) === null;
  const fields = commonFields(meta).filter(({ kind }) => !(several && ofProject.has(kind)));
  return { fields, statuses: commonStatuses(meta, issues) };
}

function commonFields({ edit }: BulkMeta): readonly FieldSpec[] {
  const [first, ...others] = edit.map(({ fields, points }) =>
    Object.entries(fields).map(([id, field]) => specOf(id, field, points)),
  );
  return (first ?? [])
    .flatMap((spec) => {
      const twins = others.map((specs) => specs.find((candidate) => candidate.id === spec.id));
      return twins.reduce<FieldSpec | null>((sum, twin) => met(sum, twin), spec) ?? [];
    })
    .filter(({ id, reason }) => reason === null && !single.has(id))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** What two fields of one id have in common; null: nothing. */
function met(one: FieldSpec | null, other: FieldSpec | undefined): FieldSpec | null {
  if (one === null || other === undefined || other.kind !== one.kind || other.many !== one.many) {
    return null;
  }
  const choices = metChoices(one.choices, other.choices);
  const reason = one.reason ?? other.reason;
  return one.choices.length > 0 && choices.length === 0
    ? null
    : {
        ...one,
        choices,
        reason,
        required: one.required || other.required,
        operations: one.operations.filter((verb) => other.operations.includes(verb)),
      };
}

const metChoices = (some: readonly Choice[], others: readonly Choice[]): readonly Choice[] =>
  some.flatMap((choice) => {
    const twin = others.find((candidate) => candidate.id === choice.id);
    if (twin === undefined) {
      return [];
    }
    return choice.children === undefined
      ? [choice]
      : [{ ...choice, children: metChoices(choice.children, twin.children ?? []) }];
  });

/** What a transition demands that Jira does not fill by itself. */
const demands = (transition: Transition): boolean =>
  Object.values(transition.fields ?? {}).some((field) => field.required && field.hasDefaultValue !== true);

const target = (transition: Transition): string => idOf(transition.to);

function commonStatuses(meta: BulkMeta, issues: readonly CardIssue[]): Common['statuses'] {
  const names = new Map<string, string>();
  const perPlace = waysOf(meta, issues).map(({ now, ways }) => {
    const open = ways.filter((way) => !demands(way));
    open.forEach((way) => names.set(target(way), nameOf(way.to)));
    return new Set([now, ...open.map(target)]);
  });
  const sampled = new Set(issues.filter(({ id }) => meta.move.some((move) => move.issue === id)).map(placeOf));
  const covered = issues.every((issue) => sampled.has(placeOf(issue)));
  return [...names]
    .filter(([id]) => covered && perPlace.every((reachable) => reachable.has(id)))
    .map(([id, name]) => ({ id, name }));
}

const waysOf = ({ move }: BulkMeta, issues: readonly CardIssue[]) =>
  move.flatMap(({ issue, transitions }) => {
    const sample = issues.find(({ id }) => id === issue);
    return sample === undefined ? [] : [{ place: placeOf(sample), now: statusIdOf(sample), ways: transitions }];
  });

/** How each issue gets to a status; one without a way is there already. */
export function movesTo(to: string, meta: BulkMeta, issues: readonly CardIssue[]): NonNullable<WireOrder['status']> {
  const ways = new Map(
    waysOf(meta, issues).map(({ place, ways: all }) => [
      place,
      all.find((way) => target(way) === to && !demands(way))?.id ?? null,
    ]),
  );
  const groups = new Map<string, string[]>();
  issues
    .filter((issue) => statusIdOf(issue) !== to)
    .forEach((issue) => {
      const way = ways.get(placeOf(issue)) ?? null;
      if (way !== null) {
        groups.set(way, [...(groups.get(way) ?? []), issue.id]);
      }
    });
  return { to, by: [...groups].map(([transition, ids]) => ({ transition, issues: ids })) };
}
