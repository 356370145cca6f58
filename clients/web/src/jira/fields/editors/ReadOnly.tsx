import { Input, Text } from '@mantine/core';
import { FieldValue } from '../FieldValue';
import type { FieldEditorProps } from './props';

/** A field that cannot be edited here: what is in it, and why not. */
export const ReadOnly = ({ spec, value, hideLabel, reason }: FieldEditorProps & { readonly reason: string }) => (
  <div>
    {hideLabel !== true && <Input.Label component="div">{spec.name}</Input.Label>}
    <FieldValue spec={spec} value={value} />
    <Text size="xs" c="dimmed" mt={2}>
      {reason}
    </Text>
  </div>
);
