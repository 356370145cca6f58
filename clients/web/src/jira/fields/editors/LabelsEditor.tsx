import { TagsInput } from '@mantine/core';
import { useState } from 'react';
import { listOf, textOf } from '../parts';
import { usePicks } from '../picks';
import { type FieldEditorProps, inputOf, keysOf } from './props';

/** Labels: those that the site knows are offered while one types, new ones are taken as well. */
export const LabelsEditor = (props: FieldEditorProps) => {
  const { spec, place, value, onChange, listed } = props;
  const [query, setQuery] = useState('');
  const asked = usePicks(spec, place, query);
  const held = listOf(value).map(textOf);
  const known = asked.kind === 'done' ? asked.value.map(({ label }) => label) : [];
  const keys = keysOf(props);
  return (
    <TagsInput
      {...inputOf(props)}
      data={known.filter((label) => !held.includes(label))}
      value={held}
      placeholder={held.length === 0 ? 'Type a label' : ''}
      splitChars={[' ', ',', '\t']}
      filter={({ options }) => options}
      comboboxProps={{ withinPortal: listed !== true }}
      maxDropdownHeight={180}
      // Only while one types: else the list would lie over what comes next, such as Save.
      dropdownOpened={query.trim() !== ''}
      searchValue={query}
      onSearchChange={setQuery}
      onChange={onChange}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || query.trim() === '') {
          keys(event);
        }
      }}
    />
  );
};
