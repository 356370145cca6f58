import { Button, Group, Progress, Text } from '@mantine/core';
import { useNow } from '../../ui/useNow';
import { useWatch } from '../../ui/useWatch';
import { costOf, type ImportRun, type RunOrder, type RunState } from './importRun';
import { mostIssues } from './matches';
import css from './Import.module.css';
import { counted, issuesOf } from './picked';

interface Props {
  readonly run: ImportRun;
  readonly order: RunOrder | null;
  readonly onImport: (order: RunOrder) => void;
}

/** What an import will cost, the button that starts it, and how far it is. */
export const ImportBar = ({ run, order, onImport }: Props) => {
  const state = useWatch(run.state);
  if (state.kind === 'running') {
    return <Running state={state} run={run} />;
  }
  return (
    <Group justify="space-between" gap="md" wrap="nowrap" pt="sm">
      <Text size="xs" c="dimmed">
        {order !== null && costLine(order)} Everybody on this board, guests included, will see imported issues while a
        connected person is here. They are never stored.
      </Text>
      <Button
        flex="none"
        disabled={order === null}
        onClick={() => {
          if (order !== null) {
            onImport(order);
          }
        }}
      >
        {order === null ? 'Import' : `Import ${sizeOf(order)}`}
      </Button>
    </Group>
  );
};

const sizeOf = (order: RunOrder): string => {
  if (order.kind === 'issues') {
    return issuesOf(order.issues.length);
  }
  return order.about > mostIssues ? `the first ${counted(mostIssues)}` : `about ${issuesOf(order.about)}`;
};

/** A small import costs next to nothing, and is not worth a sentence. */
const worthSaying = 50;

const costLine = (order: RunOrder): string | null => {
  const { calls, points } = costOf(order);
  return points < worthSaying
    ? null
    : `This makes about ${counted(calls)} calls to Jira, some ${counted(points)} points of the 65,000 that it gives in an hour.`;
};

const Running = ({
  state,
  run,
}: {
  readonly state: Extract<RunState, { kind: 'running' }>;
  readonly run: ImportRun;
}) => {
  const now = useNow(1000);
  const { phase, done, total, waitsUntil } = state;
  const words =
    phase === 'finding'
      ? `Asking Jira which issues match: ${counted(done)} of about ${counted(total)}`
      : `${counted(done)} of ${counted(total)} imported`;
  return (
    <Group gap="md" wrap="nowrap" pt="sm" role="status" aria-label="Import under way">
      <div className={css.progress}>
        <Text size="xs">
          {words}
          {waitsUntil !== null &&
            `. Jira asks us to wait ${Math.max(1, Math.ceil((waitsUntil - now) / 1000))} s; it goes on by itself.`}
        </Text>
        <Progress
          mt={6}
          value={phase === 'finding' || total === 0 ? 100 : (done / total) * 100}
          animated={phase === 'finding'}
          aria-label="Import"
        />
      </div>
      <Button
        variant="default"
        flex="none"
        onClick={() => {
          run.stop();
        }}
      >
        Stop
      </Button>
    </Group>
  );
};
