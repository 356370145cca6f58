import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { isServer } from '../../sites';
import { type AdfNode, emptyDocument, isBlank } from '../adf/adf';
import { RichTextEditor } from '../RichText';
import css from './Panel.module.css';
import type { PanelPlace } from './place';
import { useWrite } from './useWrite';

/** Where one writes a comment; what was written stays until Jira has taken it. */
export const Composer = ({ place }: { readonly place: PanelPlace }) => {
  const [draft, setDraft] = useState<AdfNode | string | null>(null);
  const { writing, write, forget } = useWrite(() => {
    setDraft(null);
  });
  if (draft === null) {
    return (
      <button
        type="button"
        className={css.begin}
        onClick={() => {
          setDraft(isServer(place.site) ? '' : emptyDocument);
        }}
      >
        Add a comment…
      </button>
    );
  }
  const send = (): void => {
    if (!isBlank(draft)) {
      void write(() => place.reading.add(draft));
    }
  };
  return (
    <div>
      <RichTextEditor
        label="New comment"
        value={draft}
        autoFocus
        disabled={writing.kind === 'saving'}
        placeholder="Say something about this issue…"
        onChange={(now) => {
          setDraft(now);
          if (writing.kind === 'refused') {
            forget();
          }
        }}
        onSubmit={send}
      />
      {writing.kind === 'refused' && (
        <p className={css.wrong} role="alert">
          {writing.message}
        </p>
      )}
      <Group gap="xs" mt="xs">
        <Button size="xs" loading={writing.kind === 'saving'} disabled={isBlank(draft)} onClick={send}>
          Comment
        </Button>
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          onClick={() => {
            setDraft(null);
            forget();
          }}
        >
          Cancel
        </Button>
        <span className={css.hint}>In your name, in Jira</span>
      </Group>
    </div>
  );
};
