import { ActionIcon, SegmentedControl, Select, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { BoardSession } from '../../connection/boardSession';
import { deskOf } from '../card/desk';
import { FieldEditor } from '../fields/FieldEditor';
import css from './Bulk.module.css';
import { type Chosen, projectOf } from './chosen';
import type { Common } from './common';
import { type Action, actionsOf, type Line } from './plan';

interface Props {
  readonly session: BoardSession;
  readonly chosen: Chosen;
  readonly line: Line;
  readonly statuses: Common['statuses'];
  readonly error: string | null;
  readonly onChange: (line: Line) => void;
  readonly onRemove: () => void;
}

/** One field of the update: what is done to it, and with what. */
export const ChangeLine = (props: Props) => {
  const { line, onRemove } = props;
  const name = line.kind === 'status' ? 'Status' : line.spec.name;
  return (
    <li className={css.line} data-bulk-field={line.kind === 'status' ? 'status' : line.spec.id}>
      <div className={css.head}>
        <Text size="sm" fw={600}>
          {name}
        </Text>
        {line.kind === 'field' && <Actions {...props} line={line} />}
        <ActionIcon variant="subtle" color="gray" aria-label={`Leave ${name} as it is`} onClick={onRemove}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      {line.kind === 'status' && <StatusChoice {...props} line={line} />}
      {line.kind === 'field' && line.action !== 'clear' && <Value {...props} line={line} />}
    </li>
  );
};

type FieldLine = Extract<Line, { readonly kind: 'field' }>;
type StatusLine = Extract<Line, { readonly kind: 'status' }>;

const nameOf = (action: Action, many: boolean): string =>
  ({ add: 'Add', remove: 'Remove', set: many ? 'Replace' : 'Set', clear: 'Clear' })[action];

const Actions = ({ line, onChange }: Props & { readonly line: FieldLine }) => {
  const actions = actionsOf(line.spec);
  return actions.length < 2 ? null : (
    <SegmentedControl
      size="xs"
      aria-label={`What to do with ${line.spec.name}`}
      data={actions.map((value) => ({ value, label: nameOf(value, line.spec.many) }))}
      value={line.action}
      onChange={(action) => {
        onChange({ ...line, action });
      }}
    />
  );
};

const Value = ({ session, chosen, line, error, onChange }: Props & { readonly line: FieldLine }) => (
  <FieldEditor
    spec={line.action === 'set' ? line.spec : { ...line.spec, required: false }}
    place={{
      calls: deskOf(session).calls,
      site: chosen.site,
      project: projectOf(chosen.issues),
      issue: chosen.issues[0]?.id ?? null,
    }}
    value={line.value}
    hideLabel
    error={error}
    onChange={(value) => {
      onChange({ ...line, value });
    }}
  />
);

const StatusChoice = ({ line, statuses, error, onChange }: Props & { readonly line: StatusLine }) => (
  <Select
    aria-label="Status"
    placeholder="Choose a status"
    data={statuses.map(({ id, name }) => ({ value: id, label: name }))}
    value={line.id === '' ? null : line.id}
    allowDeselect={false}
    error={error}
    onChange={(id) => {
      const status = statuses.find((candidate) => candidate.id === id);
      if (status !== undefined) {
        onChange({ kind: 'status', ...status });
      }
    }}
  />
);
