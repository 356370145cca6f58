import { type KeyboardEvent, useRef } from 'react';
import type { CardIssue } from '../../connection/boardSession';
import { Shield } from '../../ui/Shield';
import { useWatchKey } from '../../ui/useWatch';
import { textOf } from '../fields/parts';
import css from './Card.module.css';
import { ConflictDialog } from './ConflictDialog';
import { editKey } from './desk';
import { FieldPopover } from './FieldPopover';
import type { CardPlace } from './place';
import { viewOf } from './read';
import { useFieldLock } from './useMeta';
import { judgeSummary, writeSummary } from './writes';

/** The summary: a click makes it a text box in the same place. */
export const SummaryField = ({ place }: { readonly place: CardPlace }) => {
  const { desk, item, view, lock } = place;
  const key = editKey(item, 'summary');
  const edit = useWatchKey(desk.edits, key);
  const returning = useRef(false);
  if (lock !== null) {
    return <LockedSummary place={place} />;
  }
  if (edit?.kind === 'open' || edit?.kind === 'refused') {
    const trouble = edit.kind === 'refused' ? edit.message : null;
    const onKey = (): void => {
      returning.current = true;
    };
    return <SummaryEditor place={place} seen={edit.seen} draft={textOf(edit.draft)} trouble={trouble} onKey={onKey} />;
  }
  const shown = edit?.kind === 'saving' ? textOf(edit.draft) : view.summary;
  return (
    <>
      <button
        type="button"
        ref={(button) => {
          if (returning.current && button !== null) {
            returning.current = false;
            button.focus();
          }
        }}
        className={css.summary}
        data-field="summary"
        data-saving={edit?.kind === 'saving'}
        aria-label={`Summary: ${shown}`}
        aria-busy={edit?.kind === 'saving'}
        title={view.summary}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ' ') {
            event.stopPropagation();
          }
        }}
        onClick={() => {
          desk.open(key, view.summary, place.issue);
        }}
      >
        <span>{shown}</span>
      </button>
      {edit?.kind === 'conflict' && <ConflictDialog place={place} at={key} name="summary" edit={edit} />}
    </>
  );
};

/** Where editing is locked the summary stays as it is and says why. */
const LockedSummary = ({ place }: { readonly place: CardPlace }) => (
  <FieldPopover
    place={place}
    field="summary"
    label={`Summary: ${place.view.summary}`}
    face={<span>{place.view.summary}</span>}
    className={css.summary}
  >
    {null}
  </FieldPopover>
);

interface EditorProps {
  readonly place: CardPlace;
  readonly seen: CardIssue;
  readonly draft: string;
  readonly trouble: string | null;
  /** A key is about to end editing: the focus goes back to where it came from. */
  readonly onKey: () => void;
}

const SummaryEditor = ({ place, seen, draft, trouble, onKey }: EditorProps) => {
  const { desk, item, site, issue } = place;
  const key = editKey(item, 'summary');
  const before = viewOf(seen).summary;
  const refused = useFieldLock(place, 'summary', 'summary');
  const box = useRef<HTMLTextAreaElement>(null);
  const save = (): void => {
    const judged = judgeSummary(draft);
    if (judged.kind === 'bad') {
      desk.refuse(key, draft, judged.message);
    } else if (judged.value === before) {
      desk.close(key);
    } else {
      void desk.save(key, site, issue.id, writeSummary(seen, judged.value));
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onKey();
      save();
    } else if (event.key === 'Escape') {
      onKey();
      desk.close(key);
    }
  };
  const said = refused?.reason ?? trouble;
  return (
    <Shield className={css.write ?? ''}>
      <textarea
        ref={box}
        className={css.textarea}
        aria-label={`Summary of ${issue.key}`}
        value={draft}
        autoFocus
        readOnly={refused !== null}
        onFocus={(event) => {
          event.currentTarget.select();
        }}
        onChange={(event) => {
          desk.draft(key, event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (draft === before) {
            desk.close(key);
          }
        }}
      />
      <div className={css.actions}>
        <button type="button" className={css.act} data-primary="true" disabled={refused !== null} onClick={save}>
          Save
        </button>
        <button
          type="button"
          className={css.act}
          onClick={() => {
            desk.close(key);
          }}
        >
          Cancel
        </button>
      </div>
      {said !== null && (
        <div className={css.trouble} role="alert">
          {said}
        </div>
      )}
    </Shield>
  );
};
