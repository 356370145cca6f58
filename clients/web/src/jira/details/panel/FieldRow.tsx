import { Button, Group, Loader } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { writeFrom } from '../../card/writes';
import { FieldEditor } from '../../fields/FieldEditor';
import { FieldValue } from '../../fields/FieldValue';
import type { FieldSpec } from '../../fields/spec';
import { judge, same, shown } from '../../fields/values';
import { ConflictBox } from './ConflictBox';
import css from './Panel.module.css';
import type { PartProps, PanelPlace } from './place';
import { useWrite } from './useWrite';

/** One field: its value, and where one presses it its editor. One that cannot be edited says why. */
export const FieldRow = ({ place, known, spec }: PartProps & { readonly spec: FieldSpec }) => {
  const value = known.details.fields[spec.id] ?? null;
  const [editing, setEditing] = useState(false);
  return (
    <div className={css.row} data-field={spec.id}>
      <dt>{spec.name}</dt>
      <dd>
        {editing ? (
          <Editing
            place={place}
            spec={spec}
            value={value}
            onClose={() => {
              setEditing(false);
            }}
          />
        ) : spec.reason === null ? (
          <button
            type="button"
            className={css.value}
            aria-label={`${spec.name}: ${shown(spec, value)}. Edit`}
            onClick={() => {
              setEditing(true);
            }}
          >
            <FieldValue spec={spec} value={value} />
          </button>
        ) : (
          <span className={css.locked} title={spec.reason}>
            <FieldValue spec={spec} value={value} />
            {place.lock === null && <IconLock size={13} role="img" aria-label={spec.reason} />}
          </span>
        )}
      </dd>
    </div>
  );
};

interface EditingProps {
  readonly place: PanelPlace;
  readonly spec: FieldSpec;
  readonly value: unknown;
  readonly onClose: () => void;
}

const Editing = ({ place, spec, value, onClose }: EditingProps) => {
  const [seen] = useState(value);
  const [draft, setDraft] = useState(value);
  const { writing, write, refuse, forget } = useWrite(onClose);
  const save = (now: unknown, overwrite = false): void => {
    const wrong = judge(spec, now);
    if (wrong !== null) {
      refuse(wrong);
      return;
    }
    if (!overwrite && same(spec, now, seen)) {
      onClose();
      return;
    }
    void write(() => place.desk.change(place.site, place.issue, writeFrom(spec, seen, now), overwrite));
  };
  const project = place.issue.fields['project'] as { readonly id?: string } | undefined;
  return (
    <div className={css.editing}>
      <FieldEditor
        spec={spec}
        place={{ calls: place.desk.calls, site: place.site, project: project?.id ?? null, issue: place.issue.id }}
        value={draft}
        onChange={(now) => {
          setDraft(now);
          forget();
        }}
        onSubmit={(picked) => {
          save(picked === undefined ? draft : picked.value);
        }}
        onCancel={onClose}
        autoFocus
        hideLabel
        disabled={writing.kind === 'saving'}
        error={writing.kind === 'refused' ? writing.message : null}
      />
      {writing.kind === 'conflict' ? (
        <ConflictBox
          name={spec.name}
          yours={<FieldValue spec={spec} value={draft} />}
          now={<FieldValue spec={spec} value={writing.conflict.now} />}
          onKeep={onClose}
          onOverwrite={() => {
            save(draft, true);
          }}
        />
      ) : (
        <Group gap={6} mt={6}>
          <Button
            size="compact-xs"
            disabled={writing.kind === 'saving'}
            onClick={() => {
              save(draft);
            }}
          >
            Save
          </Button>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={onClose}>
            Cancel
          </Button>
          {writing.kind === 'saving' && <Loader size={14} aria-label="Saving" />}
        </Group>
      )}
    </div>
  );
};
