import { Button, Group, Text, Title } from '@mantine/core';
import { IconLayoutBoard, IconPlus, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Member } from '../../accounts/api';
import type { Outcome } from '../../http/outcome';
import { Empty } from '../../ui/Empty';
import { Loading } from '../../ui/Loading';
import { RefusalNote } from '../../ui/RefusalNote';
import { type Asked, useAsk } from '../../ui/useAsk';
import { type BoardSummary, listBoards, listTemplates, type Template } from '../boardsApi';
import { MemberPage } from '../MemberPage';
import { BoardTile } from './BoardTile';
import css from './Home.module.css';
import { InviteDialog } from './InviteDialog';
import { NewBoardDialog } from './NewBoardDialog';

/** The boards of the organisation. */
export const HomePage = ({ me }: { readonly me: Member }) => {
  const boards = useAsk('boards', listBoards);
  const templates = useAsk('templates', listTemplates);
  const [open, setOpen] = useState<'new' | 'invite' | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  const known = templates.asked.kind === 'done' ? templates.asked.value : [];
  const newBoard = (
    <Button
      leftSection={<IconPlus size={18} />}
      onClick={() => {
        setOpen('new');
      }}
    >
      New board
    </Button>
  );
  return (
    <MemberPage me={me}>
      <Group justify="space-between" align="flex-end" mb={28}>
        <div>
          <Title className={css.title}>Boards</Title>
          <Text c="dimmed">{me.organisation.name}</Text>
        </div>
        <Group gap="sm">
          <Button
            variant="default"
            leftSection={<IconUserPlus size={18} />}
            onClick={() => {
              setOpen('invite');
            }}
          >
            Invite people
          </Button>
          {newBoard}
        </Group>
      </Group>
      <Boards asked={boards.asked} again={boards.again} templates={known} newBoard={newBoard} me={me} />
      <NewBoardDialog opened={open === 'new'} onClose={close} templates={known} />
      <InviteDialog opened={open === 'invite'} onClose={close} />
    </MemberPage>
  );
};

interface BoardsProps {
  readonly asked: Asked<Outcome<readonly BoardSummary[]>>;
  readonly again: () => void;
  readonly templates: readonly Template[];
  readonly newBoard: React.ReactNode;
  readonly me: Member;
}

const Boards = ({ asked, again, templates, newBoard, me }: BoardsProps) => {
  if (asked.kind === 'loading') {
    return <Loading label="Loading the boards" height={320} />;
  }
  if (asked.kind === 'refused') {
    return <RefusalNote refusal={asked.refusal} again={again} />;
  }
  if (asked.value.length === 0) {
    return (
      <Empty icon={<IconLayoutBoard size={28} />} title="No board yet" action={newBoard}>
        A board is where your team plans together. Start with a blank one or with a template that brings your Jira
        backlog along.
      </Empty>
    );
  }
  return (
    <ul className={css.grid}>
      {asked.value.map((board) => (
        <BoardTile
          key={board.id}
          board={board}
          preview={templates.find((template) => template.id === board.template)?.preview ?? []}
          mayDelete={board.createdBy.id === me.id || me.administrator}
          onDeleted={again}
        />
      ))}
    </ul>
  );
};
