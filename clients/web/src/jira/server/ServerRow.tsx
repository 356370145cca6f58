import { Anchor, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { say, sayRefused } from '../../ui/notify';
import { removeServer, type Server } from './servers';

interface Props {
  readonly server: Server;
  readonly onRemoved: () => void;
}

/** One site in the administrator's list, with the way to remove it. */
export const ServerRow = ({ server, onRemoved }: Props) => {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const close = (): void => {
    setAsking(false);
  };
  const remove = async (): Promise<void> => {
    setBusy(true);
    const outcome = await removeServer(server.id);
    setBusy(false);
    close();
    if (outcome.kind === 'refused') {
      sayRefused(outcome.refusal);
      return;
    }
    say(`${server.name} is removed, and all connections to it are deleted.`);
    onRemoved();
  };
  return (
    <Group justify="space-between" wrap="nowrap" gap="md">
      <div>
        <Text fw={500}>{server.name}</Text>
        <Anchor size="sm" href={server.base} target="_blank" rel="noreferrer">
          {server.base}
        </Anchor>
        <Text size="sm" c="dimmed">
          {server.auth === 'OAuth' ? `OAuth 2.0, client ${server.clientId ?? ''}` : 'Personal access tokens'}
        </Text>
      </div>
      <Button
        size="xs"
        variant="default"
        aria-label={`Remove ${server.name}`}
        onClick={() => {
          setAsking(true);
        }}
      >
        Remove
      </Button>
      <Modal
        opened={asking}
        onClose={close}
        title={`Remove ${server.name}?`}
        closeButtonProps={{ 'aria-label': 'Close' }}
        centered
      >
        <Stack gap="md">
          <Text size="sm">
            Everybody’s connection to it is deleted, and its cards on boards show nothing any more. In Jira nothing
            changes. You can add it again, but everybody has to connect anew.
          </Text>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close} data-autofocus>
              Keep it
            </Button>
            <Button color="red.9" loading={busy} onClick={() => void remove()}>
              Remove
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Group>
  );
};
