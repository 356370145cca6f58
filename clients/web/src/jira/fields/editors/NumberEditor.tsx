import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type FieldEditorProps, inputOf, keysOf } from './props';

/** What a typed number means: nothing, the number, or the text as it is where it is none. */
export function numberOf(text: string): number | string | null {
  const plain = text.trim().replace(',', '.');
  if (plain === '') {
    return null;
  }
  const value = Number(plain);
  return Number.isFinite(value) ? value : text;
}

const written = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'string' ? String(value) : '';

/** A number; what is typed stands as it is typed, a comma counts as a point. */
export const NumberEditor = (props: FieldEditorProps) => {
  const { value, onChange } = props;
  const [typed, setTyped] = useState(written(value));
  const type = (text: string): void => {
    setTyped(text);
    onChange(numberOf(text));
  };
  return (
    <TextInput
      {...inputOf(props)}
      inputMode="decimal"
      placeholder="None"
      value={numberOf(typed) === (value ?? null) ? typed : written(value)}
      onChange={(event) => {
        type(event.currentTarget.value);
      }}
      onKeyDown={keysOf(props)}
    />
  );
};

const usual = [1, 2, 3, 5, 8, 13] as const;

/** Story points: the usual ones by a press, any other by typing. */
export const PointsEditor = (props: FieldEditorProps) => (
  <>
    <NumberEditor {...props} />
    <Group gap={4} mt={6} wrap="nowrap">
      {usual.map((points) => (
        <Button
          key={points}
          size="compact-sm"
          variant={props.value === points ? 'filled' : 'default'}
          flex={1}
          px={4}
          disabled={props.disabled === true}
          aria-label={`${points} points`}
          aria-pressed={props.value === points}
          onClick={() => {
            props.onChange(points);
            if (props.listed === true) {
              props.onSubmit?.({ value: points });
            }
          }}
        >
          {points}
        </Button>
      ))}
    </Group>
  </>
);
