import { Button, Group, Text } from '@mantine/core';
import { useWatchKey } from '../../ui/useWatch';
import { FieldEditor, type FieldPlace } from '../fields/FieldEditor';
import { idOf } from '../fields/parts';
import type { FieldKind, FieldSpec } from '../fields/spec';
import { judge, same } from '../fields/values';
import { editKey, seenOf } from './desk';
import type { CardPlace } from './place';
import css from './Card.module.css';
import { writeField } from './writes';

/** Kinds of which a pick is the whole answer, so that it is sent at once. */
const picked: ReadonlySet<FieldKind> = new Set<FieldKind>([
  'select',
  'radio',
  'priority',
  'resolution',
  'issueType',
  'user',
  'parent',
  'sprint',
  'team',
]);

interface Props {
  readonly place: CardPlace;
  readonly spec: FieldSpec;
}

/** The editor of a field beside its card: Enter saves, Escape leaves everything as it was. */
export const FieldForm = ({ place, spec }: Props) => {
  const { desk, item, site, issue } = place;
  const key = editKey(item, spec.id);
  const edit = useWatchKey(desk.edits, key);
  const seen = seenOf(edit, issue);
  const before = seen.fields[spec.id] ?? null;
  const value = edit?.draft === undefined ? before : edit.draft;
  const close = (): void => {
    desk.close(key);
  };
  const save = (next: unknown): void => {
    const wrong = judge(spec, next);
    if (same(spec, next, before)) {
      close();
    } else if (wrong !== null) {
      desk.refuse(key, next, wrong);
    } else {
      desk.draft(key, next);
      void desk.save(key, site, issue.id, writeField(seen, spec, next));
    }
  };
  return (
    <div className={css.form}>
      <Text size="xs" c="dimmed" mb={4}>
        {spec.name}
      </Text>
      <FieldEditor
        spec={spec}
        place={whereOf(place)}
        value={value}
        onChange={(next) => {
          desk.draft(key, next);
        }}
        onSubmit={(pick) => {
          save(pick === undefined ? value : pick.value);
        }}
        onCancel={close}
        autoFocus
        hideLabel
        listed
      />
      {!(picked.has(spec.kind) || (spec.kind === 'versions' && !spec.many)) && (
        <Group gap={6} mt="xs" justify="flex-end">
          <Button size="xs" variant="default" onClick={close}>
            Cancel
          </Button>
          <Button
            size="xs"
            onClick={() => {
              save(value);
            }}
          >
            Save
          </Button>
        </Group>
      )}
    </div>
  );
};

function whereOf({ desk, site, issue }: CardPlace): FieldPlace {
  const project = idOf(issue.fields['project']);
  return { calls: desk.calls, site, project: project === '' ? null : project, issue: issue.id };
}
