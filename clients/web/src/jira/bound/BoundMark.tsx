import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import type { BoardItem } from '../../contract/contract.gen';
import type { CardIssue } from '../../connection/boardSession';
import { useWatch, useWatchKey } from '../../ui/useWatch';
import type { CardPlace } from '../card/place';
import { type Binding, isThere } from './binding';
import css from './Bound.module.css';
import { useBoundName } from './BoundChip';
import { boundDropsOf } from './drops';
import { frameOf } from './frames';
import { placeOf } from './texts';

type Props = Pick<CardPlace, 'session' | 'item' | 'lock'> & { readonly board: BoardItem; readonly issue: CardIssue };

/** On a card's edge: that Jira is being asked, or that Jira has the issue elsewhere than in the frame it stands in (B13). */
export const BoundMark = (props: Props) => {
  const drops = boundDropsOf(props.session);
  const frames = useWatch(drops.frames.all);
  const pending = useWatchKey(drops.pending, props.item);
  const binding = pending ?? frameOf(frames, props.board)?.binding ?? null;
  return binding === null || binding.site !== props.board.site ? null : (
    <Mark {...props} binding={binding} pending={pending !== undefined} />
  );
};

const Mark = ({
  session,
  item,
  lock,
  issue,
  binding,
  pending,
}: Props & { readonly binding: Binding; readonly pending: boolean }) => {
  const place = placeOf(binding, useBoundName(session, binding));
  const legend = useWatchKey(session.legends, binding.site)?.fields ?? [];
  if (pending) {
    return (
      <span className={css.mark} data-pending="true" role="status">
        <IconRefresh size={12} aria-hidden="true" />
        <span>Moving to {place}…</span>
      </span>
    );
  }
  if (isThere(binding, issue, legend) !== false) {
    return null;
  }
  const words = (
    <>
      <IconAlertTriangle size={12} aria-hidden="true" />
      <span>Not in {place} in Jira</span>
    </>
  );
  return lock === null ? (
    <button
      type="button"
      className={`${css.mark ?? ''} nodrag`}
      data-elsewhere="true"
      title={`Move ${issue.key} to ${place} in Jira`}
      onClick={() => {
        boundDropsOf(session).again([item]);
      }}
    >
      {words}
    </button>
  ) : (
    <span className={css.mark} data-elsewhere="true" role="note">
      {words}
    </span>
  );
};
