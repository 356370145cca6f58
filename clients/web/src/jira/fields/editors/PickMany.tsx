import { Checkbox, MultiSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { labelOf } from '../parts';
import { isSearched, joined, usePicks } from '../picks';
import { ListMany } from './ListMany';
import { heldMany } from './one';
import { type FieldEditorProps, groupOf, inputOf, keysOf } from './props';
import { troubleOf } from './Trouble';

/** Several of several things: an open list on a card, boxes or a drop-down with search in a form. */
export const PickMany = (props: FieldEditorProps) => {
  if (props.listed === true) {
    return <ListMany {...props} />;
  }
  return props.spec.kind === 'checkboxes' ? <Boxes {...props} /> : <DropDown {...props} />;
};

const DropDown = (props: FieldEditorProps) => {
  const { spec, place, value, onChange } = props;
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const asked = usePicks(spec, place, query);
  const held = heldMany(spec, value);
  const picks = joined(asked.kind === 'done' ? asked.value : [], held);
  const offered = new Set(asked.kind === 'done' ? asked.value.map(({ id }) => id) : []);
  return (
    <MultiSelect
      {...inputOf(props)}
      data={picks.map(({ id, label }) => ({ value: id, label }))}
      value={held.map(({ id }) => id)}
      placeholder={held.length > 0 ? '' : isSearched(spec) ? 'Type to search' : 'None'}
      searchable
      clearable={!spec.required}
      clearButtonProps={{ 'aria-label': `Clear ${spec.name}` }}
      nothingFoundMessage={troubleOf(asked, 'Jira offers nothing like that.')}
      filter={({ options }) => options.filter((option) => 'value' in option && offered.has(option.value))}
      maxDropdownHeight={240}
      searchValue={query}
      onSearchChange={setQuery}
      onDropdownOpen={() => {
        setOpen(true);
      }}
      onDropdownClose={() => {
        setOpen(false);
      }}
      onChange={(ids) => {
        onChange(ids.flatMap((id) => picks.filter((pick) => pick.id === id).map((pick) => pick.value)));
      }}
      onKeyDown={open ? undefined : keysOf(props)}
    />
  );
};

const Boxes = (props: FieldEditorProps) => {
  const { spec, value, onChange, disabled } = props;
  const autoFocus = props.autoFocus === true;
  return (
    <Checkbox.Group
      {...groupOf(props)}
      value={heldMany(spec, value).map(({ id }) => id)}
      onChange={(ids) => {
        onChange(spec.choices.filter(({ id }) => ids.includes(id)));
      }}
      onKeyDown={keysOf(props)}
    >
      <Stack gap={6} mt={4}>
        {spec.choices.map((choice, index) => (
          <Checkbox
            key={choice.id}
            value={choice.id}
            label={labelOf(choice)}
            disabled={disabled === true}
            autoFocus={autoFocus && index === 0}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
};
