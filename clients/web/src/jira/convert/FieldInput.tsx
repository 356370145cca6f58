import { MultiSelect, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import type { Choice } from '../shapes';
import type { FormField } from './fields';

interface Props {
  readonly field: FormField;
  readonly answer: string | readonly string[] | undefined;
  readonly onAnswer: (answer: string | readonly string[]) => void;
}

const optionsOf = (choices: readonly Choice[]) =>
  choices.map((choice) => ({ value: choice.id, label: choice.name ?? choice.value ?? choice.id }));

/** The editor of one mandatory field. */
export const FieldInput = ({ field, answer, onAnswer }: Props) => {
  const text = typeof answer === 'string' ? answer : '';
  const list = answer === undefined || typeof answer === 'string' ? [] : [...answer];
  const shared = { label: field.name, withAsterisk: true, 'aria-required': true } as const;
  switch (field.kind) {
    case 'paragraph':
      return (
        <Textarea
          {...shared}
          rows={4}
          value={text}
          onChange={(event) => {
            onAnswer(event.currentTarget.value);
          }}
        />
      );
    case 'one':
      return (
        <Select
          {...shared}
          data={optionsOf(field.choices)}
          value={text === '' ? null : text}
          searchable
          onChange={(value) => {
            onAnswer(value ?? '');
          }}
        />
      );
    case 'many':
      return <MultiSelect {...shared} data={optionsOf(field.choices)} value={list} searchable onChange={onAnswer} />;
    case 'labels':
      return <TagsInput {...shared} value={list} splitChars={[' ', ',']} onChange={onAnswer} />;
    default:
      return (
        <TextInput
          {...shared}
          type={field.kind === 'date' ? 'date' : 'text'}
          inputMode={field.kind === 'number' ? 'decimal' : 'text'}
          value={text}
          onChange={(event) => {
            onAnswer(event.currentTarget.value);
          }}
        />
      );
  }
};
