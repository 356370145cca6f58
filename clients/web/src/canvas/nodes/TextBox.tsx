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
    // Else the browser scrolls the canvas under it.
    box.current?.focus({ preventScroll: true });
    box.current?.setSelectionRange(-1, -1);
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) {
      return;
    }
    if (event.key === 'Escape' || (event.key === 'Enter' && (single || event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      editing.end();
      box.current?.closest<HTMLElement>('.react-flow__node')?.focus({ preventScroll: true });
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
