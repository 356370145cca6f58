import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { dayOf } from '../../ui/ago';
import { CopyLine } from '../../ui/CopyLine';
import { Loading } from '../../ui/Loading';
import { sayRefused } from '../../ui/notify';
import { RefusalNote } from '../../ui/RefusalNote';
import { useAsk } from '../../ui/useAsk';
import { useNow } from '../../ui/useNow';
import { type GuestLink, listLinks, makeLink, type NewGuestLink, revokeLink } from '../boardsApi';
import css from './Board.module.css';

interface Props {
  readonly board: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Guest links: whoever has one enters this board with a name only. */
export const ShareDialog = ({ board, opened, onClose }: Props) => (
  <Modal opened={opened} onClose={onClose} title="Share this board" size="lg">
    <Links board={board} />
  </Modal>
);

const Links = ({ board }: { readonly board: string }) => {
  const { asked, again } = useAsk(board, (signal) => listLinks(board, signal));
  const [made, setMade] = useState<NewGuestLink | null>(null);
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        A guest link opens this board without an account. Guests write stickies and see everything on the board,
        imported Jira issues included, while a connected person is here. They cannot change issues.
      </Text>
      <NewLink
        board={board}
        onMade={(link) => {
          setMade(link);
          again();
        }}
      />
      {made !== null && (
        <CopyLine label="Guest link, shown only now" value={new URL(made.address, window.location.href).href} />
      )}
      {asked.kind === 'loading' && <Loading label="Reading the links" height={80} />}
      {asked.kind === 'refused' && <RefusalNote refusal={asked.refusal} again={again} />}
      {asked.kind === 'done' && <LinkRows board={board} links={asked.value} onChanged={again} />}
    </Stack>
  );
};

const lifetimes = [
  { value: '1', label: '1 day' },
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
];

const NewLink = ({ board, onMade }: { readonly board: string; readonly onMade: (link: NewGuestLink) => void }) => {
  const [days, setDays] = useState('7');
  const [busy, setBusy] = useState(false);
  const make = async (): Promise<void> => {
    setBusy(true);
    const outcome = await makeLink(board, Number(days));
    setBusy(false);
    if (outcome.kind === 'done') {
      onMade(outcome.value);
    } else if (outcome.kind === 'refused') {
      sayRefused(outcome.refusal);
    }
  };
  return (
    <Group gap="xs" align="flex-end">
      <Select
        label="Works for"
        data={lifetimes}
        value={days}
        allowDeselect={false}
        w={140}
        onChange={(value) => {
          setDays(value ?? days);
        }}
      />
      <Button loading={busy} onClick={() => void make()}>
        Make a guest link
      </Button>
    </Group>
  );
};

interface RowsProps {
  readonly board: string;
  readonly links: readonly GuestLink[];
  readonly onChanged: () => void;
}

const LinkRows = ({ board, links, onChanged }: RowsProps) => {
  const now = useNow(60_000);
  const working = links.filter((link) => link.revokedAt === null && Date.parse(link.expiresAt) > now);
  if (working.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        No guest link works at the moment.
      </Text>
    );
  }
  const revoke = async (link: GuestLink): Promise<void> => {
    const outcome = await revokeLink(board, link.id);
    if (outcome.kind === 'refused') {
      sayRefused(outcome.refusal);
    }
    onChanged();
  };
  return (
    <ul className={css.links} aria-label="Working guest links">
      {working.map((link) => (
        <li key={link.id}>
          <span>
            Made {dayOf(link.createdAt)}, works until {dayOf(link.expiresAt)}
          </span>
          <Button size="xs" variant="default" onClick={() => void revoke(link)}>
            Revoke
          </Button>
        </li>
      ))}
    </ul>
  );
};
