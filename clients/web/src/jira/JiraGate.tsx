import { Anchor, Button, Center, Divider, List, Stack, Text, Title } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { linkTo } from '../app/navigation';
import type { Refusal } from '../contract/contract.gen';
import { Loading } from '../ui/Loading';
import { RefusalNote } from '../ui/RefusalNote';
import { useAsk } from '../ui/useAsk';
import { connect, type Connection, readConnection } from './connection';
import { MyServers } from './server/MyServers';

interface Props {
  /** The path to come back to after connecting. */
  readonly returnTo: string;
  readonly children: (connection: Connection) => ReactNode;
}

/** Lets through whoever has a working Jira connection; everybody else reads what is missing (P8). */
export const JiraGate = ({ returnTo, children }: Props) => {
  const { asked, again } = useAsk('connection', readConnection);
  switch (asked.kind) {
    case 'loading':
      return <Loading label="Reading your Jira connection" height={320} />;
    case 'refused':
      return <Barred refusal={asked.refusal} again={again} />;
    case 'done':
      return asked.value.phase === 'Connected' ? (
        children(asked.value)
      ) : (
        <ConnectFirst connection={asked.value} returnTo={returnTo} onChanged={again} />
      );
  }
};

const Barred = ({ refusal, again }: { readonly refusal: Refusal; readonly again: () => void }) => {
  switch (refusal.code) {
    case 'GuestsWatchJira':
      return (
        <Notice title="Guests watch Jira issues">
          You can see the issues on this board and write stickies beside them. To import or change issues one needs an
          account in this organisation and a Jira connection of one’s own.
        </Notice>
      );
    case 'PlanLacksJira':
      return (
        <Notice title="Your plan comes without Jira">
          {refusal.sentence} <Anchor {...linkTo('/preferences')}>See your plan</Anchor>
        </Notice>
      );
    default:
      return <RefusalNote refusal={refusal} again={refusal.tryAgain ? again : undefined} />;
  }
};

const Notice = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Center mih={320}>
    <Stack maw={460} gap="xs" ta="center">
      <Title order={3} size="h4">
        {title}
      </Title>
      <Text c="dimmed">{children}</Text>
    </Stack>
  </Center>
);

interface ConnectFirstProps {
  readonly connection: Connection;
  readonly returnTo: string;
  readonly onChanged: () => void;
}

const ConnectFirst = ({ connection, returnTo, onChanged }: ConnectFirstProps) => {
  const phase = connection.cloud;
  const [busy, setBusy] = useState(false);
  const go = async (): Promise<void> => {
    setBusy(true);
    await connect(returnTo);
    setBusy(false);
  };
  return (
    <Center mih={360}>
      <Stack maw={520} gap="md">
        <Title order={3} size="h3">
          {phase === 'None' ? 'Connect your Jira account' : 'Reconnect your Jira account'}
        </Title>
        <Text c="dimmed">
          {phase === 'None'
            ? 'You sign in at Atlassian and come back here. You see exactly the projects and issues that Jira lets you see.'
            : 'Your Jira connection has ended. Sign in at Atlassian once more and you come back here.'}
        </Text>
        <List size="sm" spacing="xs" c="var(--ink)">
          <List.Item>
            Everybody on this board, guests included, will see imported issues while a connected person is here.
          </List.Item>
          <List.Item>We never store them: when the last connected person leaves, they are gone from here.</List.Item>
          <List.Item>Edits are made in your name and with your rights. You can disconnect at any time.</List.Item>
        </List>
        <div>
          <Button loading={busy} leftSection={<IconPlugConnected size={18} />} onClick={() => void go()}>
            {phase === 'None' ? 'Connect Jira' : 'Reconnect Jira'}
          </Button>
        </div>
        {connection.servers.length > 0 && (
          <>
            <Divider label="Or your Jira Data Center" labelPosition="left" />
            <MyServers servers={connection.servers} returnTo={returnTo} onChanged={onChanged} />
          </>
        )}
      </Stack>
    </Center>
  );
};
