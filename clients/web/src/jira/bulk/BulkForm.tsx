import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { BoardSession } from '../../connection/boardSession';
import { Loading } from '../../ui/Loading';
import { RefusalNote } from '../../ui/RefusalNote';
import { useAsk } from '../../ui/useAsk';
import { tell } from '../sealed';
import { AddField } from './AddField';
import css from './Bulk.module.css';
import { type BulkMeta, readMeta, startBulk } from './bulkCalls';
import { ChangeLine } from './ChangeLine';
import { type Chosen, samplesOf } from './chosen';
import { type Common, commonOf } from './common';
import { type Line, orderOf, sentenceOf, wrongWith } from './plan';

interface Props {
  readonly session: BoardSession;
  readonly chosen: Chosen;
  readonly onClose: () => void;
}

/** Asks what the selection has in common, then lets one change it. */
export const BulkForm = ({ session, chosen, onClose }: Props) => {
  const { asked, again } = useAsk('meta', (signal) => readMeta(session, chosen.site, samplesOf(chosen.issues), signal));
  switch (asked.kind) {
    case 'loading':
      return <Loading label="Asking Jira what these issues have in common" height={220} />;
    case 'refused':
      return <RefusalNote refusal={asked.refusal} again={asked.refusal.tryAgain ? again : undefined} />;
    case 'done':
      return <Lines session={session} chosen={chosen} meta={asked.value} onClose={onClose} />;
  }
};

const Lines = ({ session, chosen, meta, onClose }: Props & { readonly meta: BulkMeta }) => {
  const [common] = useState<Common>(() => commonOf(meta, chosen.issues));
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [notify, setNotify] = useState(true);
  const { send, busy, message, tried } = useStart(session, chosen, onClose);
  const problems = lines.map(wrongWith);
  const ready = lines.length > 0 && problems.every((problem) => problem === null);
  return (
    <Stack gap="md">
      <ul className={css.lines}>
        {lines.map((line, index) => (
          <ChangeLine
            key={line.kind === 'status' ? 'status' : line.spec.id}
            session={session}
            chosen={chosen}
            line={line}
            statuses={common.statuses}
            error={tried ? (problems[index] ?? null) : null}
            onChange={(next) => {
              setLines(lines.map((each, at) => (at === index ? next : each)));
            }}
            onRemove={() => {
              setLines(lines.filter((_, at) => at !== index));
            }}
          />
        ))}
      </ul>
      <AddField
        common={common}
        used={lines}
        onAdd={(line) => {
          setLines([...lines, line]);
        }}
      />
      {lines.length > 0 && (
        <div className={css.preview} data-bulk-preview>
          <Text fw={600}>{sentenceOf(lines, chosen.issues.length)}</Text>
          <Text size="sm" c="dimmed">
            {meta.bulk ? 'In one go, by Jira’s own bulk change where it can.' : 'One by one, each in your name.'} What
            is there now is overwritten where a field is set. Everybody on the board sees how far it is.
          </Text>
        </div>
      )}
      {meta.bulk && lines.length > 0 && (
        <Checkbox
          label="Jira sends its usual e-mails about these changes"
          checked={notify}
          onChange={(event) => {
            setNotify(event.currentTarget.checked);
          }}
        />
      )}
      {message !== null && (
        <Text size="sm" c="red.9" role="alert">
          {message}
        </Text>
      )}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button
          loading={busy}
          disabled={lines.length === 0}
          onClick={() => void send(ready ? orderOf(lines, meta, chosen.issues, notify) : null)}
        >
          Update {chosen.issues.length === 1 ? 'issue' : `${chosen.issues.length} issues`}
        </Button>
      </Group>
    </Stack>
  );
};

/** Begins the update once; a refusal is told beside the button. */
function useStart(session: BoardSession, { site }: Chosen, onStarted: () => void) {
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const send = async (order: ReturnType<typeof orderOf> | null): Promise<void> => {
    setTried(true);
    if (order === null || busy) {
      return;
    }
    setBusy(true);
    setMessage(null);
    const outcome = await startBulk(session, site, order);
    setBusy(false);
    if (outcome.kind === 'done') {
      onStarted();
    } else if (outcome.kind === 'refused') {
      setMessage(tell(outcome));
    }
  };
  return { send, busy, message, tried };
}
