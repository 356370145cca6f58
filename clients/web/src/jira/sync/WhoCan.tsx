import { Paper, Text } from '@mantine/core';
import { IconShieldLock } from '@tabler/icons-react';
import { readPeople } from '../../accounts/api';
import { Empty } from '../../ui/Empty';
import { useAsk } from '../../ui/useAsk';
import css from './Sync.module.css';

/** For members who may not change this: who can. */
export const WhoCan = ({ organisation }: { readonly organisation: string }) => {
  const { asked } = useAsk('people', readPeople);
  const names =
    asked.kind === 'done' ? asked.value.filter(({ administrator }) => administrator).map(({ name }) => name) : [];
  return (
    <Paper className={css.site}>
      <Empty icon={<IconShieldLock size={26} />} title="An administrator decides this">
        <Text>
          {names.length === 0
            ? `Ask an administrator of ${organisation}.`
            : `Ask ${listed(names)}, who administer${names.length === 1 ? 's' : ''} ${organisation}.`}
        </Text>
        <Text mt="xs">On a board, the line about Jira at the top says how its cards are kept.</Text>
      </Empty>
    </Paper>
  );
};

const listed = (names: readonly string[]): string =>
  new Intl.ListFormat('en', { style: 'long', type: 'disjunction' }).format(names);
