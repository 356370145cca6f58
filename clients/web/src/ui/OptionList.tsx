import { Text, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import css from './OptionList.module.css';

export interface Option {
  readonly id: string;
  readonly face: ReactNode;
  readonly hint?: string | undefined;
  readonly chosen?: boolean;
}

interface Props {
  readonly label: string;
  readonly options: readonly Option[];
  readonly empty: string;
  readonly onPick: (id: string) => void;
  /** Where the focus starts; false where a search box has it. */
  readonly takesFocus?: boolean;
}

/** A list to pick one from, by mouse or by arrow keys and Enter. */
export const OptionList = ({ label, options, empty, onPick, takesFocus = false }: Props) => {
  if (options.length === 0) {
    return (
      <Text size="sm" c="dimmed" p="xs">
        {empty}
      </Text>
    );
  }
  const first = options.findIndex((option) => option.chosen === true);
  return (
    <div role="listbox" aria-label={label} className={css.list} onKeyDown={moveFocus}>
      {options.map((option, index) => (
        <UnstyledButton
          key={option.id}
          role="option"
          aria-selected={option.chosen === true}
          className={css.option}
          autoFocus={takesFocus && index === Math.max(first, 0)}
          data-autofocus={takesFocus && index === Math.max(first, 0) ? true : undefined}
          onClick={() => {
            onPick(option.id);
          }}
        >
          <span className={css.face}>{option.face}</span>
          {option.hint !== undefined && <span className={css.hint}>{option.hint}</span>}
          {option.chosen === true && <IconCheck size={16} aria-hidden="true" />}
        </UnstyledButton>
      ))}
    </div>
  );
};

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) {
    return;
  }
  event.preventDefault();
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=option]')];
  const at = all.findIndex((element) => element === document.activeElement);
  all[(at + step + all.length) % all.length]?.focus();
}
