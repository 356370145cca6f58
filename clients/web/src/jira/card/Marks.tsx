import {
  IconBookmarkFilled,
  IconBoltFilled,
  IconBugFilled,
  IconCheck,
  IconChevronDown,
  IconChevronsDown,
  IconChevronsUp,
  IconChevronUp,
  IconEqual,
  IconSubtask,
} from '@tabler/icons-react';
import { firstLetter, initialsOf, toneOf } from '../../ui/initials';
import css from './Marks.module.css';
import type { StatusView, TypeKind } from './read';

const types = {
  epic: IconBoltFilled,
  story: IconBookmarkFilled,
  bug: IconBugFilled,
  task: IconCheck,
  subtask: IconSubtask,
} as const;

/** An issue type as a small coloured mark, with its name for those who do not see it. */
export const TypeMark = ({ kind, name }: { readonly kind: TypeKind; readonly name: string }) => {
  const Icon = types[kind];
  return (
    <span className={css.type} data-kind={kind} role="img" aria-label={name} title={name}>
      <Icon size={11} stroke={3} aria-hidden="true" />
    </span>
  );
};

const priorities: Readonly<Record<string, { readonly icon: typeof IconEqual; readonly tone: string }>> = {
  highest: { icon: IconChevronsUp, tone: '#c02f2f' },
  high: { icon: IconChevronUp, tone: '#c9521f' },
  medium: { icon: IconEqual, tone: '#b07407' },
  low: { icon: IconChevronDown, tone: '#2f6fce' },
  lowest: { icon: IconChevronsDown, tone: '#5b7fb5' },
};

/** A priority as an arrow; one with a name of its own gets its first letter. */
export const PriorityMark = ({ name }: { readonly name: string }) => {
  const known = priorities[name.toLowerCase()];
  if (known === undefined) {
    return <span className={css.letter}>{firstLetter(name)}</span>;
  }
  return <known.icon size={16} stroke={2.6} color={known.tone} aria-hidden="true" />;
};

export const StatusMark = ({ status }: { readonly status: StatusView }) => (
  <span className={css.status} data-category={status.category}>
    {status.name}
  </span>
);

/** A person as initials in their colour; pictures are not loaded from elsewhere. */
export const PersonMark = ({ name }: { readonly name: string }) => (
  <span className={css.person} style={{ background: toneOf(name) }} aria-hidden="true">
    {initialsOf(name)}
  </span>
);

export const NobodyMark = () => <span className={css.nobody} aria-hidden="true" />;
