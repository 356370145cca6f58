import { ActionIcon, Button, Divider, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconShare2 } from '@tabler/icons-react';
import type { Me } from '../../accounts/api';
import type { BoardSession } from '../../connection/boardSession';
import { JiraStrip } from '../../jira/JiraStrip';
import { Avatars } from '../../presence/Avatars';
import { Mark } from '../../ui/Logo';
import { useWatch } from '../../ui/useWatch';
import { linkTo } from '../navigation';
import css from './Board.module.css';
import { BoardMenu } from './BoardMenu';

interface Props {
  readonly session: BoardSession;
  readonly me: Me;
  readonly onImport: () => void;
  readonly onShare: () => void;
  readonly onConfigure: () => void;
}

/** Above the canvas: the board's name and menu, undo, Jira, who is here, share. */
export const TopBar = ({ session, me, onImport, onShare, onConfigure }: Props) => {
  const guest = useWatch(session.you)?.role === 'Guest';
  return (
    <section className={css.bar} aria-label="Board">
      <div className={css.left}>
        <a className={css.home} aria-label="Back to boards" {...linkTo('/')}>
          <Mark />
        </a>
        <BoardMenu session={session} guest={guest} onImport={onImport} onShare={onShare} onConfigure={onConfigure} />
        <Divider orientation="vertical" my={14} />
        <UndoButtons session={session} />
      </div>
      <JiraStrip session={session} rehearsal={me.rehearsal} />
      <div className={css.right}>
        <Avatars session={session} />
        {!guest && (
          <Button size="sm" leftSection={<IconShare2 size={17} />} onClick={onShare}>
            Share
          </Button>
        )}
      </div>
    </section>
  );
};

const UndoButtons = ({ session }: { readonly session: BoardSession }) => {
  const canUndo = useWatch(session.canUndo);
  const canRedo = useWatch(session.canRedo);
  return (
    <div className={css.undo}>
      <Tooltip label="Undo your last change">
        <ActionIcon
          size="lg"
          variant="subtle"
          color="gray"
          aria-label="Undo"
          disabled={!canUndo}
          onClick={() => {
            session.undo();
          }}
        >
          <IconArrowBackUp size={19} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Redo">
        <ActionIcon
          size="lg"
          variant="subtle"
          color="gray"
          aria-label="Redo"
          disabled={!canRedo}
          onClick={() => {
            session.redo();
          }}
        >
          <IconArrowForwardUp size={19} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
};
