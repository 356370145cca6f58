import { Anchor, Button, Group, Text } from '@mantine/core';
import { focusItems } from '../../canvas/focusItems';
import type { BoardSession } from '../../connection/boardSession';
import css from './Convert.module.css';
import { type Loaded, putCardInstead } from './likeness/backlog';
import type { Match } from './likeness/resemblance';
import type { Row } from './rows';
import type { Filling } from './useFilling';

interface Props {
  readonly session: BoardSession;
  readonly row: Row;
  readonly matches: readonly Match<Loaded>[];
  readonly filling: Filling;
  readonly onClose: () => void;
}

/** The issues that a sticky resembles, and what can be done about it (B18). Compared in this browser: nothing was sent. */
export const LookAlike = ({ session, row, matches, filling, onClose }: Props) => (
  <div className={css.alike} role="group" aria-label={`“${row.summary}” looks like an issue`}>
    {matches.map(({ of, text }) => (
      <div key={of.item} className={css.match}>
        <Text size="sm" className={css.words ?? ''} title={text}>
          Looks like{' '}
          <Anchor href={of.url} target="_blank" rel="noreferrer" inherit>
            {of.key}
          </Anchor>{' '}
          · {text}
          {of.status !== '' && ` · ${of.status}`}
        </Text>
        <Group gap={6} wrap="nowrap">
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              putCardInstead(session, row.item, of.item);
              filling.change(row.item, { decision: 'replaced' });
            }}
          >
            Use {of.key} instead
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => {
              onClose();
              focusItems(session, [of.item]);
            }}
          >
            Jump to it
          </Button>
        </Group>
      </div>
    ))}
    <Group gap={6}>
      <Button
        size="compact-xs"
        variant="light"
        onClick={() => {
          filling.change(row.item, { decision: 'make' });
        }}
      >
        Make it anyway
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => {
          filling.change(row.item, { decision: 'skip' });
        }}
      >
        Leave it out
      </Button>
    </Group>
  </div>
);
