import { useDebouncedValue } from '@mantine/hooks';
import { useAsk } from '../../ui/useAsk';
import { namesValues, type Suggestion, suggestNames, type Typing, valueText } from './complete';
import type { JiraOutcome } from '../sealed';
import type { JqlNames } from './importCalls';
import type { ImportDesk } from './importDesk';
import { withoutHtml } from './jql';

const nothing: JiraOutcome<JqlNames | null> = { kind: 'done', value: null };
const noValues = { kind: 'done', value: [] } as const;

/** What could be written where one types: names that Jira gave once, and values that it is asked for as one types. */
export function useSuggestions(desk: ImportDesk, site: string, typing: Typing | null): readonly Suggestion[] {
  const active = typing !== null;
  const { asked } = useAsk<JiraOutcome<JqlNames | null>>(`${site}/${active ? 'names' : ''}`, (signal) =>
    active ? desk.names(site, signal) : Promise.resolve(nothing),
  );
  const names = asked.kind === 'done' ? asked.value : null;
  const field =
    typing?.place.kind === 'value' && names !== null && namesValues(names, typing.place.field)
      ? typing.place.field
      : null;
  const wanted = field === null ? '' : `${field}\n${(typing?.typed ?? '').replace(/^["']|["']$/gu, '')}`;
  const [waited] = useDebouncedValue(wanted, 300);
  const { asked: values } = useAsk(`${site}/values/${waited}`, (signal) => {
    const [of = '', typed = ''] = waited.split('\n');
    return waited === '' ? Promise.resolve(noValues) : desk.calls.values(site, of, typed, signal);
  });
  if (typing === null || names === null) {
    return [];
  }
  const given =
    field !== null && waited === wanted && values.kind === 'done'
      ? values.value.slice(0, 8).map((one) => ({ label: withoutHtml(one.displayName), text: valueText(one.value) }))
      : [];
  return [...given, ...suggestNames(typing, names)];
}
