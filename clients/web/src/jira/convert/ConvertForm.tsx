import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { BoardSession, ItemId } from '../../connection/boardSession';
import { Loading } from '../../ui/Loading';
import { useAsk } from '../../ui/useAsk';
import { deskOf } from '../card/desk';
import { judgeSummary } from '../card/writes';
import { tell } from '../sealed';
import type { FieldMeta } from '../shapes';
import type { Target } from './CreateTarget';
import { FieldInput } from './FieldInput';
import { type Answers, type FormPlan, planForm, unanswered, valuesOf } from './fields';
import { answered, failuresOf, type Row, rowsOf, wrongSummaries } from './rows';
import { StickyRows } from './StickyRows';

interface Props {
  readonly session: BoardSession;
  readonly site: string;
  readonly items: readonly ItemId[];
  readonly target: Target | null;
  readonly onClose: () => void;
}

/** The most stickies of one call. */
const mostStickies = 50;

const noFields = { kind: 'done', value: [] as readonly FieldMeta[] } as const;

/** A summary for each sticky and the fields that Jira demands of the type, sent as one request. */
export const ConvertForm = (props: Props) => {
  const { session, site, target } = props;
  const { asked } = useAsk(target === null ? '' : `${site}/${target.project}/${target.type}`, (signal) =>
    target === null
      ? Promise.resolve(noFields)
      : deskOf(session).calls.createFields(site, target.project, target.type, signal),
  );
  switch (asked.kind) {
    case 'loading':
      return <Loading label="Asking Jira what it demands" height={120} />;
    case 'refused':
      return (
        <Alert color="red" role="alert">
          {tell(asked)}
        </Alert>
      );
    case 'done':
      return <Filling {...props} plan={planForm(asked.value)} />;
  }
};

const Filling = ({ session, site, items, target, onClose, plan }: Props & { readonly plan: FormPlan }) => {
  const [rows, setRows] = useState<readonly Row[]>(() => rowsOf(session, items.slice(0, mostStickies)));
  const [answers, setAnswers] = useState<Answers>({});
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const open = rows.filter((row) => row.done === null);
  const convert = async (): Promise<void> => {
    if (target === null || busy) {
      return;
    }
    setBusy(true);
    setTrouble(null);
    const stickies = open.map((row) => ({ item: row.item, summary: cleaned(row.summary) }));
    const outcome = await deskOf(session).calls.convert(site, { ...target, fields: valuesOf(plan, answers), stickies });
    setBusy(false);
    if (outcome.kind === 'done') {
      const next = answered(rows, outcome.value);
      remember(session, next);
      setRows(next);
    } else if (outcome.kind === 'refused') {
      setTrouble(tell(outcome));
    }
  };
  const missing = unanswered(plan, answers);
  return (
    <Stack gap="md">
      {plan.beyond.length > 0 && (
        <Alert color="orange" title="This type cannot be made here yet">
          Jira demands {plan.beyond.join(', ')}, which this form cannot fill in. Choose another type, or make the issue
          in Jira.
        </Alert>
      )}
      {plan.fields.map((field) => (
        <FieldInput
          key={field.id}
          field={field}
          answer={answers[field.id]}
          onAnswer={(answer) => {
            setAnswers((before) => ({ ...before, [field.id]: answer }));
          }}
        />
      ))}
      {items.length > mostStickies && (
        <Text size="sm" c="dimmed">
          {mostStickies} at a time: these are the first {mostStickies} of {items.length}.
        </Text>
      )}
      <StickyRows rows={rows} busy={busy} onChange={setRows} />
      {trouble !== null && (
        <Alert color="red" role="alert">
          {trouble}
        </Alert>
      )}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {open.length === 0 ? 'Close' : 'Cancel'}
        </Button>
        {open.length > 0 && (
          <Button
            loading={busy}
            disabled={
              target === null || plan.beyond.length > 0 || missing.length > 0 || wrongSummaries(rows).length > 0
            }
            onClick={() => void convert()}
          >
            {open.length === 1 ? 'Create 1 issue' : `Create ${open.length} issues`}
          </Button>
        )}
      </Group>
    </Stack>
  );
};

function cleaned(summary: string): string {
  const judged = judgeSummary(summary);
  return judged.kind === 'good' ? judged.value : summary;
}

/** Keeps Jira's messages with their stickies, for the next time this dialog opens. */
function remember(session: BoardSession, rows: readonly Row[]): void {
  const failures = failuresOf(session);
  for (const row of rows) {
    if (row.trouble === null) {
      failures.remove(row.item);
    } else {
      failures.set(row.item, row.trouble);
    }
  }
}
