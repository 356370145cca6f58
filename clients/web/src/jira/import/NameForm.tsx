import { Button, Group, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { type JiraOutcome, tell } from '../sealed';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly onName: (name: string) => Promise<JiraOutcome<string>>;
  readonly onCancel: () => void;
}

const longest = 80;

/** Asks for a name; Enter saves, Escape leaves everything as it was. */
export const NameForm = ({ name, label, onName, onCancel }: Props) => {
  const [text, setText] = useState(name);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const outcome = await onName(text.trim());
    setBusy(false);
    setTrouble(outcome.kind === 'refused' ? tell(outcome) : null);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Group gap={6} align="flex-start" wrap="nowrap" py={4}>
        <TextInput
          flex={1}
          size="xs"
          aria-label={label}
          placeholder={label}
          maxLength={longest}
          value={text}
          error={trouble}
          autoFocus
          data-mantine-stop-propagation="true"
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              onCancel();
            }
          }}
        />
        <Button type="submit" size="xs" loading={busy} disabled={text.trim() === ''}>
          Save
        </Button>
        <Button size="xs" variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </Group>
    </form>
  );
};
