import { ActionIcon, Button, Group, Menu, Modal, Text } from '@mantine/core';
import { IconDots, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { ago } from '../../ui/ago';
import { say, sayRefused } from '../../ui/notify';
import { useNow } from '../../ui/useNow';
import { type BoardSummary, deleteBoard, type PreviewItem } from '../boardsApi';
import { linkTo } from '../navigation';
import { boardPath } from '../router';
import css from './Home.module.css';
import { artOf } from './preview';
import { TemplatePreview } from './TemplatePreview';

interface Props {
  readonly board: BoardSummary;
  readonly preview: readonly PreviewItem[];
  readonly mayDelete: boolean;
  readonly onDeleted: () => void;
}

/** One board: its picture, its name, when it changed, and a way to delete it. */
export const BoardTile = ({ board, preview, mayDelete, onDeleted }: Props) => {
  const now = useNow(30_000);
  const [asking, setAsking] = useState(false);
  return (
    <li className={css.tile}>
      <a className={css.link} {...linkTo(boardPath(board.id))} aria-label={board.name}>
        <span className={css.art}>
          <TemplatePreview items={preview.length > 0 ? preview : artOf(board.id)} />
        </span>
      </a>
      <div className={css.foot}>
        <div className={css.words}>
          <div className={css.name}>{board.name}</div>
          <div className={css.when}>
            {board.live > 0 && <span className={css.live}>{board.live} here now · </span>}
            Changed {ago(Date.parse(board.changedAt), now)}
          </div>
        </div>
        {mayDelete && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon
                className={css.menu ?? ''}
                variant="subtle"
                color="gray"
                aria-label={`More for ${board.name}`}
              >
                <IconDots size={18} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                color="red"
                leftSection={<IconTrash size={16} />}
                onClick={() => {
                  setAsking(true);
                }}
              >
                Delete…
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <DeleteDialog
        board={board}
        opened={asking}
        onClose={() => {
          setAsking(false);
        }}
        onDeleted={onDeleted}
      />
    </li>
  );
};

interface DeleteProps {
  readonly board: BoardSummary;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

const DeleteDialog = ({ board, opened, onClose, onDeleted }: DeleteProps) => {
  const [busy, setBusy] = useState(false);
  const remove = async (): Promise<void> => {
    setBusy(true);
    const outcome = await deleteBoard(board.id);
    setBusy(false);
    if (outcome.kind === 'refused') {
      sayRefused(outcome.refusal);
      return;
    }
    onClose();
    say(`“${board.name}” is deleted.`);
    onDeleted();
  };
  return (
    <Modal opened={opened} onClose={onClose} title={`Delete “${board.name}”?`}>
      <Text size="sm">
        The board and everything on it goes, for everybody. Issues in Jira stay as they are. This cannot be undone.
      </Text>
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={onClose}>
          Keep it
        </Button>
        <Button color="red" loading={busy} onClick={() => void remove()}>
          Delete the board
        </Button>
      </Group>
    </Modal>
  );
};
