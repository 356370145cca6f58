import type { KeyboardEvent } from 'react';
import type { JiraCalls } from '../../calls';
import type { FieldSpec } from '../spec';

/** Where a field is edited, in Jira's ids: of an issue, or of a project in which one is being created. */
export interface FieldPlace {
  readonly calls: JiraCalls;
  readonly site: string;
  readonly project: string | null;
  readonly issue: string | null;
  /** The issue type that is being created, where there is no issue yet; it says what can be a parent. */
  readonly type?: string | null;
}

export interface FieldEditorProps {
  readonly spec: FieldSpec;
  readonly place: FieldPlace;
  /** In Jira's read shape. A number that is not one yet is the text as typed; `judge` says what is wrong. */
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** Enter in an editor of one line. In a list (`listed`) a pick comes with its value, which is not in `value` yet. */
  readonly onSubmit?: ((picked?: { readonly value: unknown }) => void) | undefined;
  readonly onCancel?: (() => void) | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly hideLabel?: boolean | undefined;
  readonly error?: string | null | undefined;
  readonly disabled?: boolean | undefined;
  /** Choices as an open list, of which one pick submits: for the small place that opens on a card. */
  readonly listed?: boolean | undefined;
}

/** What a group of boxes has in common with every input: the field's name and what is wrong with it. */
export const groupOf = ({ spec, hideLabel, error }: FieldEditorProps) =>
  ({
    ...(hideLabel === true ? { 'aria-label': spec.name } : { label: spec.name, withAsterisk: spec.required }),
    'aria-required': spec.required,
    error: error ?? null,
  }) as const;

/** What every input of a field has in common: the same, and where the focus begins. */
export const inputOf = (props: FieldEditorProps) =>
  ({
    ...groupOf(props),
    disabled: props.disabled === true,
    autoFocus: props.autoFocus === true,
    'data-autofocus': props.autoFocus === true ? true : undefined,
  }) as const;

/** Enter submits and Escape gives up; `multiline` leaves Enter to the text and takes it with Ctrl. */
export function keysOf({ onSubmit, onCancel }: FieldEditorProps, multiline = false) {
  return (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) {
      return;
    }
    if (event.key === 'Enter' && onSubmit !== undefined && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSubmit();
    } else if (event.key === 'Escape' && onCancel !== undefined) {
      event.stopPropagation();
      onCancel();
    }
  };
}
