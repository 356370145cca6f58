import { Badge, Button, Group, Paper, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import type { Member } from '../accounts/api';
import { readReturn, sayReturn } from '../jira/connection';
import { ConnectionCard } from '../jira/ConnectionCard';
import { ServersCard } from '../jira/server/ServersCard';
import { SitesCard } from '../jira/SitesCard';
import { MemberPage } from './MemberPage';
import { linkTo, navigate } from './navigation';
import css from './Preferences.module.css';
import { syncPath } from './router';

/** One's own settings: who one is, the Jira connection, the plan of the organisation. */
export const PreferencesPage = ({ me }: { readonly me: Member }) => {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const back = readReturn(window.location.search);
    if (back.jira !== null) {
      sayReturn(back.jira);
      navigate(`/preferences${back.rest}`, 'replace');
    }
  }, []);
  return (
    <MemberPage me={me}>
      <div className={css.page}>
        <Title className={css.title}>Preferences</Title>
        <Part title="Jira" lead="Your own connection. Only you edit as yourself; everybody edits as themselves.">
          <ConnectionCard key={changes} returnTo="/preferences" />
        </Part>
        {me.administrator && (
          <Part
            title="Jira sites"
            lead="Which sites your organisation uses. Others stay closed here, whoever connects them."
          >
            <SitesCard />
          </Part>
        )}
        {me.administrator && (
          <Part
            title="Jira Data Center"
            lead="Jira sites that your organisation runs itself. Your people connect to them as themselves."
          >
            <ServersCard
              onChanged={() => {
                setChanges((before) => before + 1);
              }}
            />
          </Part>
        )}
        <Part
          title="In step with Jira"
          lead="How changes that are made in Jira itself reach open boards: on refresh, near-live or live."
        >
          <Button component="a" variant="default" {...linkTo(syncPath)}>
            {me.administrator ? 'See and choose' : 'See who chooses'}
          </Button>
        </Part>
        <Part title="You" lead="How others see you on a board.">
          <Text>{me.name}</Text>
        </Part>
        <Part title="Plan" lead="Jira is part of the Pro, Team, Business and Enterprise plans.">
          <Group gap="xs">
            <Text>{me.organisation.name}</Text>
            <Badge variant="light" radius="sm">
              {me.organisation.plan}
            </Badge>
          </Group>
        </Part>
      </div>
    </MemberPage>
  );
};

interface PartProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

const Part = ({ title, lead, children }: PartProps) => (
  <Paper className={css.part} component="section" aria-label={title}>
    <div>
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text size="sm" c="dimmed" mt={4}>
        {lead}
      </Text>
    </div>
    <div>{children}</div>
  </Paper>
);
