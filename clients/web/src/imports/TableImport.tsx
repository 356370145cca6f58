import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { TabProps } from '../jira/import/tab';
import css from './Imports.module.css';
import { Columns } from './Columns';
import { entriesOf } from './entries';
import type { Mapped, Table } from './reading';
import { Review } from './Review';
import { type Source, useTable } from './useTable';

interface Props extends TabProps {
  readonly source: Source;
  readonly onBack: () => void;
}

/** From a source to the board: read it, say what its columns mean, see what would be done, do it. */
export const TableImport = ({ source, onBack, ...tab }: Props) => {
  const { reading, wish, say } = useTable(tab.session, source);
  switch (reading.kind) {
    case 'reading':
      return (
        <Stack gap="sm" mt="xl" maw={520} mx="auto" role="status" aria-label="Reading">
          <Text>Reading {source.name} …</Text>
          <Progress value={100 * reading.share} aria-label="How much was read" />
          <Text size="sm" c="dimmed">
            {reading.rows.toLocaleString('en')} rows so far
          </Text>
        </Stack>
      );
    case 'refused':
      return (
        <Stack gap="md" mt="md">
          <Alert
            color="red"
            icon={<IconAlertTriangle size={18} />}
            title={`${source.name} could not be read`}
            role="alert"
          >
            {reading.sentence}
          </Alert>
          <Group>
            <Button variant="default" onClick={onBack}>
              Back
            </Button>
          </Group>
        </Stack>
      );
    case 'read':
      return (
        <Steps
          key={keyOf(reading.table)}
          {...tab}
          table={reading.table}
          wish={wish}
          say={say}
          source={source}
          onBack={onBack}
        />
      );
  }
};

const keyOf = ({ head }: Table): string => JSON.stringify([head.encoding, head.delimiter, head.headerLine]);

type StepsProps = Props & { readonly table: Table } & Pick<ReturnType<typeof useTable>, 'wish' | 'say'>;

const Steps = ({ table, wish, say, source, onBack, ...tab }: StepsProps) => {
  const [mapping, setMapping] = useState<readonly Mapped[]>(table.head.mapping);
  const [reviewing, setReviewing] = useState(false);
  const { entries, untitled } = entriesOf(table.head, table.rows, mapping);
  return (
    <div className={css.fill}>
      {reviewing ? (
        <Review
          {...tab}
          entries={entries}
          onBack={() => {
            setReviewing(false);
          }}
        />
      ) : (
        <Columns
          table={table}
          name={source.name}
          wish={wish}
          say={say}
          mapping={mapping}
          onMapping={setMapping}
          rows={entries.length}
          untitled={untitled}
          onBack={onBack}
          onNext={() => {
            setReviewing(true);
          }}
        />
      )}
    </div>
  );
};
