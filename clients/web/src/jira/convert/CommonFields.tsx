import { Button, Collapse, Stack, Text } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { BoardSession } from '../../connection/boardSession';
import { deskOf } from '../card/desk';
import { FieldEditor } from '../fields/FieldEditor';
import type { FieldSpec } from '../fields/spec';
import { judge } from '../fields/values';
import type { Target } from './CreateTarget';
import type { FormPlan, Values } from './plan';

interface Props {
  readonly session: BoardSession;
  readonly target: Target;
  readonly plan: FormPlan;
  readonly values: Values;
  readonly messages: ReadonlyMap<string, string>;
  readonly disabled: boolean;
  readonly onChange: (field: string, value: unknown) => void;
}

/** What all of the issues will have in common: what Jira demands, the description, and more where it is wanted. */
export const CommonFields = (props: Props) => {
  const { plan, messages } = props;
  const [wanted, setWanted] = useState(false);
  // Jira's message about a field is seen, wherever the field is.
  const shown = wanted || plan.more.some(({ id }) => messages.has(id));
  return (
    <Stack gap="sm">
      {plan.required.map((spec) => (
        <Field key={spec.id} {...props} spec={spec} />
      ))}
      {plan.description !== null && <Field {...props} spec={plan.description} />}
      {plan.more.length > 0 && (
        <>
          <div>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              aria-expanded={shown}
              leftSection={shown ? <IconChevronUp size={16} /> : <IconChevronDown size={16} />}
              onClick={() => {
                setWanted(!shown);
              }}
            >
              {shown ? 'Fewer fields' : `More fields (${plan.more.length})`}
            </Button>
          </div>
          <Collapse expanded={shown}>
            <Stack gap="sm">
              <Text size="xs" c="dimmed">
                All of the issues get these.
              </Text>
              {shown && plan.more.map((spec) => <Field key={spec.id} {...props} spec={spec} />)}
            </Stack>
          </Collapse>
        </>
      )}
    </Stack>
  );
};

const Field = ({
  session,
  target,
  values,
  messages,
  disabled,
  onChange,
  spec,
}: Props & { readonly spec: FieldSpec }) => {
  const value = values[spec.id] ?? null;
  const wrong = value === null ? null : judge(spec, value);
  return (
    <FieldEditor
      spec={spec}
      place={{
        calls: deskOf(session).calls,
        site: target.site,
        project: target.project.value,
        issue: null,
        type: target.type,
      }}
      value={value}
      error={messages.get(spec.id) ?? wrong}
      disabled={disabled}
      onChange={(next) => {
        onChange(spec.id, next);
      }}
    />
  );
};
