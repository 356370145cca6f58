import { Button, Group, TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import type { ListState } from '../pagedList';
import type { FoundIssue } from '../shapes';
import css from './Import.module.css';

interface Props {
  readonly jql: string;
  readonly state: ListState<FoundIssue>;
  readonly onType: (jql: string) => void;
  readonly onSearch: (jql: string) => void;
}

/** The JQL of the list; free to change. What Jira says against it stands beside the text, which stays (P19). */
export const JqlBar = ({ jql, state, onType, onSearch }: Props) => {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (jql.trim() !== '') {
      onSearch(jql.trim());
    }
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <TextInput
          flex={1}
          aria-label="JQL"
          placeholder="Choose a project, or write JQL: assignee = currentUser() AND sprint in openSprints()"
          classNames={{ input: css.jql ?? '' }}
          spellCheck={false}
          value={jql}
          error={state.kind === 'refused' ? state.message : null}
          onChange={(event) => {
            onType(event.currentTarget.value);
          }}
        />
        <Button type="submit" variant="default" loading={state.kind === 'loading'} disabled={jql.trim() === ''}>
          Search
        </Button>
      </Group>
    </form>
  );
};
