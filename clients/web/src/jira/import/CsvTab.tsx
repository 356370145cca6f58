import {
  Alert,
  Button,
  Checkbox,
  FileButton,
  Group,
  Select,
  Stack,
  Table as Grid,
  Text,
  Textarea,
} from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { say } from '../../ui/notify';
import css from './Import.module.css';
import { addStickies } from './stickies';
import type { TabProps } from './tab';
import { columnNames, columnTexts, readTable, type Table } from './texts';

/** A file of separated values: see its first rows, choose the column, get a sticky for each row. */
export const CsvTab = (props: TabProps) => {
  const [text, setText] = useState('');
  const table = readTable(text);
  const open = async (file: File | null): Promise<void> => {
    if (file !== null) {
      setText(await file.text());
    }
  };
  return table.rows.length === 0 ? (
    <Stack gap="md">
      <Group gap="md">
        <FileButton onChange={(file) => void open(file)} accept=".csv,.tsv,.txt,text/csv">
          {(button) => (
            <Button {...button} leftSection={<IconUpload size={17} />}>
              Choose a file
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          or paste its rows below. Commas, semicolons and tabs are told apart by themselves.
        </Text>
      </Group>
      <Textarea
        aria-label="Rows"
        placeholder={'Title,Owner\nFaster search,Ada'}
        rows={14}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
    </Stack>
  ) : (
    <Mapping
      {...props}
      table={table}
      onBack={() => {
        setText('');
      }}
    />
  );
};

const previewRows = 20;

const Mapping = ({ session, onClose, onImported, table, onBack }: TabProps & { table: Table; onBack: () => void }) => {
  const [header, setHeader] = useState(true);
  const [column, setColumn] = useState(0);
  const names = columnNames(table, header);
  const texts = columnTexts(table, header, column);
  const add = (): void => {
    onImported(addStickies(session, texts));
    say(texts.length === 1 ? 'One sticky is on the board.' : `${texts.length} stickies are on the board.`);
    onClose();
  };
  return (
    <Stack gap="md" className={css.fill ?? ''}>
      <Group gap="lg" align="flex-end">
        <Select
          label="Text of the stickies"
          data={names.map((name, index) => ({ value: String(index), label: name }))}
          value={String(column)}
          allowDeselect={false}
          onChange={(value) => {
            setColumn(Number(value));
          }}
        />
        <Checkbox
          label="The first row holds the names of the columns"
          checked={header}
          pb={8}
          onChange={(event) => {
            setHeader(event.currentTarget.checked);
          }}
        />
      </Group>
      {table.troubles.length > 0 && (
        <Alert color="orange" title="Some rows could not be read as they should">
          {table.troubles.slice(0, 5).join(' ')}
        </Alert>
      )}
      <Preview table={table} header={header} column={column} names={names} />
      <Group justify="space-between">
        <Button variant="default" onClick={onBack}>
          Back
        </Button>
        <Button disabled={texts.length === 0} onClick={add}>
          {texts.length === 1 ? 'Add 1 sticky' : `Add ${texts.length} stickies`}
        </Button>
      </Group>
    </Stack>
  );
};

interface PreviewProps {
  readonly table: Table;
  readonly header: boolean;
  readonly column: number;
  readonly names: readonly string[];
}

const Preview = ({ table, header, column, names }: PreviewProps) => {
  const rows = table.rows.slice(header ? 1 : 0, previewRows + (header ? 1 : 0));
  return (
    <div className={css.preview} tabIndex={0} role="region" aria-label={`The first ${rows.length} rows`}>
      <Grid stickyHeader highlightOnHover>
        <Grid.Thead>
          <Grid.Tr>
            {names.map((name, index) => (
              <Grid.Th key={index} data-chosen={index === column}>
                {name}
              </Grid.Th>
            ))}
          </Grid.Tr>
        </Grid.Thead>
        <Grid.Tbody>
          {rows.map((row, index) => (
            <Grid.Tr key={index}>
              {names.map((_, cell) => (
                <Grid.Td key={cell} data-chosen={cell === column}>
                  {row[cell] ?? ''}
                </Grid.Td>
              ))}
            </Grid.Tr>
          ))}
        </Grid.Tbody>
      </Grid>
    </div>
  );
};
