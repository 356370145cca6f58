import { Loader, Popover, Text } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Shield } from '../../ui/Shield';
import { useWatchKey } from '../../ui/useWatch';
import css from './Card.module.css';
import { ConflictDialog } from './ConflictDialog';
import { type CardField, type Edit, editKey } from './desk';
import { LockNote } from './LockNote';
import type { CardPlace } from './place';

interface Props {
  readonly place: CardPlace;
  readonly field: CardField;
  /** What the button is marked with in the page where the id says nothing. */
  readonly mark?: string | undefined;
  /** What the field is and says, for those who do not see it. */
  readonly label: string;
  readonly face: ReactNode;
  readonly width?: number;
  readonly className?: string | undefined;
  /** The editor itself says what Jira said about its fields; here only the rest is said. */
  readonly saysFields?: boolean;
  readonly children: ReactNode;
}

/** A field of a card as a button; its editor opens beside it, outside of the canvas, and only then exists. */
export const FieldPopover = ({
  place,
  field,
  mark = field,
  label,
  face,
  width = 260,
  className = css.field,
  saysFields = false,
  children,
}: Props) => {
  const { desk, item, lock } = place;
  const key = editKey(item, field);
  const edit = useWatchKey(desk.edits, key);
  const opened = edit?.kind === 'open' || edit?.kind === 'refused';
  const button = useFocusBack(opened);
  const close = (): void => {
    desk.close(key);
  };
  return (
    <>
      <Popover
        opened={opened}
        onDismiss={close}
        position="bottom-start"
        width={width}
        shadow="md"
        trapFocus
        transitionProps={atOnce}
        clickOutsideEvents={outside}
      >
        <Popover.Target>
          <button
            ref={button}
            type="button"
            className={className}
            aria-label={label}
            title={label}
            data-field={mark}
            data-saving={edit?.kind === 'saving'}
            onKeyDown={keepEnter}
            onClick={() => {
              desk.open(key, undefined, place.issue);
            }}
          >
            {face}
            {edit?.kind === 'saving' && <Loader size={12} aria-label="Saving" />}
          </button>
        </Popover.Target>
        <Popover.Dropdown p={6}>
          <Shield>
            {edit?.kind === 'refused' && <Said edit={edit} apart={saysFields} />}
            {lock === null ? opened && children : <LockNote lock={lock} place={place} />}
          </Shield>
        </Popover.Dropdown>
      </Popover>
      {edit?.kind === 'conflict' && <ConflictDialog place={place} at={key} edit={edit} />}
    </>
  );
};

/** Brings the focus back to the button when its editor closes, unless one went elsewhere meanwhile. */
function useFocusBack(opened: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(false);
  useEffect(() => {
    const at = document.activeElement;
    if (before.current && !opened && (at === null || at === document.body || at.closest('[role=dialog]') !== null)) {
      button.current?.focus({ preventScroll: true });
    }
    before.current = opened;
  }, [opened]);
  return button;
}

interface SaidProps {
  readonly edit: Extract<Edit, { readonly kind: 'refused' }>;
  readonly apart: boolean;
}

/** Why Jira, or the editor, did not take it. */
const Said = ({ edit, apart }: SaidProps) => {
  const general =
    apart && Object.keys(edit.words?.errors ?? {}).length > 0 ? edit.words?.messages.join(' ') : edit.message;
  return general === '' || general === undefined ? null : (
    <Text size="sm" c="red.9" p={6} role="alert">
      {general}
    </Text>
  );
};

/** While fading, an editor that Jira's answer draws anew would take the focus back. */
const atOnce = { duration: 0 } as const;

/** The canvas keeps mouse presses to itself; pointers come through. */
const outside: ['pointerdown'] = ['pointerdown'];

/** Enter and Space press this button; they do not select the card. */
function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' || event.key === ' ') {
    event.stopPropagation();
  }
}
