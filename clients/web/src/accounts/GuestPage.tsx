import { Button, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { linkTo, navigate } from '../app/navigation';
import { boardPath } from '../app/router';
import { Page } from '../ui/Page';
import { RefusalNote } from '../ui/RefusalNote';
import { typed, useSubmit } from '../ui/useSubmit';
import { enterAsGuest, type Me } from './api';
import css from './Door.module.css';
import { tookMe } from './me';

/** The door of a share link: a name is all it takes. */
export const GuestPage = ({ token, me }: { readonly token: string; readonly me: Me }) => {
  const { busy, refusal, onSubmit } = useSubmit(
    (form) => enterAsGuest(token, typed(form, 'name')),
    (guest) => {
      navigate(boardPath(guest.board), 'replace');
      tookMe({ kind: 'done', value: guest });
    },
  );
  return (
    <Page home={linkTo('/')}>
      <div className={css.door}>
        <Paper className={css.paper}>
          <Title size="h2">You are invited to a board</Title>
          <Text c="dimmed" mt={4} mb="lg">
            Tell the others who you are. You need no account; you can write stickies and watch the Jira issues.
          </Text>
          <form onSubmit={onSubmit}>
            <Stack gap="sm">
              <TextInput
                name="name"
                label="Your name"
                autoComplete="name"
                defaultValue={me.kind === 'nobody' ? '' : me.name}
                required
                maxLength={60}
              />
              {refusal !== null && <RefusalNote refusal={refusal} />}
              <Button type="submit" loading={busy} mt="xs">
                Open the board
              </Button>
            </Stack>
          </form>
        </Paper>
      </div>
    </Page>
  );
};
