import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { judgeSummary, writeFrom } from '../../card/writes';
import type { FieldSpec } from '../../fields/spec';
import { ConflictBox } from './ConflictBox';
import css from './Panel.module.css';
import type { PartProps } from './place';
import { useWrite } from './useWrite';

/** The issue's summary, edited where it stands. */
export const Title = ({ place, known, spec }: PartProps & { readonly spec: FieldSpec }) => {
  const now = known.details.fields['summary'];
  const value = typeof now === 'string' ? now : '';
  const [edit, setEdit] = useState<{ readonly seen: string; readonly draft: string } | null>(null);
  const { writing, write, refuse, forget } = useWrite(() => {
    setEdit(null);
  });
  if (edit === null) {
    return spec.reason === null ? (
      <h2 className={css.title}>
        <button
          type="button"
          className={css.titleButton}
          aria-label={`Summary: ${value}. Edit`}
          onClick={() => {
            setEdit({ seen: value, draft: value });
          }}
        >
          {value}
        </button>
      </h2>
    ) : (
      <h2 className={css.title}>{value}</h2>
    );
  }
  const stop = (): void => {
    setEdit(null);
    forget();
  };
  const save = (overwrite = false): void => {
    const judged = judgeSummary(edit.draft);
    if (judged.kind === 'bad') {
      refuse(judged.message);
    } else if (judged.value === edit.seen) {
      stop();
    } else {
      void write(() => place.desk.change(place.site, place.issue, writeFrom(spec, edit.seen, judged.value), overwrite));
    }
  };
  return (
    <div
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
          event.preventDefault();
          save();
        } else if (event.key === 'Escape') {
          event.preventDefault();
          stop();
        }
      }}
    >
      <Textarea
        aria-label="Summary"
        autosize
        autoFocus
        value={edit.draft}
        disabled={writing.kind === 'saving'}
        error={writing.kind === 'refused' ? writing.message : null}
        classNames={{ input: css.titleInput ?? '' }}
        onChange={({ currentTarget }) => {
          setEdit({ ...edit, draft: currentTarget.value });
        }}
      />
      {writing.kind === 'conflict' ? (
        <ConflictBox
          name="The summary"
          yours={<p>{edit.draft}</p>}
          now={<p>{String(writing.conflict.now)}</p>}
          onKeep={stop}
          onOverwrite={() => {
            save(true);
          }}
        />
      ) : (
        <Group gap="xs" mt="xs">
          <Button
            size="xs"
            loading={writing.kind === 'saving'}
            onClick={() => {
              save();
            }}
          >
            Save
          </Button>
          <Button size="xs" variant="subtle" color="gray" onClick={stop}>
            Cancel
          </Button>
        </Group>
      )}
    </div>
  );
};
