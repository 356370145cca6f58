import { Button, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { invite, type Link } from '../../accounts/api';
import { dayOf } from '../../ui/ago';
import { CopyLine } from '../../ui/CopyLine';
import { sayRefused } from '../../ui/notify';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** A link by which a colleague joins the organisation. */
export const InviteDialog = ({ opened, onClose }: Props) => {
  const [link, setLink] = useState<Link | null>(null);
  const [busy, setBusy] = useState(false);
  const make = async (): Promise<void> => {
    setBusy(true);
    const outcome = await invite();
    setBusy(false);
    if (outcome.kind === 'done') {
      setLink(outcome.value);
    } else if (outcome.kind === 'refused') {
      sayRefused(outcome.refusal);
    }
  };
  return (
    <Modal opened={opened} onClose={onClose} title="Invite people" size="lg">
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          Whoever opens this link can make an account in your organisation and work on all its boards. For people from
          outside, share a single board as a guest link instead.
        </Text>
        {link === null ? (
          <Button loading={busy} onClick={() => void make()} style={{ alignSelf: 'flex-start' }}>
            Make an invitation link
          </Button>
        ) : (
          <>
            <CopyLine label="Invitation link" value={new URL(link.address, window.location.href).href} />
            <Text size="sm" c="dimmed">
              Works until {dayOf(link.expiresAt)}. It is shown only now.
            </Text>
          </>
        )}
      </Stack>
    </Modal>
  );
};
