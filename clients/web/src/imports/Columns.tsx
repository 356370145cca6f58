import { Badge, Button, Checkbox, Group, Select, Text } from '@mantine/core';
import { Mapping } from './Mapping';
import { Preview } from './Preview';
import type { Mapped, Table, Wish } from './reading';
import { Troubles } from './Troubles';

interface Props {
  readonly table: Table;
  readonly name: string;
  readonly wish: Wish;
  readonly say: (said: Partial<Wish>) => void;
  readonly mapping: readonly Mapped[];
  readonly onMapping: (mapping: readonly Mapped[]) => void;
  /** How many rows would come. */
  readonly rows: number;
  readonly untitled: number;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

const encodings = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'utf-16le', label: 'UTF-16 LE' },
  { value: 'utf-16be', label: 'UTF-16 BE' },
  { value: 'windows-1252', label: 'Windows-1252 (Western)' },
  { value: 'windows-1250', label: 'Windows-1250 (Central European)' },
  { value: 'windows-1251', label: 'Windows-1251 (Cyrillic)' },
  { value: 'shift_jis', label: 'Shift JIS' },
  { value: 'gb18030', label: 'GB 18030' },
  { value: 'big5', label: 'Big5' },
  { value: 'euc-kr', label: 'EUC-KR' },
];

const delimiters = [
  { value: ',', label: 'Comma' },
  { value: ';', label: 'Semicolon' },
  { value: '\t', label: 'Tab' },
  { value: '|', label: 'Bar' },
];

/** The first step: how the table was understood, and what its columns mean. All of it can be said otherwise. */
export const Columns = ({ table, name, wish, say, mapping, onMapping, rows, untitled, onBack, onNext }: Props) => {
  const { head } = table;
  const facts = [
    `${table.rows.length.toLocaleString('en')} rows in ${name}.`,
    head.above > 0 ? `${head.above} above the header left out.` : '',
    untitled > 0 ? `${untitled.toLocaleString('en')} without a title are left out.` : '',
    table.why ?? '',
  ];
  return (
    <>
      <Group gap="md" align="flex-end" mb="sm">
        <Select
          label="Encoding"
          w={230}
          data={encodings}
          value={head.encoding}
          allowDeselect={false}
          onChange={(encoding) => {
            say({ encoding });
          }}
        />
        <Select
          label="Between the cells"
          w={150}
          data={delimiters}
          value={head.delimiter}
          allowDeselect={false}
          onChange={(delimiter) => {
            say({ delimiter });
          }}
        />
        <Checkbox
          label="A row names the columns"
          pb={8}
          checked={wish.header ?? head.headerLine !== null}
          onChange={(event) => {
            say({ header: event.currentTarget.checked });
          }}
        />
        {head.sourceName !== null && (
          <Badge size="lg" variant="light" mb={6}>
            Export of {head.sourceName}
          </Badge>
        )}
      </Group>
      <Mapping columns={head.columns} mapping={mapping} onMapping={onMapping} />
      <Preview table={table} mapping={mapping} />
      <Troubles table={table} />
      {head.source === 'jira' && (
        <Text size="sm" mt="xs">
          These become copies that stay with the board. Cards that follow Jira come by the Jira tab.
        </Text>
      )}
      <Group justify="space-between" mt="sm" wrap="nowrap">
        <Button variant="default" onClick={onBack}>
          Back
        </Button>
        <Text size="sm" c="dimmed" aria-live="polite">
          {facts.join(' ')}
        </Text>
        <Button disabled={rows === 0} onClick={onNext}>
          {rows === 1 ? 'Continue with 1 row' : `Continue with ${rows.toLocaleString('en')} rows`}
        </Button>
      </Group>
    </>
  );
};
