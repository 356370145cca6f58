import { SegmentedControl, Textarea } from '@mantine/core';
import { useState } from 'react';
import { isBlank } from '../adf/adf';
import { View } from '../view/View';
import css from './Wiki.module.css';

export interface WikiEditorProps {
  /** Wiki markup, or null where the field is unset. */
  readonly value: unknown;
  readonly onChange: (value: string) => void;
  readonly label?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Ctrl or Cmd + Enter. */
  readonly onSubmit?: (() => void) | undefined;
  /** Escape. */
  readonly onCancel?: (() => void) | undefined;
}

const ways = [
  { label: 'Text', value: 'text' },
  { label: 'Preview', value: 'preview' },
];

/** Jira's wiki markup as the text that it is, and as people will read it. */
export const WikiEditor = ({ value, onChange, label = 'Text', ...props }: WikiEditorProps) => {
  const [way, setWay] = useState('text');
  const text = typeof value === 'string' ? value : '';
  return (
    <div className={css.editor}>
      <div className={css.bar}>
        <SegmentedControl size="xs" aria-label={`How ${label} is shown`} data={ways} value={way} onChange={setWay} />
        <span className={css.hint}>Jira’s wiki markup: *bold*, _italic_, h2. heading, [text|https://…]</span>
      </div>
      {way === 'preview' ? (
        <div className={css.preview} role="region" aria-label={`Preview of ${label}`}>
          {isBlank(text) ? <p className={css.hint}>Nothing yet.</p> : <View value={text} />}
        </div>
      ) : (
        <Textarea
          aria-label={label}
          rows={8}
          resize="vertical"
          placeholder={props.placeholder ?? ''}
          autoFocus={props.autoFocus === true}
          data-autofocus={props.autoFocus === true ? true : undefined}
          disabled={props.disabled === true}
          value={text}
          onChange={(event) => {
            onChange(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) {
              return;
            }
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              props.onSubmit?.();
            } else if (event.key === 'Escape' && props.onCancel !== undefined) {
              event.stopPropagation();
              props.onCancel();
            }
          }}
        />
      )}
    </div>
  );
};
