import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { viewCentre } from '../canvas/view';
import { addStickies } from '../jira/import/stickies';
import type { TabProps } from '../jira/import/tab';
import { linesOf } from '../jira/import/texts';
import { say } from '../ui/notify';
import { noRoom } from './adding';
import { importIssues } from './issueLinks';
import { issuesIn, looksLikeTable, tableInHtml } from './pasted';
import { TableImport } from './TableImport';
import type { Source } from './useTable';

/** Pasted text: lines become stickies, a table becomes rows, links of issues become their cards (P69). */
export const PasteTab = ({ pasted, ...tab }: TabProps & { readonly pasted: string | null }) => {
  const [text, setText] = useState('');
  const [source, setSource] = useState<Source | null>(() => (pasted === null ? null : sourceOf(pasted)));
  const { session, onClose, onImported } = tab;
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
  const lines = linesOf(text);
  const issues = issuesIn(text);
  const full = noRoom(session, lines.length);
  const add = (): void => {
    onImported(addStickies(session, lines));
    say(lines.length === 1 ? 'One sticky is on the board.' : `${lines.length} stickies are on the board.`);
    onClose();
  };
  return (
    <Stack gap="md" h="100%">
      <Textarea
        label="Text"
        description="Each line becomes a sticky; bullets and numbers at its start are left out. A table becomes rows, and links of Jira issues become their cards."
        placeholder={'Faster search\nSign in with a passkey\nDark maps'}
        rows={14}
        value={text}
        data-autofocus
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
        onPaste={(event) => {
          const table = tableInHtml(event.clipboardData.getData('text/html'));
          if (table !== null) {
            event.preventDefault();
            setSource(sourceOf(table));
          }
        }}
      />
      <Group justify="space-between">
        <Text size="sm" c={full === null ? 'dimmed' : 'red'} aria-live="polite">
          {full ?? (lines.length === 1 ? '1 sticky' : `${lines.length} stickies`)}
        </Text>
        <Group gap="sm">
          {looksLikeTable(text) && (
            <Button
              variant="default"
              onClick={() => {
                setSource(sourceOf(text));
              }}
            >
              Read it as a table
            </Button>
          )}
          {issues.length > 0 && (
            <Button
              variant="default"
              onClick={() => {
                void importIssues(session, issues, viewCentre(session), onImported);
                onClose();
              }}
            >
              {issues.length === 1 ? 'Bring its Jira card' : `Bring ${issues.length} Jira cards`}
            </Button>
          )}
          <Button disabled={lines.length === 0 || full !== null} onClick={add}>
            Add to the board
          </Button>
        </Group>
      </Group>
    </Stack>
  );
};

const sourceOf = (text: string): Source => ({ name: 'the pasted table', bytes: new Blob(['\uFEFF', text]) });
