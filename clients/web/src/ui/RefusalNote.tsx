import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { Refusal } from '../contract/contract.gen';
import { sentenceOf } from '../http/outcome';

interface Props {
  readonly refusal: Refusal;
  readonly again?: (() => void) | undefined;
}

/** Why something could not be shown, with a way to try again where that may help. */
export const RefusalNote = ({ refusal, again }: Props) => (
  <Alert color="red" variant="light" icon={<IconAlertCircle size={18} />} role="alert">
    <Group justify="space-between" gap="md">
      <Text size="sm">{sentenceOf(refusal)}</Text>
      {again !== undefined && (
        <Button size="xs" variant="default" onClick={again}>
          Try again
        </Button>
      )}
    </Group>
  </Alert>
);
