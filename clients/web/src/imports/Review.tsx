import { Alert, Button, Group, Progress, SegmentedControl, Text } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { viewCentre } from '../canvas/view';
import { say } from '../ui/notify';
import type { TabProps } from '../jira/import/tab';
import { add, noRoom, operationsOf } from './adding';
import { planOf } from './against';
import { ChangedRows, FreshRows } from './ReviewRows';
import type { Entry, Kind } from './entries';
import css from './Imports.module.css';

interface Props extends TabProps {
  readonly entries: readonly Entry[];
  readonly onBack: () => void;
}

const kinds = [
  { value: 'Sticky', label: 'Stickies' },
  { value: 'PlainCard', label: 'Cards' },
];

/** The last step: what is new and what changed, by ticks; nothing is added before the button is pressed. */
export const Review = ({ session, entries, onBack, onClose, onImported }: Props) => {
  const plan = useMemo(() => planOf(session, entries), [session, entries]);
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const [kind, setKind] = useState<Kind>('PlainCard');
  const [running, setRunning] = useState<number | null>(null);
  const [cut, setCut] = useState<string | null>(null);
  const stopping = useRef<AbortController | null>(null);
  const fresh = plan.fresh.filter(({ key }) => !unticked.has(key));
  const changed = plan.changed.filter(({ entry }) => !unticked.has(entry.key));
  const full = noRoom(session, fresh.length);
  const total = fresh.length + changed.length;
  const go = async (): Promise<void> => {
    stopping.current = new AbortController();
    setRunning(0);
    const operations = operationsOf(session, fresh, changed, kind, viewCentre(session));
    const added = await add(session, operations, setRunning, stopping.current.signal);
    setRunning(null);
    onImported(added.items);
    if (added.cut === null) {
      say(`${doneOf(fresh.length, changed.length, kind)} Undo takes it back as a whole.`);
      onClose();
    } else {
      setCut(`${added.cut} ${added.items.length} of ${total} rows were done; undo takes them back as a whole.`);
    }
  };
  return (
    <>
      <Group justify="space-between" mb="sm">
        <Group gap="sm">
          <Text size="sm">New rows become</Text>
          <SegmentedControl
            aria-label="What rows become"
            data={kinds}
            value={kind}
            onChange={(value) => {
              setKind(value as Kind);
            }}
          />
        </Group>
        {plan.same > 0 && (
          <Text size="sm" c="dimmed">
            {plan.same.toLocaleString('en')} {plan.same === 1 ? 'row is' : 'rows are'} on the board unchanged.
          </Text>
        )}
      </Group>
      <div className={css.review}>
        <FreshRows rows={plan.fresh} unticked={unticked} onTicks={setUnticked} />
        <ChangedRows rows={plan.changed} unticked={unticked} onTicks={setUnticked} />
      </div>
      {full !== null && (
        <Alert color="red" mt="sm" role="alert">
          {full}
        </Alert>
      )}
      {cut !== null && (
        <Alert color="orange" mt="sm" role="alert">
          {cut}
        </Alert>
      )}
      <Group justify="space-between" mt="sm" wrap="nowrap">
        <Button variant="default" disabled={running !== null} onClick={onBack}>
          Back
        </Button>
        {running === null ? (
          <Button disabled={total === 0 || full !== null || cut !== null} onClick={() => void go()}>
            {askOf(fresh.length, changed.length, kind)}
          </Button>
        ) : (
          <Group flex={1} wrap="nowrap" role="status" aria-label="Adding">
            <Progress flex={1} value={(100 * running) / total} aria-label="How much was added" />
            <Text size="sm">
              {running.toLocaleString('en')} of {total.toLocaleString('en')}
            </Text>
            <Button variant="default" onClick={() => stopping.current?.abort()}>
              Stop
            </Button>
          </Group>
        )}
      </Group>
    </>
  );
};

const things = (count: number, kind: Kind): string =>
  `${count.toLocaleString('en')} ${kind === 'Sticky' ? (count === 1 ? 'sticky' : 'stickies') : count === 1 ? 'card' : 'cards'}`;

function askOf(fresh: number, changed: number, kind: Kind): string {
  const change = `${fresh > 0 ? 'change' : 'Change'} ${changed.toLocaleString('en')}`;
  return [fresh > 0 || changed === 0 ? `Add ${things(fresh, kind)}` : '', changed > 0 ? change : '']
    .filter((part) => part !== '')
    .join(', ');
}

const doneOf = (fresh: number, changed: number, kind: Kind): string =>
  [fresh > 0 ? `${things(fresh, kind)} added.` : '', changed > 0 ? `${changed} changed.` : '']
    .filter((part) => part !== '')
    .join(' ');
