import { useDebouncedValue } from '@mantine/hooks';
import { type Asked, useAsk } from '../../ui/useAsk';
import type { JiraOutcome } from '../sealed';
import type { Choice } from '../shapes';
import type { FieldPlace } from './editors/props';
import { find } from './lookups';
import { idOf, labelOf, partsOf, textOf } from './parts';
import type { FieldSpec } from './spec';

/** One thing that a field can be set to. */
export interface Pick {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** In Jira's read shape. */
  readonly value: unknown;
}

/** Kinds whose choices Jira is asked for as one types. */
export const isSearched = ({ kind }: FieldSpec): boolean =>
  kind === 'user' || kind === 'users' || kind === 'parent' || kind === 'labels';

/** Kinds whose choices Jira is asked for once. */
const isAsked = ({ kind }: FieldSpec): boolean => kind === 'sprint' || kind === 'team';

/** How long one has stopped typing before Jira is asked. */
const pause = 300;

/** What can be chosen for a field: those that Jira listed with it, or those that it finds for what is typed. */
export function usePicks(spec: FieldSpec, place: FieldPlace, query: string): Asked<JiraOutcome<readonly Pick[]>> {
  const [settled] = useDebouncedValue(query.trim(), pause);
  const asking = isSearched(spec) ? settled : '';
  const remote = isSearched(spec) || isAsked(spec);
  const { site, project, issue, type } = place;
  const key = [spec.id, site, project ?? '', issue ?? '', type ?? '', asking].join('/');
  const { asked } = useAsk<JiraOutcome<readonly Pick[]>>(key, (signal) =>
    remote ? find(spec, place, asking, signal) : Promise.resolve({ kind: 'done', value: [] }),
  );
  if (!remote) {
    return { kind: 'done', value: matching(spec.choices.map(pickOf), query) };
  }
  return asked.kind === 'done' && !isSearched(spec) ? { ...asked, value: matching(asked.value, query) } : asked;
}

const pickOf = (choice: Choice): Pick => ({ id: choice.id, label: labelOf(choice), value: choice });

const matching = (picks: readonly Pick[], query: string): readonly Pick[] => {
  const sought = query.trim().toLowerCase();
  return sought === '' ? picks : picks.filter(({ label }) => label.toLowerCase().includes(sought));
};

/** The things that a field holds now, as picks: they may not be among those that Jira offers. */
export function heldBy(spec: FieldSpec, value: unknown, said: (value: unknown) => string): readonly Pick[] {
  const held = spec.many ? (Array.isArray(value) ? (value as unknown[]) : []) : [value];
  return held.flatMap((one) => {
    const id = pickId(one);
    return id === '' ? [] : [{ id, label: said(one), value: one }];
  });
}

/** The text by which a held or offered thing is told from others. */
export const pickId = (value: unknown): string =>
  textOf(value) || textOf(partsOf(value)['accountId']) || idOf(value) || textOf(partsOf(value)['key']);

/** `first` and what of `rest` is not among them. */
export const joined = (first: readonly Pick[], rest: readonly Pick[]): readonly Pick[] => [
  ...first,
  ...rest.filter((pick) => first.every(({ id }) => id !== pick.id)),
];
