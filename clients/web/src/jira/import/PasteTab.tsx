import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { say } from '../../ui/notify';
import { addStickies } from './stickies';
import type { TabProps } from './tab';
import { linesOf } from './texts';

/** Lines become stickies (P69). */
export const PasteTab = ({ session, onClose, onImported }: TabProps) => {
  const [pasted, setPasted] = useState('');
  const lines = linesOf(pasted);
  const add = (): void => {
    onImported(addStickies(session, lines));
    say(lines.length === 1 ? 'One sticky is on the board.' : `${lines.length} stickies are on the board.`);
    onClose();
  };
  return (
    <Stack gap="md" h="100%">
      <Textarea
        label="Text"
        description="Each line becomes a sticky; bullets and numbers at the start of a line are left out."
        placeholder={'Faster search\nSign in with a passkey\nDark maps'}
        rows={14}
        value={pasted}
        data-autofocus
        onChange={(event) => {
          setPasted(event.currentTarget.value);
        }}
      />
      <Group justify="space-between">
        <Text size="sm" c="dimmed" aria-live="polite">
          {lines.length === 1 ? '1 sticky' : `${lines.length} stickies`}
        </Text>
        <Button disabled={lines.length === 0} onClick={add}>
          Add to the board
        </Button>
      </Group>
    </Stack>
  );
};
