import { Anchor, Badge, Button, Divider, Group, Text } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useState } from 'react';
import { sayRefused, say } from '../ui/notify';
import { Loading } from '../ui/Loading';
import { RefusalNote } from '../ui/RefusalNote';
import { useAsk } from '../ui/useAsk';
import { connect, type Connection, disconnect, readConnection, type Site } from './connection';
import { MyServers } from './server/MyServers';
import { PhaseBadge } from './server/PhaseBadge';
import { isServer } from './sites';

/** One's own Jira connection: how it stands, and how to change that. */
export const ConnectionCard = ({ returnTo }: { readonly returnTo: string }) => {
  const { asked, again } = useAsk('connection', readConnection);
  switch (asked.kind) {
    case 'loading':
      return <Loading label="Reading the connection" height={60} />;
    case 'refused':
      return <RefusalNote refusal={asked.refusal} again={asked.refusal.tryAgain ? again : undefined} />;
    case 'done':
      return <Standing connection={asked.value} returnTo={returnTo} onChanged={again} />;
  }
};

interface StandingProps {
  readonly connection: Connection;
  readonly returnTo: string;
  readonly onChanged: () => void;
}

const Standing = ({ connection, returnTo, onChanged }: StandingProps) => {
  const [busy, setBusy] = useState(false);
  const go = async (what: () => Promise<void>): Promise<void> => {
    setBusy(true);
    await what();
    setBusy(false);
  };
  const end = async (): Promise<void> => {
    const outcome = await disconnect();
    if (outcome.kind === 'refused') {
      sayRefused(outcome.refusal);
      return;
    }
    say('Your Jira account is disconnected. What gave us access is deleted.');
    onChanged();
  };
  return (
    <>
      <Group gap="xs" mb={6}>
        <PhaseBadge phase={connection.cloud} />
        {connection.provider === 'Rehearsal' && (
          <Badge variant="light" color="grape">
            Rehearsal
          </Badge>
        )}
      </Group>
      <Explained connection={connection} />
      <Group mt="md" gap="sm">
        {connection.cloud !== 'Connected' && (
          <Button
            loading={busy}
            leftSection={<IconPlugConnected size={18} />}
            onClick={() => void go(() => connect(returnTo))}
          >
            {connection.cloud === 'None' ? 'Connect Jira' : 'Reconnect Jira'}
          </Button>
        )}
        {connection.cloud !== 'None' && (
          <Button variant="default" loading={busy} onClick={() => void go(end)}>
            Disconnect
          </Button>
        )}
      </Group>
      {connection.servers.length > 0 && (
        <>
          <Divider my="lg" label="Jira Data Center" labelPosition="left" />
          <MyServers servers={connection.servers} returnTo={returnTo} onChanged={onChanged} />
        </>
      )}
    </>
  );
};

const Explained = ({ connection }: { readonly connection: Connection }) => {
  if (connection.cloud === 'None') {
    return (
      <Text size="sm" c="dimmed">
        Connect your Jira account to import issues and to edit them on boards, as yourself and with your own rights.
      </Text>
    );
  }
  return (
    <Text size="sm" c="dimmed" component="div">
      <SiteLines sites={connection.sites.filter((site) => !isServer(site.id))} />
      <SiteLines sites={connection.unused} note="not used by your organisation" />
      <SiteLines
        sites={connection.elsewhere.filter((site) => !isServer(site.id))}
        note="this account serves another organisation there"
      />
      {connection.cloud === 'Reconnect' &&
        'Access has ended. Boards stay open; reconnect to read and edit issues again.'}
    </Text>
  );
};

const SiteLines = ({ sites, note }: { readonly sites: readonly Site[]; readonly note?: string }) =>
  sites.map((site) => (
    <div key={site.id}>
      <Anchor href={site.url} target="_blank" rel="noreferrer">
        {site.name}
      </Anchor>
      {note !== undefined && ` – ${note}`}
    </div>
  ));
