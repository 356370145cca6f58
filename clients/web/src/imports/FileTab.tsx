import { Button, FileButton, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import type { TabProps } from '../jira/import/tab';
import css from './Imports.module.css';
import { TableImport } from './TableImport';
import type { Source } from './useTable';

/** A file of separated values, chosen or dropped here (P68, P70). */
export const FileTab = (tab: TabProps) => {
  const [source, setSource] = useState<Source | null>(null);
  const [over, setOver] = useState(false);
  const open = (file: File | null | undefined): void => {
    if (file) {
      setSource({ name: file.name, bytes: file });
    }
  };
  if (source !== null) {
    return (
      <TableImport
        {...tab}
        source={source}
        onBack={() => {
          setSource(null);
        }}
      />
    );
  }
  const drag = (event: DragEvent, inside: boolean): void => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    <div
      className={css.drop}
      data-over={over}
      onDragOver={(event) => {
        drag(event, true);
      }}
      onDragLeave={(event) => {
        drag(event, false);
      }}
      onDrop={(event) => {
        drag(event, false);
        open(event.dataTransfer.files[0]);
      }}
    >
      <Text fw={600}>Drop a CSV or TSV file here</Text>
      <FileButton onChange={open} accept=".csv,.tsv,.tab,.txt,text/csv,text/tab-separated-values">
        {(button) => (
          <Button {...button} leftSection={<IconUpload size={17} />}>
            Choose a file
          </Button>
        )}
      </FileButton>
      <Text size="sm" c="dimmed" maw={560} ta="center">
        Exports of Azure DevOps, Linear, GitHub Projects, Asana, Monday, ClickUp, Jira and Trello are recognised; of
        other tables you say what the columns mean. Up to 20 MB and 10,000 rows. The file is read and forgotten; only
        what you add stays on the board.
      </Text>
    </div>
  );
};
