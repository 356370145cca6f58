import { Alert, Button, Center, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useState } from 'react';
import type { ItemId } from '../../connection/boardSession';
import { useWatch } from '../../ui/useWatch';
import type { RunResult } from './importRun';
import { NameForm } from './NameForm';
import { counted, issuesOf } from './picked';
import type { Shelf } from './shelf';

export interface ResultShown extends RunResult {
  /** The search that they came from. */
  readonly jql: string;
}

interface Props {
  readonly result: ResultShown;
  readonly shelf: Shelf;
  readonly onShow: (items: readonly ItemId[]) => void;
  readonly onMore: () => void;
}

/** What an import brought and what it did not, the way to it, and the way to do it again. */
export const ImportResult = ({ result, shelf, onShow, onMore }: Props) => {
  const undone = result.asked - result.added - result.already - result.notVisible;
  return (
    <Center mih={360}>
      <Stack gap="md" maw={480} role="status">
        <Title order={3} size="h3">
          {result.added === 0 ? 'Nothing new' : `${issuesOf(result.added)} added`}
        </Title>
        {result.cut !== null && (
          <Alert color="orange" title="Not all of it">
            {result.cut} {undone > 0 && `${issuesOf(undone)} did not come; what came stays.`}
          </Alert>
        )}
        <List spacing="xs">
          {result.added > 0 && <List.Item>The cards are on the board, for everybody.</List.Item>}
          {result.already > 0 && <List.Item>Already here and read anew: {issuesOf(result.already)}.</List.Item>}
          {result.notVisible > 0 && (
            <List.Item>
              Not added, because Jira does not show them to you any more: {issuesOf(result.notVisible)}.
            </List.Item>
          )}
          {result.more && (
            <List.Item>More match: one import takes {counted(result.asked)}. Narrow the search for the rest.</List.Item>
          )}
        </List>
        <Group gap="sm">
          {result.items.length > 0 && (
            <Button
              data-autofocus
              onClick={() => {
                onShow(result.items as readonly ItemId[]);
              }}
            >
              Show on the board
            </Button>
          )}
          <Button variant="default" onClick={onMore}>
            Import more
          </Button>
        </Group>
        {result.issues.length > 0 && <Keep result={result} shelf={shelf} />}
      </Stack>
    </Center>
  );
};

/** Offers to save what was imported, so that it can be run again (B16). */
const Keep = ({ result, shelf }: Pick<Props, 'result' | 'shelf'>) => {
  const [naming, setNaming] = useState(false);
  const state = useWatch(shelf.state);
  const saved = state.kind === 'shown' ? state.imports.find((one) => one.jql === result.jql) : undefined;
  if (saved !== undefined) {
    return (
      <Text size="sm" c="dimmed">
        Saved with this board as “{saved.name}”. You find it under Searches.
      </Text>
    );
  }
  if (!naming) {
    return (
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconBookmark size={16} />}
          onClick={() => {
            setNaming(true);
          }}
        >
          Save this import to run it again
        </Button>
      </div>
    );
  }
  return (
    <NameForm
      name=""
      label="Name of the import"
      onCancel={() => {
        setNaming(false);
      }}
      onName={(name) => shelf.keep(name, result.jql, result.issues)}
    />
  );
};
