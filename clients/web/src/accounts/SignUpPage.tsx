import { Anchor, Paper, Text, Title } from '@mantine/core';
import { linkTo } from '../app/navigation';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { RefusalNote } from '../ui/RefusalNote';
import { useAsk } from '../ui/useAsk';
import { readInvitation } from './api';
import css from './Door.module.css';
import { SignUpForm } from './SignUpForm';

/** A new account: in an organisation of one's own, or in the one of an invitation. */
export const SignUpPage = ({ invitation }: { readonly invitation: string | null }) => (
  <Page home={linkTo('/')}>
    <div className={css.door}>
      {invitation === null ? (
        <Framed title="Make your account" lead="You get an organisation of your own; invite your team right after.">
          <SignUpForm invitation={null} />
        </Framed>
      ) : (
        <Invited token={invitation} />
      )}
      <Text ta="center" c="dimmed" mt="lg" size="sm">
        You have an account? <Anchor {...linkTo('/')}>Sign in</Anchor>
      </Text>
    </div>
  </Page>
);

const Invited = ({ token }: { readonly token: string }) => {
  const { asked, again } = useAsk(token, (signal) => readInvitation(token, signal));
  switch (asked.kind) {
    case 'loading':
      return <Loading label="Reading the invitation" />;
    case 'refused':
      return <RefusalNote refusal={asked.refusal} again={asked.refusal.tryAgain ? again : undefined} />;
    case 'done':
      return (
        <Framed title={`Join ${asked.value.organisation}`} lead="Make an account to work on the boards of your team.">
          <SignUpForm invitation={token} />
        </Framed>
      );
  }
};

interface FramedProps {
  readonly title: string;
  readonly lead: string;
  readonly children: React.ReactNode;
}

const Framed = ({ title, lead, children }: FramedProps) => (
  <Paper className={css.paper}>
    <Title size="h2">{title}</Title>
    <Text c="dimmed" mt={4} mb="lg">
      {lead}
    </Text>
    {children}
  </Paper>
);
