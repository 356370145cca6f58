import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { Common } from './common';
import { type Line, lineOf } from './plan';

interface Props {
  readonly common: Common;
  readonly used: readonly Line[];
  readonly onAdd: (line: Line) => void;
}

const statusKey = 'status';

/** The fields that can still be added to the update. */
export const AddField = ({ common, used, onAdd }: Props) => {
  const [turn, setTurn] = useState(0);
  const fields = common.fields.filter(({ id }) => !used.some((line) => line.kind === 'field' && line.spec.id === id));
  const status = common.statuses.length > 0 && !used.some((line) => line.kind === 'status');
  const data = [
    ...(status ? [{ value: statusKey, label: 'Status' }] : []),
    ...fields.map(({ id, name }) => ({ value: id, label: name })),
  ];
  if (common.fields.length + common.statuses.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        These issues have no field in common that Jira lets you change. Select fewer kinds of issues.
      </Text>
    );
  }
  return (
    <Select
      key={turn}
      label={used.length === 0 ? 'Field to change' : 'Another field'}
      placeholder="Choose a field"
      data={data}
      value={null}
      searchable
      disabled={data.length === 0}
      nothingFoundMessage="No such field in common"
      onChange={(id) => {
        const spec = fields.find((field) => field.id === id);
        if (id === statusKey) {
          onAdd({ kind: 'status', id: '', name: '' });
        } else if (spec !== undefined) {
          onAdd(lineOf(spec));
        }
        setTurn(turn + 1);
      }}
    />
  );
};
