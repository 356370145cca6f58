import { Button, Group } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import css from './Panel.module.css';

interface Props {
  readonly name: string;
  readonly yours: ReactNode;
  readonly now: ReactNode;
  readonly onKeep: () => void;
  readonly onOverwrite: () => void;
}

/** Somebody changed it in Jira meanwhile: both readings side by side, and nothing overwritten without a choice (B5). */
export const ConflictBox = ({ name, yours, now, onKeep, onOverwrite }: Props) => (
  <div className={css.conflict} role="alert">
    <p>
      <IconArrowsSplit2 size={16} aria-hidden="true" /> {name} was changed in Jira since you saw it. Nothing has been
      written yet.
    </p>
    <div className={css.sides}>
      <section aria-label="Yours">
        <h4>Yours</h4>
        {yours}
      </section>
      <section aria-label="In Jira now">
        <h4>In Jira now</h4>
        {now}
      </section>
    </div>
    <Group gap="xs" justify="flex-end">
      <Button size="xs" variant="default" onClick={onKeep}>
        Keep Jira’s
      </Button>
      <Button size="xs" onClick={onOverwrite}>
        Overwrite with yours
      </Button>
    </Group>
  </div>
);
