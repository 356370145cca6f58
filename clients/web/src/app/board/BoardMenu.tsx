import { Button, Group, Menu, Modal, Stack, TextInput, UnstyledButton } from '@mantine/core';
import {
  IconAdjustments,
  IconArrowLeft,
  IconChevronDown,
  IconDatabaseImport,
  IconPencil,
  IconRefresh,
  IconShare2,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { BoardSession } from '../../connection/boardSession';
import { refreshIssues } from '../../jira/refresh';
import { RefusalNote } from '../../ui/RefusalNote';
import { typed, useSubmit } from '../../ui/useSubmit';
import { useWatch } from '../../ui/useWatch';
import { renameBoard } from '../boardsApi';
import { navigate } from '../navigation';
import css from './Board.module.css';

interface Props {
  readonly session: BoardSession;
  /** Guests neither share a board nor read Jira. */
  readonly guest: boolean;
  readonly onImport: () => void;
  readonly onShare: () => void;
  readonly onConfigure: () => void;
}

/** The board's name; a click on it opens what one can do with the board (P6). */
export const BoardMenu = ({ session, guest, onImport, onShare, onConfigure }: Props) => {
  const name = useWatch(session.name);
  const you = useWatch(session.you);
  const [renaming, setRenaming] = useState(false);
  const startRename = (): void => {
    setRenaming(true);
  };
  return (
    <>
      <Menu position="bottom-start" width={230}>
        <h1 className={css.heading}>
          <Menu.Target>
            <UnstyledButton className={css.name}>
              <span className={css.nameText}>{name}</span>
              <IconChevronDown size={16} aria-hidden="true" />
            </UnstyledButton>
          </Menu.Target>
        </h1>
        <Menu.Dropdown>
          {you?.role === 'Facilitator' && (
            <Menu.Item leftSection={<IconPencil size={16} />} onClick={startRename}>
              Rename
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconDatabaseImport size={16} />} onClick={onImport}>
            Import data
          </Menu.Item>
          {!guest && (
            <Menu.Item leftSection={<IconShare2 size={16} />} onClick={onShare}>
              Share…
            </Menu.Item>
          )}
          {!guest && (
            <Menu.Item leftSection={<IconAdjustments size={16} />} onClick={onConfigure}>
              Configure fields…
            </Menu.Item>
          )}
          {!guest && (
            <Menu.Item leftSection={<IconRefresh size={16} />} onClick={() => void refreshIssues(session)}>
              Refresh Jira issues
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconArrowLeft size={16} />}
            onClick={() => {
              navigate('/');
            }}
          >
            Back to boards
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={renaming}
        onClose={() => {
          setRenaming(false);
        }}
        title="Rename the board"
      >
        <RenameForm
          board={session.board}
          name={name}
          onDone={() => {
            setRenaming(false);
          }}
        />
      </Modal>
    </>
  );
};

interface RenameProps {
  readonly board: string;
  readonly name: string;
  readonly onDone: () => void;
}

const RenameForm = ({ board, name, onDone }: RenameProps) => {
  const [draft, setDraft] = useState(name);
  const { busy, refusal, onSubmit } = useSubmit((form) => renameBoard(board, typed(form, 'name')), onDone);
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="md">
        <TextInput
          name="name"
          label="Name"
          value={draft}
          required
          maxLength={100}
          data-autofocus
          onChange={(event) => {
            setDraft(event.currentTarget.value);
          }}
        />
        {refusal !== null && <RefusalNote refusal={refusal} />}
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            Rename
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
