import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { navigate } from '../app/navigation';
import { RefusalNote } from '../ui/RefusalNote';
import { typed, useSubmit } from '../ui/useSubmit';
import { type NewAccount, signUp } from './api';
import { tookMe } from './me';

/** The fields of a new account; with an invitation the organisation is known. */
export const SignUpForm = ({ invitation }: { readonly invitation: string | null }) => {
  const { busy, refusal, onSubmit } = useSubmit(
    (form) => signUp(accountOf(form, invitation)),
    (me) => {
      navigate('/');
      tookMe({ kind: 'done', value: me });
    },
  );
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        {invitation === null && (
          <TextInput name="organisation" label="Organisation" autoComplete="organization" required maxLength={100} />
        )}
        <TextInput name="name" label="Your name" autoComplete="name" required maxLength={100} />
        <TextInput name="email" type="email" label="E-mail" autoComplete="username" required />
        <PasswordInput
          name="password"
          label="Password"
          description="At least 10 characters"
          autoComplete="new-password"
          required
          minLength={10}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
        />
        {refusal !== null && <RefusalNote refusal={refusal} />}
        <Button type="submit" loading={busy} mt="xs">
          Sign up
        </Button>
      </Stack>
    </form>
  );
};

function accountOf(form: FormData, invitation: string | null): NewAccount {
  const account = {
    organisation: typed(form, 'organisation'),
    name: typed(form, 'name'),
    email: typed(form, 'email'),
    password: typed(form, 'password'),
  };
  return invitation === null ? account : { ...account, invitation };
}
