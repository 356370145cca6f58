import { Button, Group, Loader, Text } from '@mantine/core';
import { useState } from 'react';
import { tell } from '../sealed';
import type { ImportDesk } from './importDesk';
import { mostIssues } from './matches';
import css from './Import.module.css';
import { counted, nothingPicked, type Picked } from './picked';

interface Props {
  readonly desk: ImportDesk;
  readonly site: string;
  readonly jql: string;
  readonly loaded: number;
  readonly picked: Picked;
  readonly onPick: (picked: Picked) => void;
}

/**
 * Says what "all" means: all that is loaded, or all that match. Jira is asked roughly how many those are before
 * they can be meant (P22).
 */
export const SelectMatching = ({ desk, site, jql, loaded, picked, onPick }: Props) => {
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const select = async (): Promise<void> => {
    setAsking(true);
    setTrouble(null);
    const outcome = await desk.calls.count(site, jql);
    setAsking(false);
    if (outcome.kind === 'done') {
      onPick({ kind: 'matching', jql, about: Math.max(outcome.value, loaded) });
    } else if (outcome.kind === 'refused') {
      setTrouble(tell(outcome));
    }
  };
  if (picked.kind === 'matching') {
    return (
      <Group className={css.meaning ?? ''} gap="xs" role="status">
        <Text size="xs">
          <strong>Everything that matches</strong> is selected: about {counted(picked.about)}
          {picked.about > mostIssues && `. One import takes the first ${counted(mostIssues)}`}.
        </Text>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            onPick(nothingPicked);
          }}
        >
          Clear selection
        </Button>
      </Group>
    );
  }
  return (
    <Group className={css.meaning ?? ''} gap="xs" role="status">
      <Text size="xs">
        All {counted(loaded)} <strong>loaded</strong> issues are selected; there are more.
      </Text>
      {asking ? (
        <Loader size={12} aria-label="Asking Jira how many match" />
      ) : (
        <Button size="compact-xs" variant="default" onClick={() => void select()}>
          Select all that match
        </Button>
      )}
      {trouble !== null && (
        <Text size="xs" c="red.9" role="alert">
          {trouble}
        </Text>
      )}
    </Group>
  );
};
