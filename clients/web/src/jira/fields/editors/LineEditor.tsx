import { TextInput } from '@mantine/core';
import { textOf } from '../parts';
import { type FieldEditorProps, inputOf, keysOf } from './props';

/** A text of one line, or an address. */
export const LineEditor = (props: FieldEditorProps) => (
  <TextInput
    {...inputOf(props)}
    type={props.spec.kind === 'url' ? 'url' : 'text'}
    placeholder={props.spec.kind === 'url' ? 'https://' : ''}
    value={textOf(props.value)}
    onChange={(event) => {
      props.onChange(event.currentTarget.value);
    }}
    onKeyDown={keysOf(props)}
  />
);
