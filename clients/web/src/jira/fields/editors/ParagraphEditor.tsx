import { Input } from '@mantine/core';
import { RichTextEditor } from '../../details/RichText';
import { type FieldEditorProps, groupOf } from './props';

/** A document, as rich text, or wiki markup as text; what the editor does not know of a document stays as it is. */
export const ParagraphEditor = (props: FieldEditorProps) => {
  const { spec, value, onChange, onSubmit, onCancel } = props;
  return (
    <Input.Wrapper {...groupOf(props)}>
      <RichTextEditor
        value={value}
        label={spec.name}
        wiki={spec.kind === 'wiki'}
        autoFocus={props.autoFocus === true}
        disabled={props.disabled === true}
        onChange={onChange}
        {...(onSubmit !== undefined && {
          onSubmit: () => {
            onSubmit();
          },
        })}
        {...(onCancel !== undefined && { onCancel })}
      />
    </Input.Wrapper>
  );
};
