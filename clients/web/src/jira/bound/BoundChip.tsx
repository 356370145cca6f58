import { IconLink } from '@tabler/icons-react';
import type { BoardItem } from '../../contract/contract.gen';
import type { BoardSession } from '../../connection/boardSession';
import { useWatchKey } from '../../ui/useWatch';
import { type Binding, bindingOf, nameKey } from './binding';
import css from './Bound.module.css';
import { boundDropsOf } from './drops';
import { chipOf } from './texts';

/** What a frame is bound to; its name where some card's content has it, or one looked it up (P60). */
export const BoundChip = ({ session, item }: { readonly session: BoardSession; readonly item: BoardItem }) => {
  const binding = bindingOf(item);
  return binding === null ? null : <Chip session={session} binding={binding} />;
};

const Chip = ({ session, binding }: { readonly session: BoardSession; readonly binding: Binding }) => {
  const word = chipOf(binding, useBoundName(session, binding));
  return (
    <span
      className={css.chip}
      role="note"
      aria-label={`Bound in Jira: ${word}`}
      title="Cards dropped here move in Jira"
    >
      <IconLink size={14} aria-hidden="true" />
      {word}
    </span>
  );
};

/** The name of a frame's sprint or status, kept up to date. */
export function useBoundName(session: BoardSession, binding: Binding): string | null {
  const { known } = boundDropsOf(session).names;
  const key = binding.kind === 'backlog' ? '' : nameKey(binding.site, binding.kind, binding.id);
  return useWatchKey(known, key) ?? null;
}
