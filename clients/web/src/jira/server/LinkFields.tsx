import { PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { CopyLine } from '../../ui/CopyLine';
import { useAsk } from '../../ui/useAsk';
import { readConnection } from '../connection';

/** What an incoming link in Jira takes from us, and what it gives. */
export const LinkFields = ({ faultOf }: { readonly faultOf: (field: string) => string | null }) => {
  const { asked } = useAsk('callback', readConnection);
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        In Jira open Administration, Applications, Application links, and create a link to an external application:
        direction incoming, permission Write, and this redirect address.
      </Text>
      {asked.kind === 'done' && <CopyLine label="Redirect address" value={asked.value.callback} />}
      <TextInput name="clientId" label="Client id" autoComplete="off" error={faultOf('clientId')} />
      <PasswordInput
        name="clientSecret"
        label="Client secret"
        autoComplete="off"
        error={faultOf('clientSecret')}
        visibilityToggleButtonProps={{ 'aria-label': 'Show the secret' }}
      />
    </Stack>
  );
};
