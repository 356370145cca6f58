import { Textarea } from '@mantine/core';
import { documentOf, plainText } from '../documents';
import { ReadOnly } from './ReadOnly';
import { type FieldEditorProps, inputOf, keysOf } from './props';

/** A document of plain paragraphs as text of several lines; one that holds more is not touched here. */
export const ParagraphEditor = (props: FieldEditorProps) => {
  const text = plainText(props.value);
  if (text === null) {
    return <ReadOnly {...props} reason="This text holds more than plain paragraphs, which would be lost here." />;
  }
  return (
    <Textarea
      {...inputOf(props)}
      rows={4}
      value={text}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        props.onChange(typed === '' ? null : documentOf(typed));
      }}
      onKeyDown={keysOf(props, true)}
    />
  );
};
