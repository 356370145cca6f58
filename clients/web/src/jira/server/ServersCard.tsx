import { Button, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Loading } from '../../ui/Loading';
import { RefusalNote } from '../../ui/RefusalNote';
import { say } from '../../ui/notify';
import { useAsk } from '../../ui/useAsk';
import { AddServer } from './AddServer';
import { ServerRow } from './ServerRow';
import { readServers, type Server } from './servers';

/** The organisation's Data Center sites; its administrator adds and removes them. */
export const ServersCard = ({ onChanged }: { readonly onChanged: () => void }) => {
  const { asked, again } = useAsk('servers', readServers);
  const changed = (): void => {
    again();
    onChanged();
  };
  switch (asked.kind) {
    case 'loading':
      return <Loading label="Reading the sites" height={60} />;
    case 'refused':
      return <RefusalNote refusal={asked.refusal} again={asked.refusal.tryAgain ? again : undefined} />;
    case 'done':
      return <Listed servers={asked.value} onChanged={changed} />;
  }
};

const Listed = ({ servers, onChanged }: { readonly servers: readonly Server[]; readonly onChanged: () => void }) => {
  const [adding, setAdding] = useState(false);
  return (
    <Stack gap="md">
      {servers.length === 0 && !adding && (
        <Text size="sm" c="dimmed">
          None yet. Jira Cloud needs nothing here; add the address of a Jira Data Center that you run yourselves.
        </Text>
      )}
      {servers.map((server) => (
        <ServerRow key={server.id} server={server} onRemoved={onChanged} />
      ))}
      {adding ? (
        <AddServer
          onAdded={(server) => {
            say(`${server.name} is added. Everybody can connect to it under “Jira” in their preferences.`);
            onChanged();
          }}
          onCancel={() => {
            setAdding(false);
          }}
        />
      ) : (
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            onClick={() => {
              setAdding(true);
            }}
          >
            Add a site
          </Button>
        </div>
      )}
    </Stack>
  );
};
