import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconKey, IconPlugConnected } from '@tabler/icons-react';
import { useState } from 'react';
import { say, sayRefused } from '../../ui/notify';
import { connect, disconnect, type OfferedServer } from '../connection';
import { PhaseBadge } from './PhaseBadge';
import { TokenForm } from './TokenForm';

interface Props {
  readonly servers: readonly OfferedServer[];
  /** The path to come back to after consenting. */
  readonly returnTo: string;
  readonly onChanged: () => void;
}

/** The Data Center sites of one's organisation: how one stands with each, and how to change that. */
export const MyServers = ({ servers, returnTo, onChanged }: Props) => (
  <Stack gap="md" component="ul" m={0} p={0} style={{ listStyle: 'none' }} aria-label="Jira Data Center sites">
    {servers.map((server) => (
      <li key={server.id} aria-label={server.name}>
        <ServerLine server={server} returnTo={returnTo} onChanged={onChanged} />
      </li>
    ))}
  </Stack>
);

interface LineProps {
  readonly server: OfferedServer;
  readonly returnTo: string;
  readonly onChanged: () => void;
}

const ServerLine = ({ server, returnTo, onChanged }: LineProps) => {
  const [busy, setBusy] = useState(false);
  const [entering, setEntering] = useState(false);
  const go = async (what: () => Promise<void>): Promise<void> => {
    setBusy(true);
    await what();
    setBusy(false);
  };
  const end = async (): Promise<void> => {
    const outcome = await disconnect(server.id);
    if (outcome.kind === 'refused') {
      sayRefused(outcome.refusal);
      return;
    }
    say(`You are disconnected from ${server.name}. What gave us access is deleted.`);
    onChanged();
  };
  const begin = (): void => {
    if (server.auth === 'Token') {
      setEntering(true);
    } else {
      void go(() => connect(returnTo, server.id));
    }
  };
  return (
    <>
      <Group justify="space-between" gap="sm">
        <div>
          <Group gap="xs">
            <Anchor href={server.url} target="_blank" rel="noreferrer" fw={500}>
              {server.name}
            </Anchor>
            <PhaseBadge phase={server.phase} />
          </Group>
          <Text size="sm" c="dimmed">
            {explained(server)}
          </Text>
        </div>
        {!entering && (
          <Group gap="xs">
            {server.phase !== 'Connected' && <BeginButton server={server} busy={busy} onClick={begin} />}
            {server.phase !== 'None' && (
              <Button
                size="xs"
                variant="default"
                loading={busy}
                aria-label={`Disconnect from ${server.name}`}
                onClick={() => void go(end)}
              >
                Disconnect
              </Button>
            )}
          </Group>
        )}
      </Group>
      {entering && (
        <TokenForm
          server={server}
          onDone={onChanged}
          onCancel={() => {
            setEntering(false);
          }}
        />
      )}
    </>
  );
};

interface BeginProps {
  readonly server: OfferedServer;
  readonly busy: boolean;
  readonly onClick: () => void;
}

const BeginButton = ({ server, busy, onClick }: BeginProps) => (
  <Button
    size="xs"
    loading={busy}
    leftSection={server.auth === 'Token' ? <IconKey size={16} /> : <IconPlugConnected size={16} />}
    aria-label={`${server.auth === 'Token' ? 'Enter token for' : 'Connect to'} ${server.name}`}
    onClick={onClick}
  >
    {server.auth === 'Token' ? 'Enter token' : server.phase === 'None' ? 'Connect' : 'Reconnect'}
  </Button>
);

const explained = ({ phase, account, auth }: OfferedServer): string => {
  switch (phase) {
    case 'Connected':
      return account === null ? 'Connected' : `as ${account}`;
    case 'Reconnect':
      return auth === 'Token' ? 'Jira no longer takes your token. Make a new one.' : 'Access has ended.';
    case 'None':
      return auth === 'Token' ? 'with a personal access token of yours' : 'by signing in there';
  }
};
