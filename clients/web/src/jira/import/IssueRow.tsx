import { Checkbox } from '@mantine/core';
import type { MouseEvent } from 'react';
import type { ItemId } from '../../connection/boardSession';
import { ago } from '../../ui/ago';
import { useNow } from '../../ui/useNow';
import { NobodyMark, PersonMark, PriorityMark, StatusMark, TypeMark } from '../card/Marks';
import { namedOf, statusOf, typeOf, userOf } from '../card/read';
import type { FoundIssue } from '../shapes';
import css from './Import.module.css';

interface Props {
  readonly issue: FoundIssue;
  readonly index: number;
  readonly top: number;
  readonly ticked: boolean;
  /** The card of this issue, where it has one on the board (P25). */
  readonly onBoard: ItemId | undefined;
  readonly onShow: (item: ItemId) => void;
  readonly onTick: (id: string, range: boolean) => void;
}

/** One issue that was found. */
export const IssueRow = ({ issue, index, top, ticked, onBoard, onShow, onTick }: Props) => {
  const now = useNow(60_000);
  const { fields } = issue;
  const type = typeOf(fields['issuetype']);
  const assignee = userOf(fields['assignee']);
  const priority = namedOf(fields['priority']);
  const summary = textOf(fields['summary']);
  const onClick = (event: MouseEvent): void => {
    onTick(issue.id, event.shiftKey);
  };
  return (
    <div
      className={css.row}
      role="row"
      aria-rowindex={index}
      data-ticked={ticked}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onClick}
    >
      <span role="cell">
        <Checkbox
          size="xs"
          checked={ticked}
          readOnly
          aria-label={`${issue.key} ${summary}`}
          onClick={(event) => {
            event.stopPropagation();
            onTick(issue.id, event.shiftKey);
          }}
        />
      </span>
      <span role="cell" className={css.title} title={summary}>
        <TypeMark kind={type.kind} name={type.name} />
        <span className={css.rowKey}>{issue.key}</span>
        <span className={css.summary}>{summary}</span>
        {onBoard !== undefined && (
          <button
            type="button"
            className={css.here}
            aria-label={`${issue.key} is on the board, jump to it`}
            onClick={(event) => {
              event.stopPropagation();
              onShow(onBoard);
            }}
          >
            On board
          </button>
        )}
      </span>
      <span role="cell">
        <StatusMark status={statusOf(fields['status'])} />
      </span>
      <span role="cell" className={css.who}>
        {assignee === null ? <NobodyMark /> : <PersonMark name={assignee.name} />}
        <span className={css.clip}>{assignee?.name ?? 'Unassigned'}</span>
      </span>
      <span role="cell" className={css.who}>
        {priority !== null && (
          <>
            <PriorityMark name={priority.name} />
            <span className={css.clip}>{priority.name}</span>
          </>
        )}
      </span>
      <span role="cell" className={css.when}>
        {ago(Date.parse(textOf(fields['updated'])), now)}
      </span>
    </div>
  );
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
