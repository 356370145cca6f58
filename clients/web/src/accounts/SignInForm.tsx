import { Anchor, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { linkTo } from '../app/navigation';
import { RefusalNote } from '../ui/RefusalNote';
import { typed, useSubmit } from '../ui/useSubmit';
import { signIn } from './api';
import { tookMe } from './me';

/** Sign in with e-mail and password; one stays on the page one wanted. */
export const SignInForm = () => {
  const { busy, refusal, onSubmit } = useSubmit(
    (form) => signIn(typed(form, 'email'), typed(form, 'password')),
    (me) => tookMe({ kind: 'done', value: me }),
  );
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <TextInput name="email" type="email" label="E-mail" autoComplete="username" required withAsterisk={false} />
        <PasswordInput
          name="password"
          label="Password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
        />
        {refusal !== null && <RefusalNote refusal={refusal} />}
        <Button type="submit" loading={busy} mt={4}>
          Sign in
        </Button>
        <Text size="sm" c="dimmed" ta="center">
          New here? <Anchor {...linkTo('/signup')}>Sign up</Anchor>
        </Text>
      </Stack>
    </form>
  );
};
