import { Button, CopyButton, Group, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';

/** An address to hand to somebody, with a button that copies it. */
export const CopyLine = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <Group align="flex-end" gap="xs" wrap="nowrap">
    <TextInput
      flex={1}
      label={label}
      value={value}
      readOnly
      onFocus={(event) => {
        event.currentTarget.select();
      }}
    />
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <Button onClick={copy} leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />} w={112}>
          {copied ? 'Copied' : 'Copy'}
        </Button>
      )}
    </CopyButton>
  </Group>
);
