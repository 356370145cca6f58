import { Button, Group } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { writeFrom } from '../../card/writes';
import type { FieldSpec } from '../../fields/spec';
import { isBlank } from '../adf/adf';
import { RichTextEditor } from '../RichText';
import { View } from '../view/View';
import { ConflictBox } from './ConflictBox';
import css from './Panel.module.css';
import type { PartProps } from './place';
import { useWrite } from './useWrite';

/** A field of rich text: read as it is in Jira, written with everything kept that was not touched (P30, P32). */
export const RichField = ({ place, known, spec }: PartProps & { readonly spec: FieldSpec }) => {
  const value = known.details.fields[spec.id] ?? null;
  const [edit, setEdit] = useState<{ readonly seen: unknown; readonly draft: unknown } | null>(null);
  const { writing, write, forget } = useWrite(() => {
    setEdit(null);
  });
  const save = (overwrite: boolean, draft: unknown, seen: unknown): void => {
    void write(() => place.desk.change(place.site, place.issue, writeFrom(spec, seen, draft), overwrite));
  };
  const stop = (): void => {
    setEdit(null);
    forget();
  };
  return (
    <section className={css.section} aria-label={spec.name}>
      <div className={css.sectionHead}>
        <h3>{spec.name}</h3>
        {spec.reason === null && edit === null && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPencil size={14} aria-hidden="true" />}
            aria-label={`Edit ${spec.name}`}
            onClick={() => {
              setEdit({ seen: value, draft: value });
            }}
          >
            Edit
          </Button>
        )}
      </div>
      {edit === null ? (
        <Reading spec={spec} value={value} />
      ) : (
        <>
          <RichTextEditor
            label={spec.name}
            value={edit.draft}
            autoFocus
            disabled={writing.kind === 'saving'}
            placeholder={`Write the ${spec.name.toLowerCase()}…`}
            wiki={spec.kind === 'wiki'}
            onChange={(draft) => {
              setEdit({ ...edit, draft });
              if (writing.kind === 'refused') {
                forget();
              }
            }}
            onSubmit={() => {
              save(false, edit.draft, edit.seen);
            }}
            onCancel={stop}
          />
          {writing.kind === 'refused' && (
            <p className={css.wrong} role="alert">
              {writing.message}
            </p>
          )}
          {writing.kind === 'conflict' ? (
            <ConflictBox
              name={spec.name}
              yours={<View value={edit.draft} />}
              now={<View value={writing.conflict.now} />}
              onKeep={stop}
              onOverwrite={() => {
                save(true, edit.draft, edit.seen);
              }}
            />
          ) : (
            <Group gap="xs" mt="xs">
              <Button
                size="xs"
                loading={writing.kind === 'saving'}
                onClick={() => {
                  save(false, edit.draft, edit.seen);
                }}
              >
                Save
              </Button>
              <Button size="xs" variant="subtle" color="gray" onClick={stop}>
                Cancel
              </Button>
              <span className={css.hint}>Ctrl + Enter saves</span>
            </Group>
          )}
        </>
      )}
    </section>
  );
};

const Reading = ({ spec, value }: { readonly spec: FieldSpec; readonly value: unknown }) =>
  isBlank(value) ? <p className={css.none}>{`No ${spec.name.toLowerCase()} yet.`}</p> : <View value={value} />;
