import { Button, Group, TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { cx } from '../../ui/cx';
import { useWatchKey } from '../../ui/useWatch';
import css from './Card.module.css';
import { editKey } from './desk';
import { Editable } from './Editable';
import { FieldPopover } from './FieldPopover';
import type { CardPlace } from './place';
import { viewOf } from './read';
import { judgePoints, writePoints } from './writes';

const usual = ['1', '2', '3', '5', '8', '13'] as const;

/** The story points, where the project has a field for them. */
export const PointsField = ({ place }: { readonly place: CardPlace }) => {
  const { issue, view } = place;
  if (issue.points === null) {
    return null;
  }
  const shown = view.points === null ? '–' : String(view.points);
  return (
    <FieldPopover
      place={place}
      field="points"
      label={`Story points: ${view.points === null ? 'none' : shown}`}
      face={<span className={cx(css.points, view.points === null && css.noPoints)}>{shown}</span>}
      draft={view.points === null ? '' : shown}
      width={248}
    >
      <Editable place={place} field={issue.points} name="story points">
        {() => <PointsEditor place={place} field={issue.points ?? ''} />}
      </Editable>
    </FieldPopover>
  );
};

const PointsEditor = ({ place, field }: { readonly place: CardPlace; readonly field: string }) => {
  const { desk, site, issue, item, view } = place;
  const key = editKey(item, 'points');
  const edit = useWatchKey(desk.edits, key);
  const draft = edit?.draft ?? '';
  const seen = edit?.seen ?? issue;
  const save = (text: string): void => {
    const judged = judgePoints(text);
    if (judged.kind === 'bad') {
      desk.refuse(key, text, judged.message);
    } else if (judged.value === viewOf(seen).points) {
      desk.close(key);
    } else {
      void desk.save(key, site, issue.id, writePoints(seen, field, judged.value));
    }
  };
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    save(draft);
  };
  return (
    <form onSubmit={onSubmit}>
      <Group gap={4} p={4} wrap="nowrap">
        {usual.map((points) => (
          <Button
            key={points}
            size="compact-sm"
            variant={String(view.points) === points ? 'filled' : 'default'}
            flex={1}
            px={4}
            aria-label={`${points} points`}
            onClick={() => {
              save(points);
            }}
          >
            {points}
          </Button>
        ))}
      </Group>
      <Group gap={6} p={4} wrap="nowrap">
        <TextInput
          size="sm"
          flex={1}
          aria-label="Story points"
          placeholder="None"
          inputMode="decimal"
          value={draft}
          data-autofocus
          onChange={(event) => {
            desk.draft(key, event.currentTarget.value);
          }}
        />
        <Button size="sm" type="submit">
          Save
        </Button>
      </Group>
    </form>
  );
};
