import { Button, Group, Text } from '@mantine/core';
import { useWatchKey } from '../../ui/useWatch';
import { legendSpec } from '../configure/legend';
import { FieldEditor } from '../fields/FieldEditor';
import { FieldValue } from '../fields/FieldValue';
import { type FieldSpec, specOf } from '../fields/spec';
import { judge, same, shown } from '../fields/values';
import type { EditMeta } from '../shapes';
import css from './Card.module.css';
import { editKey } from './desk';
import { Editable } from './Editable';
import { FieldPopover } from './FieldPopover';
import type { CardPlace } from './place';
import { projectOf } from './read';
import { writeField } from './writes';

/** A field that was chosen for this type of card: its name and value, editable in its place (P27, P33). */
export const FieldRow = ({ place, id }: { readonly place: CardPlace; readonly id: string }) => {
  const { session, site, issue } = place;
  const spec = legendSpec(session, site, id, issue.points);
  if (spec === null) {
    return null;
  }
  const value = issue.fields[id] ?? null;
  return (
    <div className={css.row} data-row={id}>
      <span className={css.term} title={spec.name}>
        {spec.name}
      </span>
      <FieldPopover
        place={place}
        field={id}
        label={`${spec.name}: ${shown(spec, value)}`}
        face={<FieldValue spec={spec} value={value} compact />}
        className={css.value}
        width={300}
      >
        <Editable place={place} field={id} name={spec.name}>
          {(meta) => <RowEditor place={place} id={id} meta={meta} fallback={spec} />}
        </Editable>
      </FieldPopover>
    </div>
  );
};

interface EditorProps {
  readonly place: CardPlace;
  readonly id: string;
  readonly meta: EditMeta;
  readonly fallback: FieldSpec;
}

const RowEditor = ({ place, id, meta, fallback }: EditorProps) => {
  const { desk, site, issue, item } = place;
  const key = editKey(item, id);
  const edit = useWatchKey(desk.edits, key);
  const known = meta.fields[id];
  const spec = known === undefined ? fallback : specOf(id, known, meta.points);
  const seenIssue = edit?.seen ?? issue;
  const seen = seenIssue.fields[id] ?? null;
  const value = edit?.value === undefined ? seen : edit.value;
  const save = (picked?: { readonly value: unknown }): void => {
    const next = picked === undefined ? value : picked.value;
    const wrong = judge(spec, next);
    if (wrong !== null) {
      desk.refuse(key, '', wrong);
    } else if (same(spec, next, seen)) {
      desk.close(key);
    } else {
      desk.put(key, next);
      void desk.save(key, site, issue.id, writeField(seenIssue, spec, next));
    }
  };
  return (
    <div className={css.editor}>
      <Text size="xs" c="dimmed" mb={4}>
        {spec.name}
      </Text>
      <FieldEditor
        spec={spec}
        place={{ calls: desk.calls, site, project: projectOf(issue.fields['project']), issue: issue.id }}
        value={value}
        onChange={(next) => {
          desk.put(key, next);
        }}
        onSubmit={save}
        onCancel={() => {
          desk.close(key);
        }}
        autoFocus
        hideLabel
        listed
      />
      {spec.reason === null && edit?.value !== undefined && (
        <Group justify="flex-end" mt={8}>
          <Button
            size="xs"
            onClick={() => {
              save();
            }}
          >
            Save
          </Button>
        </Group>
      )}
    </div>
  );
};
