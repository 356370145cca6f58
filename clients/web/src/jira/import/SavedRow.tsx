import { ActionIcon, Button, Group, Menu, Text, UnstyledButton } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { sayRefused } from '../../ui/notify';
import css from './Searches.module.css';
import type { SavedImport } from './importCalls';
import { NameForm } from './NameForm';
import type { Shelf } from './shelf';

interface Props {
  readonly shelf: Shelf;
  readonly saved: SavedImport;
  readonly onJql: (jql: string) => void;
  readonly onRunAgain: (saved: SavedImport) => void;
}

/** A saved import: look at its list, run it again, rename it, delete it. */
export const SavedRow = ({ shelf, saved, onJql, onRunAgain }: Props) => {
  const [naming, setNaming] = useState(false);
  const forget = async (): Promise<void> => {
    const outcome = await shelf.forget(saved);
    if (outcome.kind === 'refused') {
      sayRefused(outcome.refusal);
    }
  };
  if (saved.unreadable === true) {
    return (
      <Group gap={6} justify="space-between" wrap="nowrap" py={4}>
        <Text size="xs">One that cannot be opened any more: the server’s keys were lost.</Text>
        <Button size="compact-xs" variant="default" onClick={() => void forget()}>
          Delete
        </Button>
      </Group>
    );
  }
  const name = saved.name ?? '';
  if (naming) {
    return (
      <NameForm
        name={name}
        label="New name"
        onCancel={() => {
          setNaming(false);
        }}
        onName={async (next) => {
          const outcome = await shelf.rename(saved, next);
          if (outcome.kind === 'done') {
            setNaming(false);
          }
          return outcome;
        }}
      />
    );
  }
  return (
    <div className={css.saved}>
      <UnstyledButton
        className={css.search}
        title={saved.jql}
        onClick={() => {
          onJql(saved.jql ?? '');
        }}
      >
        <span className={css.searchName}>{name}</span>
        <span className={css.searchJql}>{saved.jql}</span>
      </UnstyledButton>
      <Group gap={4} wrap="nowrap">
        <Button
          size="compact-xs"
          variant="light"
          aria-label={`Run again: ${name}`}
          onClick={() => {
            onRunAgain(saved);
          }}
        >
          Run again
        </Button>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon size="sm" variant="subtle" aria-label={`More about ${name}`}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconPencil size={15} />}
              onClick={() => {
                setNaming(true);
              }}
            >
              Rename
            </Menu.Item>
            <Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={() => void forget()}>
              Delete; cards stay
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
    </div>
  );
};
