import { Button, Group } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { ago } from '../../../ui/ago';
import { useNow } from '../../../ui/useNow';
import { PersonMark } from '../../card/Marks';
import { isBlank } from '../adf/adf';
import { RichTextEditor } from '../RichText';
import { type Comment, isRestricted } from '../reading/shapes';
import { View } from '../view/View';
import { ConflictBox } from './ConflictBox';
import css from './Panel.module.css';
import type { PanelPlace } from './place';
import { useWrite } from './useWrite';

interface Props {
  readonly place: PanelPlace;
  readonly comment: Comment;
  /** Whether this person wrote it. */
  readonly own: boolean;
}

/** One comment, to change for who wrote it. */
export const CommentItem = ({ place, comment, own }: Props) => {
  const [seen, setSeen] = useState<{ readonly body: unknown } | null>(null);
  const now = useNow(30_000);
  const name = comment.author?.displayName ?? 'Somebody';
  const edited = comment.updated !== undefined && comment.updated !== comment.created;
  return (
    <li className={css.comment} data-comment={comment.id}>
      <PersonMark name={name} />
      <div className={css.said}>
        <p className={css.by}>
          <strong>{name}</strong>
          <time dateTime={comment.created} title={new Date(comment.created).toLocaleString()}>
            {ago(Date.parse(comment.created), now)}
          </time>
          {edited && <span>edited</span>}
          {isRestricted(comment) && (
            <span
              className={css.restricted}
              title="Only some people may read this comment; nobody else on the board gets it."
            >
              <IconLock size={12} aria-hidden="true" /> {comment.visibility?.value ?? 'Internal'}
            </span>
          )}
          {own && place.lock === null && seen === null && (
            <button
              type="button"
              className={css.change}
              aria-label={`Edit your comment`}
              onClick={() => {
                setSeen({ body: comment.body });
              }}
            >
              Edit
            </button>
          )}
        </p>
        {seen === null ? (
          <View value={comment.body} />
        ) : (
          <Editing
            place={place}
            comment={comment.id}
            seen={seen.body}
            onClose={() => {
              setSeen(null);
            }}
          />
        )}
      </div>
    </li>
  );
};

interface EditingProps {
  readonly place: PanelPlace;
  readonly comment: string;
  readonly seen: unknown;
  readonly onClose: () => void;
}

const Editing = ({ place, comment, seen, onClose }: EditingProps) => {
  const [draft, setDraft] = useState(seen);
  const { writing, write, forget, refuse } = useWrite(onClose);
  const save = (overwrite: boolean): void => {
    if (isBlank(draft)) {
      refuse('A comment cannot be empty.');
      return;
    }
    const edit = { comment, seen, body: draft as never, ...(overwrite ? { overwrite } : {}) };
    void write(() => place.reading.edit(edit));
  };
  return (
    <>
      <RichTextEditor
        label="Your comment"
        value={draft}
        autoFocus
        disabled={writing.kind === 'saving'}
        onChange={(body) => {
          setDraft(body);
          if (writing.kind === 'refused') {
            forget();
          }
        }}
        onSubmit={() => {
          save(false);
        }}
        onCancel={onClose}
      />
      {writing.kind === 'refused' && (
        <p className={css.wrong} role="alert">
          {writing.message}
        </p>
      )}
      {writing.kind === 'conflict' ? (
        <ConflictBox
          name="The comment"
          yours={<View value={draft} />}
          now={<View value={writing.conflict.now} />}
          onKeep={onClose}
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
              save(false);
            }}
          >
            Save
          </Button>
          <Button size="xs" variant="subtle" color="gray" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      )}
    </>
  );
};
