import { Button, Checkbox, Popover, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { Loading } from '../../ui/Loading';
import { RefusalNote } from '../../ui/RefusalNote';
import { useAsk } from '../../ui/useAsk';
import { tell } from '../sealed';
import type { Project } from '../shapes';
import { matching, type Source } from './choices';
import type { Term } from './filters';
import css from './Filters.module.css';
import type { ImportDesk } from './importDesk';

interface Props {
  readonly source: Source;
  readonly desk: ImportDesk;
  readonly site: string;
  readonly project: Project;
  readonly chosen: readonly Term[];
  readonly onToggle: (term: Term) => void;
  readonly onClear: () => void;
}

/** One filter: a button that says what is chosen, and the choices behind it, asked of Jira when it is opened. */
export const FilterMenu = (props: Props) => {
  const { source, chosen, onClear } = props;
  const [opened, setOpened] = useState(false);
  const says = faceOf(source.label, chosen);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      width={270}
      shadow="md"
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <Button
          size="xs"
          variant={chosen.length === 0 ? 'default' : 'light'}
          rightSection={<IconChevronDown size={14} />}
          aria-haspopup="dialog"
          aria-expanded={opened}
          title={chosen.map((term) => term.name).join(', ')}
          classNames={{ label: css.face ?? '' }}
          onClick={() => {
            setOpened(!opened);
          }}
        >
          {says}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label={`${source.label} filter`}>
        <Choices {...props} />
        {chosen.length > 0 && (
          <Button mt={4} size="compact-xs" variant="subtle" onClick={onClear}>
            Clear
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
};

const faceOf = (label: string, chosen: readonly Term[]): string => {
  const [first, ...others] = chosen;
  if (first === undefined) {
    return label;
  }
  return others.length === 0 ? `${label}: ${first.name}` : `${label}: ${first.name} +${others.length}`;
};

const Choices = ({ source, desk, site, project, chosen, onToggle }: Props) => {
  const [typed, setTyped] = useState('');
  const [waited] = useDebouncedValue(typed.trim(), 300);
  const asking = source.asksTyped ? waited : '';
  const { asked, again } = useAsk(`${site}/${project.id}/${source.label}/${asking}`, (signal) =>
    source.ask({ desk, site, project, typed: asking, signal }),
  );
  const given = asked.kind === 'done' ? asked.value : [];
  const known = [...source.fixed, ...chosen.filter((term) => !source.fixed.includes(term)), ...given];
  const terms = [...new Map(matching(known, typed).map((term) => [term.id, term])).values()];
  return (
    <>
      <TextInput
        size="xs"
        mb={6}
        aria-label={`Search: ${source.label}`}
        placeholder="Search"
        value={typed}
        data-autofocus
        data-mantine-stop-propagation="true"
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
      />
      <div className={css.choices} role="group" aria-label={source.label}>
        {terms.map((term) => (
          <Checkbox
            key={term.id}
            size="xs"
            data-mantine-stop-propagation="true"
            label={term.name}
            checked={chosen.some((other) => other.id === term.id)}
            onChange={() => {
              onToggle(term);
            }}
          />
        ))}
        {asked.kind === 'loading' && <Loading label="Asking Jira" height={48} />}
        {asked.kind === 'done' && terms.length === 0 && (
          <Text size="xs" c="dimmed">
            {source.empty}
          </Text>
        )}
      </div>
      {asked.kind === 'refused' && <RefusalNote refusal={{ ...asked.refusal, sentence: tell(asked) }} again={again} />}
    </>
  );
};
