import { Anchor, Button, Group, PasswordInput, Stack } from '@mantine/core';
import { RefusalNote } from '../../ui/RefusalNote';
import { say } from '../../ui/notify';
import { typed, useSubmit } from '../../ui/useSubmit';
import type { OfferedServer } from '../connection';
import { enterToken } from './servers';

interface Props {
  readonly server: OfferedServer;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Takes one's personal access token for a Data Center site, and says where one makes it. */
export const TokenForm = ({ server, onDone, onCancel }: Props) => {
  const { busy, fieldless, faultOf, onSubmit } = useSubmit(
    (form) => enterToken(server.id, typed(form, 'token')),
    () => {
      say(`You are connected to ${server.name}.`);
      onDone();
    },
  );
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="xs" mt="xs">
        <PasswordInput
          name="token"
          label={`Your token for ${server.name}`}
          description={
            <>
              In{' '}
              <Anchor href={server.url} target="_blank" rel="noreferrer" inherit>
                Jira
              </Anchor>{' '}
              open your profile at the top right, then “Personal Access Tokens”, then “Create token”, and paste here
              what it shows. It is kept encrypted and works with your rights.
            </>
          }
          autoComplete="off"
          data-autofocus
          autoFocus
          required
          withAsterisk={false}
          error={faultOf('token')}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the token' }}
        />
        {fieldless !== null && <RefusalNote refusal={fieldless} />}
        <Group gap="xs">
          <Button type="submit" size="xs" loading={busy}>
            Connect
          </Button>
          <Button size="xs" variant="default" onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
