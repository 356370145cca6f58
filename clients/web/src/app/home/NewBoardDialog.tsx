import { Badge, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { RefusalNote } from '../../ui/RefusalNote';
import { typed, useSubmit } from '../../ui/useSubmit';
import { makeBoard, type Template } from '../boardsApi';
import { navigate } from '../navigation';
import { boardPath } from '../router';
import css from './Home.module.css';
import { TemplatePreview } from './TemplatePreview';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly templates: readonly Template[];
}

const blank: Template = { id: 'blank', name: 'Blank', description: 'An empty board.', jira: false, preview: [] };

/** A name and a template make a board. */
export const NewBoardDialog = ({ opened, onClose, templates }: Props) => (
  <Modal opened={opened} onClose={onClose} title="New board" size={720}>
    <NewBoardForm templates={[blank, ...templates.filter((template) => template.id !== blank.id)]} />
  </Modal>
);

const NewBoardForm = ({ templates }: { readonly templates: readonly Template[] }) => {
  const [chosen, setChosen] = useState(blank.id);
  const { busy, refusal, onSubmit } = useSubmit(
    (form) => makeBoard(typed(form, 'name'), chosen === blank.id ? null : chosen),
    (board) => {
      navigate(boardPath(board.id));
    },
  );
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="lg">
        <TextInput name="name" label="Name" placeholder="Sprint 14 planning" required maxLength={100} data-autofocus />
        <div role="radiogroup" aria-labelledby="template-label">
          <Text size="sm" fw={500} mb={6} id="template-label">
            Start with
          </Text>
          <div className={css.choices}>
            {templates.map((template) => (
              <Choice key={template.id} template={template} chosen={chosen === template.id} onChoose={setChosen} />
            ))}
          </div>
        </div>
        {refusal !== null && <RefusalNote refusal={refusal} />}
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            Make the board
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

interface ChoiceProps {
  readonly template: Template;
  readonly chosen: boolean;
  readonly onChoose: (id: string) => void;
}

const Choice = ({ template, chosen, onChoose }: ChoiceProps) => (
  <label className={css.choice}>
    <input
      type="radio"
      name="template"
      value={template.id}
      checked={chosen}
      onChange={() => {
        onChoose(template.id);
      }}
    />
    <span className={css.choiceArt}>
      <TemplatePreview items={template.preview} />
    </span>
    <span className={css.choiceWords}>
      <span className={css.choiceName}>
        {template.name}
        {template.jira && (
          <Badge size="xs" variant="light" radius="sm">
            Jira
          </Badge>
        )}
      </span>
      {template.description}
    </span>
  </label>
);
