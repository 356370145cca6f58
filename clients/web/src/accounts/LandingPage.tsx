import { Button, Paper, Text, Title } from '@mantine/core';
import { linkTo } from '../app/navigation';
import { Page } from '../ui/Page';
import type { Me } from './api';
import { DemoPeople } from './DemoPeople';
import { HeroBoard } from './HeroBoard';
import css from './Landing.module.css';
import { SignInForm } from './SignInForm';

/** The front door: what this is, sign in, sign up, the demo. */
export const LandingPage = ({ me }: { readonly me: Me }) => (
  <Page
    home={linkTo('/')}
    actions={
      <Button component="a" {...linkTo('/signup')} variant="default">
        Sign up
      </Button>
    }
  >
    <div className={css.hero}>
      <div>
        <Title className={css.headline}>Plan with your Jira backlog, together, live.</Title>
        <Text className={css.lead}>
          Ludi.Collab is a board where your team sees each other’s stickies, cursors and Jira issues at once, and every
          edit on a card is an edit in Jira. Your Jira content is only borrowed while somebody entitled is there; it is
          never kept.
        </Text>
        <HeroBoard />
      </div>
      <Paper className={css.door} component="section" aria-labelledby="sign-in-title">
        <Title order={2} size="h3" id="sign-in-title" mb="md">
          {me.kind === 'guest' ? `You are here as a guest: ${me.name}` : 'Sign in'}
        </Title>
        <SignInForm />
      </Paper>
    </div>
    {me.demo && <DemoPeople />}
  </Page>
);
