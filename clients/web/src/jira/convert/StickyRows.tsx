import { Loader, Text, TextInput } from '@mantine/core';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { judgeSummary } from '../card/writes';
import css from './Convert.module.css';
import type { Row } from './rows';

interface Props {
  readonly rows: readonly Row[];
  readonly busy: boolean;
  readonly onChange: (rows: readonly Row[]) => void;
}

/** One line for each sticky: its summary, then what became of it. */
export const StickyRows = ({ rows, busy, onChange }: Props) => (
  <div>
    <Text size="sm" fw={500} mb={6}>
      {rows.length === 1 ? 'Summary' : 'Summaries'}
    </Text>
    <div className={css.scroll}>
      <ol className={css.rows}>
        {rows.map((row, index) => (
          <StickyRow
            key={row.item}
            row={row}
            index={index}
            busy={busy}
            onSummary={(summary) => {
              onChange(rows.map((each) => (each.item === row.item ? { ...each, summary } : each)));
            }}
          />
        ))}
      </ol>
    </div>
  </div>
);

interface RowProps {
  readonly row: Row;
  readonly index: number;
  readonly busy: boolean;
  readonly onSummary: (summary: string) => void;
}

const StickyRow = ({ row, index, busy, onSummary }: RowProps) => {
  if (row.done !== null) {
    return (
      <li className={css.done}>
        <IconCircleCheckFilled size={18} aria-label="Created" />
        <strong>{row.done}</strong>
        <span>{row.summary}</span>
      </li>
    );
  }
  const judged = judgeSummary(row.summary);
  return (
    <li>
      <TextInput
        aria-label={`Summary ${index + 1}`}
        value={row.summary}
        disabled={busy}
        error={judged.kind === 'bad' ? judged.message : row.trouble}
        rightSection={busy ? <Loader size={14} aria-label="Creating" /> : null}
        onChange={(event) => {
          onSummary(event.currentTarget.value);
        }}
      />
    </li>
  );
};
