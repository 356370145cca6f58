import { useState } from 'react';
import { OptionList } from '../../../ui/OptionList';
import { isSearched, type Pick, usePicks } from '../picks';
import { heldOne, valueWith } from './one';
import { PickFace } from './PickFace';
import type { FieldEditorProps } from './props';
import { SearchBox } from './SearchBox';
import { Trouble } from './Trouble';

/** Above so many choices a list has a search box. */
export const searchable = 8;

const none: Pick = { id: '', label: 'None', value: null };

/** An open list of which one pick submits. */
export const ListOne = (props: FieldEditorProps) => {
  const { spec, place, value, onChange, onSubmit } = props;
  const [query, setQuery] = useState('');
  const asked = usePicks(spec, place, query);
  const held = heldOne(spec, value);
  const found = asked.kind === 'done' ? asked.value : [];
  const offered = spec.required || query !== '' ? found : [none, ...found];
  const searching = isSearched(spec) || spec.choices.length > searchable;
  const pick = (id: string): void => {
    const picked = found.find((candidate) => candidate.id === id) ?? null;
    const next = valueWith(spec, value, picked);
    onChange(next);
    onSubmit?.({ value: next });
  };
  return (
    <>
      {searching && <SearchBox name={spec.name} query={query} onQuery={setQuery} />}
      <Trouble asked={asked} />
      {asked.kind === 'done' && (
        <OptionList
          label={spec.name}
          empty="Jira offers nothing like that."
          takesFocus={!searching}
          options={offered.map((one) => ({
            id: one.id,
            chosen: one.id === (held?.id ?? ''),
            hint: one.hint,
            face: <PickFace kind={spec.kind} pick={one} />,
          }))}
          onPick={pick}
        />
      )}
    </>
  );
};
