import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { RefusalNote } from '../../ui/RefusalNote';
import { typed, useSubmit } from '../../ui/useSubmit';
import { LinkFields } from './LinkFields';
import { addServer, type Server } from './servers';

interface Props {
  readonly onAdded: (server: Server) => void;
  readonly onCancel: () => void;
}

/** Adds a Data Center site: where it is, and how people show it who they are. */
export const AddServer = ({ onAdded, onCancel }: Props) => {
  const [auth, setAuth] = useState<'OAuth' | 'Token'>('Token');
  const { busy, fieldless, faultOf, onSubmit } = useSubmit(
    (form) =>
      addServer({
        base: typed(form, 'base'),
        name: typed(form, 'name'),
        auth,
        clientId: typed(form, 'clientId'),
        clientSecret: typed(form, 'clientSecret'),
      }),
    onAdded,
  );
  return (
    <form onSubmit={onSubmit} aria-label="Add a Jira Data Center site" noValidate>
      <Stack gap="sm">
        <TextInput
          name="base"
          type="url"
          label="Base address"
          description="As Jira shows it under System, General configuration, with its path if it has one."
          placeholder="https://jira.example.com"
          autoComplete="off"
          autoFocus
          error={faultOf('base')}
        />
        <TextInput
          name="name"
          label="Name (optional)"
          description="What your people read. Without one it is the name of the host."
          autoComplete="off"
          maxLength={80}
          error={faultOf('name')}
        />
        <Radio.Group
          label="How people connect"
          value={auth}
          onChange={(value) => {
            setAuth(value === 'OAuth' ? 'OAuth' : 'Token');
          }}
          error={faultOf('auth')}
        >
          <Stack gap={8} mt={6}>
            <Radio
              value="Token"
              label="Personal access tokens"
              description="Each person makes one in Jira and enters it here. Jira 8.14 or newer."
            />
            <Radio
              value="OAuth"
              label="OAuth 2.0"
              description="Each person signs in at Jira, over an incoming link that you make there once. Jira 8.22 or newer."
            />
          </Stack>
        </Radio.Group>
        {auth === 'OAuth' && <LinkFields faultOf={faultOf} />}
        {fieldless !== null && <RefusalNote refusal={fieldless} />}
        <Group gap="sm">
          <Button type="submit" loading={busy}>
            Add
          </Button>
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
