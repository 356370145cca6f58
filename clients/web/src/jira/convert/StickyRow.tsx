import { Button, Loader, Text, Textarea, TextInput } from '@mantine/core';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import type { BoardSession } from '../../connection/boardSession';
import css from './Convert.module.css';
import type { Fate } from './job/fate';
import { LookAlike } from './LookAlike';
import { type Row, rowMessage, wrongSummary } from './rows';
import type { Filling } from './useFilling';

interface Props {
  readonly session: BoardSession;
  readonly row: Row;
  readonly index: number;
  readonly fate: Fate | undefined;
  readonly open: boolean;
  readonly described: boolean;
  /** The fields of the form: Jira's words about them stand there. */
  readonly shown: ReadonlySet<string>;
  readonly filling: Filling;
  readonly onClose: () => void;
}

/** One sticky on its way. */
export const StickyRow = (props: Props) => {
  const { row, fate, filling } = props;
  if (fate?.kind === 'made') {
    return (
      <li className={css.done}>
        <IconCircleCheckFilled size={18} aria-label="Created" />
        <strong>{fate.key ?? 'Made'}</strong>
        <span>{row.summary}</span>
      </li>
    );
  }
  if (fate?.kind === 'gone' || row.decision === 'replaced' || row.decision === 'skip') {
    return (
      <li className={css.left}>
        <span>{row.summary}</span>
        <Text size="xs">{row.decision === 'replaced' ? 'Its issue is shown instead' : 'Left out'}</Text>
        {row.decision === 'skip' && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              filling.change(row.item, { decision: 'undecided' });
            }}
          >
            Take in again
          </Button>
        )}
      </li>
    );
  }
  return <Editing {...props} />;
};

const Editing = ({ session, row, index, fate, described, shown, open, filling, onClose }: Props) => {
  const busy = fate?.kind === 'waiting' || fate?.kind === 'sending' || fate?.kind === 'unclear';
  const matches = filling.likenesses.get(row.item) ?? [];
  return (
    <li>
      <TextInput
        aria-label={`Summary ${index + 1}`}
        value={row.summary}
        disabled={busy || filling.going}
        error={wrongSummary(row) ?? rowMessage(fate, shown)}
        rightSection={busy ? <Loader size={14} aria-label="Creating" /> : null}
        onChange={(event) => {
          filling.change(row.item, { summary: event.currentTarget.value });
        }}
      />
      {described && row.rest !== '' && (
        <Textarea
          mt={4}
          size="xs"
          rows={Math.min(4, row.rest.split('\n').length)}
          aria-label={`Rest of sticky ${index + 1}, for the description`}
          value={row.rest}
          disabled={busy || filling.going}
          onChange={(event) => {
            filling.change(row.item, { rest: event.currentTarget.value });
          }}
        />
      )}
      {open && !busy && row.decision === 'undecided' && matches.length > 0 && (
        <LookAlike session={session} row={row} matches={matches} filling={filling} onClose={onClose} />
      )}
    </li>
  );
};
