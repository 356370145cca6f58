import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Editing } from '../useEditing';

interface Props {
  readonly editing: Editing;
  readonly label: string;
  readonly className: string | undefined;
  readonly fontSize?: number;
  /** One line: Enter ends. */
  readonly single?: boolean;
}

/** The open text of an item: Escape or a click elsewhere ends it. */
export const TextBox = ({ editing, label, className, fontSize, single = false }: Props) => {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape' || (event.key === 'Enter' && (single || event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      editing.end();
    }
  };
  return (
    <textarea
      ref={box}
      className={`nodrag nopan nowheel ${className ?? ''}`}
      aria-label={label}
      value={editing.draft ?? ''}
      maxLength={5000}
      rows={1}
      style={{ fontSize }}
      onChange={(event) => {
        editing.type(event.currentTarget.value);
      }}
      onKeyDown={onKeyDown}
      onBlur={editing.end}
    />
  );
};
