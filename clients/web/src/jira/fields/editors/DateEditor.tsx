import '@mantine/dates/styles.layer.css';
import { Group, Input } from '@mantine/core';
import { DateInput, DatePicker, TimeInput } from '@mantine/dates';
import { isDay, localMoment, localParts, momentOf, timestampOf } from '../moments';
import { textOf } from '../parts';
import { type FieldEditorProps, inputOf, keysOf } from './props';

const format = 'YYYY-MM-DD';

const dayOf = (value: unknown): string | null => (isDay(textOf(value)) ? textOf(value) : null);

/** A day, typed or picked from the calendar; on a card the calendar stands open. */
export const DateEditor = (props: FieldEditorProps) => {
  const { value, onChange, onSubmit, listed } = props;
  const input = (
    <DateInput
      {...inputOf(props)}
      valueFormat={format}
      placeholder={format}
      clearable={!props.spec.required}
      clearButtonProps={{ 'aria-label': `Clear ${props.spec.name}` }}
      popoverProps={listed === true ? { opened: false } : {}}
      value={dayOf(value)}
      onChange={onChange}
      onKeyDown={keysOf(props)}
    />
  );
  if (listed !== true) {
    return input;
  }
  return (
    <>
      {input}
      <DatePicker
        mt={6}
        size="xs"
        value={dayOf(value)}
        defaultDate={dayOf(value) ?? new Date().toISOString().slice(0, 10)}
        onChange={(picked) => {
          onChange(picked);
          onSubmit?.({ value: picked });
        }}
      />
    </>
  );
};

const noon = '12:00';

/** A day and a time of day at this person's place. */
export const DateTimeEditor = (props: FieldEditorProps) => {
  const { spec, value, onChange, hideLabel, error, disabled, listed } = props;
  const moment = momentOf(textOf(value));
  const parts = moment === null ? null : localParts(moment);
  const set = (day: string | null, time: string): void => {
    onChange(day === null ? null : timestampOf(localMoment(day, time === '' ? noon : time)));
  };
  return (
    <Input.Wrapper
      label={hideLabel === true ? undefined : spec.name}
      withAsterisk={spec.required}
      error={error ?? null}
      labelElement="div"
    >
      <Group gap={6} wrap="nowrap">
        <DateInput
          flex={1}
          aria-label={`${spec.name}: day`}
          valueFormat={format}
          placeholder={format}
          clearable={!spec.required}
          clearButtonProps={{ 'aria-label': `Clear ${spec.name}` }}
          popoverProps={{ withinPortal: listed !== true }}
          disabled={disabled === true}
          autoFocus={props.autoFocus === true}
          data-autofocus={props.autoFocus === true ? true : undefined}
          value={parts?.day ?? null}
          onChange={(day) => {
            set(day, parts?.time ?? noon);
          }}
          onKeyDown={keysOf(props)}
        />
        <TimeInput
          w={92}
          aria-label={`${spec.name}: time`}
          disabled={disabled === true || parts === null}
          value={parts?.time ?? ''}
          onChange={(event) => {
            set(parts?.day ?? null, event.currentTarget.value);
          }}
          onKeyDown={keysOf(props)}
        />
      </Group>
    </Input.Wrapper>
  );
};
