import { Group, Input, NativeSelect } from '@mantine/core';
import type { Choice } from '../../shapes';
import { idOf, labelOf, partsOf } from '../parts';
import { type FieldEditorProps, keysOf } from './props';

const optionsOf = (choices: readonly Choice[], none: string) => [
  { value: '', label: none },
  ...choices.map((choice) => ({ value: choice.id, label: labelOf(choice) })),
];

/** An option and, where there are some, one below it. */
export const CascadingEditor = (props: FieldEditorProps) => {
  const { spec, value, onChange, hideLabel, error, disabled, autoFocus } = props;
  const { child } = partsOf(value);
  const first = spec.choices.find((choice) => choice.id === idOf(value));
  const below = first?.children ?? [];
  const pick = (choice: Choice | undefined, second: Choice | undefined): void => {
    onChange(
      choice === undefined ? null : { ...bare(choice), ...(second === undefined ? {} : { child: bare(second) }) },
    );
  };
  return (
    <Input.Wrapper
      label={hideLabel === true ? undefined : spec.name}
      withAsterisk={spec.required}
      error={error ?? null}
      labelElement="div"
    >
      <Group gap={6} grow wrap="nowrap">
        <NativeSelect
          aria-label={spec.name}
          aria-required={spec.required}
          disabled={disabled === true}
          autoFocus={autoFocus === true}
          data-autofocus={autoFocus === true ? true : undefined}
          data={optionsOf(spec.choices, 'None')}
          value={first?.id ?? ''}
          onChange={(event) => {
            pick(
              spec.choices.find((choice) => choice.id === event.currentTarget.value),
              undefined,
            );
          }}
          onKeyDown={keysOf(props)}
        />
        <NativeSelect
          aria-label={`${spec.name}: below`}
          disabled={disabled === true || below.length === 0}
          data={optionsOf(below, below.length === 0 ? '–' : 'Any')}
          value={idOf(child)}
          onChange={(event) => {
            pick(
              first,
              below.find((choice) => choice.id === event.currentTarget.value),
            );
          }}
          onKeyDown={keysOf(props)}
        />
      </Group>
    </Input.Wrapper>
  );
};

/** An option as an issue holds it: without what stands below it. */
const bare = ({ id, value, name }: Choice) => ({ id, ...(value === undefined ? { name } : { value }) });
