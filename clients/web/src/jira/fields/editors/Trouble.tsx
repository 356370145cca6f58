import { Text } from '@mantine/core';
import { Loading } from '../../../ui/Loading';
import type { Asked } from '../../../ui/useAsk';
import { type JiraOutcome, tell } from '../../sealed';
import type { Pick } from '../picks';

/** That Jira is being asked, or why it did not answer. */
export const Trouble = ({ asked }: { readonly asked: Asked<JiraOutcome<readonly Pick[]>> }) => {
  switch (asked.kind) {
    case 'loading':
      return <Loading label="Asking Jira" height={72} />;
    case 'refused':
      return (
        <Text size="sm" c="red.9" p={6} role="alert">
          {tell(asked)}
        </Text>
      );
    case 'done':
      return null;
  }
};

/** The same as a line of text, for the foot of a drop-down. */
export const troubleOf = (asked: Asked<JiraOutcome<readonly Pick[]>>, empty: string): string =>
  asked.kind === 'loading' ? 'Asking Jira …' : asked.kind === 'refused' ? tell(asked) : empty;
