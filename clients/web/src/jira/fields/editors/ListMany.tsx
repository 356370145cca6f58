import { Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { isSearched, joined, type Pick, usePicks } from '../picks';
import { searchable } from './ListOne';
import { heldMany } from './one';
import { type FieldEditorProps, keysOf } from './props';
import { SearchBox } from './SearchBox';
import { Trouble } from './Trouble';

/** An open list to tick several of; Space ticks, Enter submits. */
export const ListMany = (props: FieldEditorProps) => {
  const { spec, place, value, onChange } = props;
  const [query, setQuery] = useState('');
  const asked = usePicks(spec, place, query);
  const held = heldMany(spec, value);
  const [first] = useState(held);
  const found = asked.kind === 'done' ? asked.value : [];
  const picks = query === '' ? joined(joined(first, held), found) : found;
  const searching = isSearched(spec) || spec.choices.length > searchable;
  const toggle = (pick: Pick): void => {
    const without = held.filter(({ id }) => id !== pick.id);
    onChange((without.length < held.length ? without : [...held, pick]).map((one) => one.value));
  };
  return (
    <>
      {searching && <SearchBox name={spec.name} query={query} onQuery={setQuery} onKeyDown={keysOf(props)} />}
      <Trouble asked={asked} />
      <Stack gap={7} p={6} mah={220} style={{ overflowY: 'auto' }} role="group" aria-label={spec.name}>
        {picks.map((pick, index) => (
          <Checkbox
            key={pick.id}
            size="sm"
            label={pick.label}
            checked={held.some(({ id }) => id === pick.id)}
            autoFocus={!searching && index === 0}
            data-autofocus={!searching && index === 0 ? true : undefined}
            onChange={() => {
              toggle(pick);
            }}
            onKeyDown={keysOf(props)}
          />
        ))}
        {asked.kind === 'done' && picks.length === 0 && (
          <Text size="sm" c="dimmed">
            Jira offers nothing like that.
          </Text>
        )}
      </Stack>
    </>
  );
};
