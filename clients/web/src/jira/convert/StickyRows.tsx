import { Alert, Text } from '@mantine/core';
import type { BoardSession } from '../../connection/boardSession';
import css from './Convert.module.css';
import type { FormPlan } from './plan';
import { fieldsOf } from './plan';
import { isOpen } from './rows';
import { StickyRow } from './StickyRow';
import type { Filling } from './useFilling';

interface Props {
  readonly session: BoardSession;
  readonly filling: Filling;
  readonly plan: FormPlan;
  readonly onClose: () => void;
}

/** One line for each sticky: its summary, what it looks like, then what became of it. */
export const StickyRows = ({ session, filling, plan, onClose }: Props) => {
  const { rows, fates, open } = filling;
  const shown = new Set(fieldsOf(plan).map(({ id }) => id));
  const cut = plan.description === null ? open.filter(({ rest }) => rest.trim() !== '').length : 0;
  return (
    <div>
      <Text size="sm" fw={500} mb={6}>
        {rows.length === 1 ? 'Summary' : `Summaries of ${rows.length} stickies`}
      </Text>
      {cut > 0 && (
        <Alert color="orange" mb="xs" role="alert">
          This type has no description: what {cut === 1 ? 'one sticky says' : `${cut} stickies say`} beyond the summary
          would be lost.
        </Alert>
      )}
      <div className={css.scroll}>
        <ol className={css.rows}>
          {rows.map((row, index) => (
            <StickyRow
              key={row.item}
              session={session}
              row={row}
              index={index}
              fate={fates.get(row.item)}
              open={isOpen(row, fates.get(row.item))}
              described={plan.description !== null}
              shown={shown}
              filling={filling}
              onClose={onClose}
            />
          ))}
        </ol>
      </div>
    </div>
  );
};
