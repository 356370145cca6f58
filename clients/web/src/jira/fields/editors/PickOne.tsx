import { Radio, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { isSearched, joined, usePicks } from '../picks';
import { ListOne } from './ListOne';
import { heldOne, valueWith } from './one';
import { type FieldEditorProps, groupOf, inputOf, keysOf } from './props';
import { troubleOf } from './Trouble';

/** One of several things: an open list on a card, a drop-down with search in a form. */
export const PickOne = (props: FieldEditorProps) => {
  if (props.listed === true) {
    return <ListOne {...props} />;
  }
  return props.spec.kind === 'radio' ? <Radios {...props} /> : <DropDown {...props} />;
};

const DropDown = (props: FieldEditorProps) => {
  const { spec, place, value, onChange } = props;
  const held = heldOne(spec, value);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const asked = usePicks(spec, place, !open || query === held?.label ? '' : query);
  const found = asked.kind === 'done' ? asked.value : [];
  const picks = joined(found, held === null ? [] : [held]);
  return (
    <Select
      {...inputOf(props)}
      data={picks.map(({ id, label }) => ({ value: id, label }))}
      value={held?.id ?? null}
      placeholder={isSearched(spec) ? 'Type to search' : 'None'}
      searchable
      clearable={!spec.required}
      clearButtonProps={{ 'aria-label': `Clear ${spec.name}` }}
      nothingFoundMessage={troubleOf(asked, 'Jira offers nothing like that.')}
      filter={({ options }) => (asked.kind === 'done' && (found.length > 0 || query === '') ? options : [])}
      maxDropdownHeight={240}
      onSearchChange={setQuery}
      onDropdownOpen={() => {
        setOpen(true);
      }}
      onDropdownClose={() => {
        setOpen(false);
      }}
      onChange={(id) => {
        onChange(valueWith(spec, value, picks.find((pick) => pick.id === id) ?? null));
      }}
      onKeyDown={open ? undefined : keysOf(props)}
    />
  );
};

const Radios = (props: FieldEditorProps) => {
  const { spec, value, onChange, disabled } = props;
  const autoFocus = props.autoFocus === true;
  const none = '';
  const choices = spec.required ? [] : [{ id: none, label: 'None' }];
  const all = [...choices, ...spec.choices.map(({ id, value: label, name }) => ({ id, label: label ?? name ?? id }))];
  return (
    <Radio.Group
      {...groupOf(props)}
      value={heldOne(spec, value)?.id ?? none}
      onChange={(id) => {
        onChange(spec.choices.find((choice) => choice.id === id) ?? null);
      }}
      onKeyDown={keysOf(props)}
    >
      <Stack gap={6} mt={4}>
        {all.map(({ id, label }, index) => (
          <Radio key={id} value={id} label={label} disabled={disabled === true} autoFocus={autoFocus && index === 0} />
        ))}
      </Stack>
    </Radio.Group>
  );
};
