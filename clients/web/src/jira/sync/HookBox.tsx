import { Button, Code, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { ago } from '../../ui/ago';
import { say, sayRefused } from '../../ui/notify';
import { HookSteps } from './HookSteps';
import { isNear } from './standing';
import css from './Sync.module.css';
import { makeHook, type NewHook, removeHook, type SiteSync } from './syncCalls';

interface Props {
  readonly sync: SiteSync;
  readonly now: number;
  readonly again: () => Promise<void>;
}

/** The webhook that a Jira administrator makes by hand: its address, how to make it, how to end it (P49). */
export const HookBox = ({ sync, now, again }: Props) => {
  const [made, setMade] = useState<NewHook | null>(null);
  const [asking, setAsking] = useState<'replace' | 'remove' | null>(null);
  const [busy, setBusy] = useState(false);
  const { site, hook, kind } = sync;
  const make = async (): Promise<void> => {
    setBusy(true);
    const outcome = await makeHook(site.id);
    if (outcome.kind === 'done') {
      setMade(outcome.value);
      await again();
    } else if (outcome.kind === 'refused') {
      sayRefused(outcome.refusal);
    }
    setBusy(false);
    setAsking(null);
  };
  const remove = async (): Promise<void> => {
    setBusy(true);
    const outcome = await removeHook(site.id);
    if (outcome.kind === 'done') {
      setMade(null);
      await again();
      say('The address is closed. What Jira still sends there is refused.');
    } else if (outcome.kind === 'refused') {
      sayRefused(outcome.refusal);
    }
    setBusy(false);
    setAsking(null);
  };
  return (
    <section className={css.hook} aria-label="Webhook of a Jira administrator">
      <div className={css.hookHead}>
        <h3>Webhook of a Jira administrator</h3>
        <Standing sync={sync} now={now} />
      </div>
      {made === null ? (
        <Group gap="sm">
          <Button
            variant="default"
            loading={busy}
            onClick={() => {
              if (hook === null) {
                void make();
              } else {
                setAsking('replace');
              }
            }}
          >
            {hook === null ? 'Make an address' : 'Replace'}
          </Button>
          {hook !== null && (
            <Button
              variant="subtle"
              color="red"
              onClick={() => {
                setAsking('remove');
              }}
            >
              Remove
            </Button>
          )}
        </Group>
      ) : (
        <HookSteps
          made={made}
          site={site}
          kind={kind}
          onDone={() => {
            setMade(null);
          }}
        />
      )}
      <Asking
        what={asking}
        busy={busy}
        onNo={() => {
          setAsking(null);
        }}
        onYes={() => void (asking === 'remove' ? remove() : make())}
      />
    </section>
  );
};

const Standing = ({ sync: { hook, kind, site }, now }: Omit<Props, 'again'>) => {
  if (hook === null) {
    return (
      <Text size="sm" c="dimmed">
        {kind === 'DataCenter'
          ? 'Live needs it here: Data Center takes webhooks from its own administrator only.'
          : 'Seldom needed: in Live we register webhooks ourselves, with the connection of an administrator who is on a board. Make one by hand where your Jira does not allow that.'}
      </Text>
    );
  }
  const near = isNear(hook.address) && !isNear(site.url);
  return (
    <Text size="sm" c="dimmed" component="div">
      <Code className={css.address ?? ''}>{hook.address}</Code>
      <div>
        {hook.createdAt !== null && `Made ${ago(hook.createdAt, now)}. `}The secret is not shown again; replace the
        address to get a new one.
      </div>
      {near && (
        <div className={css.warn} role="note">
          Only this machine or network reaches that address. Open this page under the address that Jira can reach, or
          set Jira:Sync:PublicAddress on the server, and replace it.
        </div>
      )}
    </Text>
  );
};

interface AskingProps {
  readonly what: 'replace' | 'remove' | null;
  readonly busy: boolean;
  readonly onNo: () => void;
  readonly onYes: () => void;
}

const Asking = ({ what, busy, onNo, onYes }: AskingProps) => (
  <Modal
    opened={what !== null}
    onClose={onNo}
    title={what === 'remove' ? 'Remove this address?' : 'Replace this address?'}
  >
    <Text size="sm">
      {what === 'remove'
        ? 'Whatever Jira sends to it is refused from now on. Delete the webhook in Jira as well; nothing there is changed from here.'
        : 'You get a new address and a new secret. The old address is closed at once, so paste the new ones over the old in Jira.'}
    </Text>
    <Group justify="flex-end" gap="sm" mt="lg">
      <Button variant="default" data-autofocus onClick={onNo}>
        Cancel
      </Button>
      <Button color={what === 'remove' ? 'red' : 'pine'} loading={busy} onClick={onYes}>
        {what === 'remove' ? 'Remove' : 'Replace'}
      </Button>
    </Group>
  </Modal>
);
