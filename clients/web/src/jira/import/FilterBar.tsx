import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconArrowBackUp, IconSearch } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { sources } from './choices';
import { FilterMenu } from './FilterMenu';
import { filterFields, type Filters, inProject, toggleTerm, without } from './filters';
import css from './Filters.module.css';
import type { ImportDesk } from './importDesk';

interface Props {
  readonly desk: ImportDesk;
  readonly site: string;
  readonly filters: Filters;
  /** The JQL is not what the filters wrote. */
  readonly own: boolean;
  readonly onFilter: (filters: Filters) => void;
}

/**
 * Filters that write the JQL below them. Once that was changed by hand they say so and step aside: they cannot
 * show what somebody wrote; going back to them writes theirs again (P18).
 */
export const FilterBar = ({ desk, site, filters, own, onFilter }: Props) => {
  if (own) {
    return <OwnJql filters={filters} onFilter={onFilter} />;
  }
  const { project } = filters;
  if (project === null) {
    return (
      <Text size="xs" c="dimmed" className={css.bar ?? ''}>
        Choose a project to filter its issues, or write JQL.
      </Text>
    );
  }
  return (
    <Group gap={6} className={css.bar ?? ''} role="group" aria-label="Filters">
      <Words key={project.id} filters={filters} onFilter={onFilter} />
      {filterFields.map((field) => (
        <FilterMenu
          key={field}
          source={sources[field]}
          desk={desk}
          site={site}
          project={project}
          chosen={filters.chosen[field] ?? []}
          onToggle={(term) => {
            onFilter(toggleTerm(filters, field, term));
          }}
          onClear={() => {
            onFilter(without(filters, field));
          }}
        />
      ))}
      {isNarrowed(filters) && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => {
            onFilter({ ...inProject(filters, project), text: '', chosen: {} });
          }}
        >
          Clear all
        </Button>
      )}
    </Group>
  );
};

const isNarrowed = (filters: Filters): boolean =>
  filters.text.trim() !== '' || filterFields.some((field) => (filters.chosen[field] ?? []).length > 0);

const OwnJql = ({ filters, onFilter }: Pick<Props, 'filters' | 'onFilter'>) => (
  <Group gap="xs" className={css.bar ?? ''} role="status">
    <Text size="xs">
      <strong>Own JQL.</strong> The filters cannot show what is written below.
    </Text>
    {filters.project !== null && (
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconArrowBackUp size={14} />}
        onClick={() => {
          onFilter(filters);
        }}
      >
        Back to the filters for {filters.project.name}
      </Button>
    )}
  </Group>
);

const pause = 500;

/** Words to look for; the search follows when one stops typing. */
const Words = ({ filters, onFilter }: Pick<Props, 'filters' | 'onFilter'>) => {
  const [text, setText] = useState(filters.text);
  const [shown, setShown] = useState(filters.text);
  if (shown !== filters.text) {
    setShown(filters.text);
    setText(filters.text);
  }
  const settle = useEffectEvent(() => {
    if (text !== filters.text) {
      onFilter({ ...filters, text });
    }
  });
  useEffect(() => {
    const timer = setTimeout(() => {
      settle();
    }, pause);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return (
    <TextInput
      size="xs"
      w={190}
      aria-label="Words in the issue"
      placeholder="Words in the issue"
      leftSection={<IconSearch size={14} />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && text !== filters.text) {
          onFilter({ ...filters, text });
        }
      }}
    />
  );
};
