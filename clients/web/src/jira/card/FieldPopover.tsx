import { Loader, Popover, Text } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { Shield } from '../../ui/Shield';
import { useWatchKey } from '../../ui/useWatch';
import css from './Card.module.css';
import { ConflictDialog } from './ConflictDialog';
import { type CardField, editKey } from './desk';
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
  children,
}: Props) => {
  const { desk, item, lock } = place;
  const key = editKey(item, field);
  const edit = useWatchKey(desk.edits, key);
  const close = (): void => {
    desk.close(key);
  };
  return (
    <>
      <Popover
        opened={edit?.kind === 'open' || edit?.kind === 'refused'}
        onDismiss={close}
        position="bottom-start"
        width={width}
        shadow="md"
        trapFocus
        returnFocus
        clickOutsideEvents={outside}
      >
        <Popover.Target>
          <button
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
            {edit?.kind === 'refused' && (
              <Text size="sm" c="red.9" p={6} role="alert">
                {edit.message}
              </Text>
            )}
            {lock === null ? children : <LockNote lock={lock} place={place} />}
          </Shield>
        </Popover.Dropdown>
      </Popover>
      {edit?.kind === 'conflict' && (
        <ConflictDialog place={place} at={key} name={label.split(':')[0]?.toLowerCase() ?? field} edit={edit} />
      )}
    </>
  );
};

/** The canvas keeps mouse presses to itself; pointers come through. */
const outside: ['pointerdown'] = ['pointerdown'];

/** Enter and Space press this button; they do not select the card. */
function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' || event.key === ' ') {
    event.stopPropagation();
  }
}
