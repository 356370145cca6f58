import { Button, Center, Group, List, Stack, Title } from '@mantine/core';
import type { ItemId } from '../../connection/boardSession';

export interface ResultShown {
  readonly added: number;
  readonly already: number;
  readonly notVisible: number;
  readonly items: readonly ItemId[];
}

interface Props {
  readonly result: ResultShown;
  readonly onShow: (items: readonly ItemId[]) => void;
  readonly onMore: () => void;
}

const issues = (count: number): string => (count === 1 ? '1 issue' : `${count} issues`);

/** What an import brought, and the way to it. */
export const ImportResult = ({ result, onShow, onMore }: Props) => (
  <Center mih={360}>
    <Stack gap="md" maw={460} role="status">
      <Title order={3} size="h3">
        {result.added === 0 ? 'Nothing new' : `${issues(result.added)} added`}
      </Title>
      <List spacing="xs">
        {result.added > 0 && <List.Item>The cards are on the board, for everybody.</List.Item>}
        {result.already > 0 && <List.Item>Already here and read anew: {issues(result.already)}.</List.Item>}
        {result.notVisible > 0 && (
          <List.Item>
            Not added, because Jira does not show them to you any more: {issues(result.notVisible)}.
          </List.Item>
        )}
      </List>
      <Group gap="sm">
        {result.items.length > 0 && (
          <Button
            data-autofocus
            onClick={() => {
              onShow(result.items);
            }}
          >
            Show on the board
          </Button>
        )}
        <Button variant="default" onClick={onMore}>
          Import more
        </Button>
      </Group>
    </Stack>
  </Center>
);
