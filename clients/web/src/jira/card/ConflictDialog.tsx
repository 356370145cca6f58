import { Button, Group, Modal, Text } from '@mantine/core';
import { Shield } from '../../ui/Shield';
import css from './Conflict.module.css';
import type { CardField, Edit, EditKey } from './desk';
import type { CardPlace } from './place';
import { shownValue } from './read';
import { writeAnyway } from './writes';

interface Props {
  readonly place: CardPlace;
  readonly at: EditKey;
  readonly name: CardField;
  readonly edit: Extract<Edit, { readonly kind: 'conflict' }>;
}

/** Somebody changed the field in Jira meanwhile; nothing is overwritten without a choice (B5). */
export const ConflictDialog = ({ place, at, name, edit }: Props) => {
  const { desk, site, issue } = place;
  const keep = (): void => {
    desk.close(at);
  };
  const { seen, now } = edit.conflict;
  return (
    <Modal opened onClose={keep} title={`The ${name} of ${issue.key} has changed in Jira`} size="lg">
      <Shield>
        <Text size="sm" c="dimmed">
          Somebody else changed it since you saw it. Nothing has been written yet.
        </Text>
        <dl className={css.values}>
          <Value term="Yours" value={edit.write.shown} />
          <Value term="When you saw it" value={seen} />
          <Value term="In Jira now" value={now} />
        </dl>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={keep} data-autofocus>
            Keep Jira’s value
          </Button>
          <Button onClick={() => void desk.save(at, site, issue.id, writeAnyway(edit.write, now), true)}>
            Overwrite with yours
          </Button>
        </Group>
      </Shield>
    </Modal>
  );
};

const Value = ({ term, value }: { readonly term: string; readonly value: unknown }) => (
  <div className={css.value}>
    <dt>{term}</dt>
    <dd>{shownValue(value)}</dd>
  </div>
);
