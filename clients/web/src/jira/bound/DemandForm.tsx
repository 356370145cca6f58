import { Button, Group, Stack } from '@mantine/core';
import { FieldEditor, type FieldPlace } from '../fields/FieldEditor';
import type { FieldSpec } from '../fields/spec';
import { judge, toWrite } from '../fields/values';

/** What is being filled in: values in Jira's read shape, and what is wrong with them before Jira is asked. */
export interface Filling {
  readonly values: Readonly<Record<string, unknown>>;
  readonly wrong: Readonly<Record<string, string>>;
}

interface Props {
  readonly specs: readonly FieldSpec[];
  readonly place: FieldPlace;
  readonly filling: Filling;
  /** What Jira said of them before. */
  readonly said: Readonly<Record<string, string>>;
  readonly submit: string;
  readonly onFill: (filling: Filling) => void;
  readonly onCancel: () => void;
  /** In Jira's write format. */
  readonly onDone: (fields: Readonly<Record<string, unknown>>) => void;
}

/** The fields that a transition's screen demands. */
export const DemandForm = ({ specs, place, filling, said, submit, onFill, onCancel, onDone }: Props) => {
  const send = (): void => {
    const { values } = filling;
    const wrong = Object.fromEntries(
      specs.flatMap((spec) => {
        const message = judge(spec, values[spec.id] ?? null);
        return message === null ? [] : [[spec.id, message]];
      }),
    );
    onFill({ values, wrong });
    if (Object.keys(wrong).length === 0) {
      onDone(Object.fromEntries(specs.map((spec) => [spec.id, toWrite(spec, values[spec.id] ?? null)])));
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="sm">
        {specs.map((spec, index) => (
          <FieldEditor
            key={spec.id}
            spec={spec}
            place={place}
            value={filling.values[spec.id] ?? null}
            onChange={(value) => {
              onFill({ values: { ...filling.values, [spec.id]: value }, wrong: {} });
            }}
            onCancel={onCancel}
            autoFocus={index === 0}
            error={filling.wrong[spec.id] ?? said[spec.id] ?? null}
          />
        ))}
        <Group justify="flex-end">
          <Button size="xs" type="submit">
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
