import { Button, Group, Modal, Text } from '@mantine/core';
import { Shield } from '../../ui/Shield';
import { legendSpec } from '../configure/legend';
import { shown } from '../fields/values';
import css from './Conflict.module.css';
import type { Edit, EditKey } from './desk';
import type { CardPlace } from './place';
import { shownValue, statusOf } from './read';
import { writeAnyway } from './writes';

interface Props {
  readonly place: CardPlace;
  readonly at: EditKey;
  readonly edit: Extract<Edit, { readonly kind: 'conflict' }>;
}

/** Somebody changed the field in Jira meanwhile; nothing is overwritten without a choice (B5). */
export const ConflictDialog = ({ place, at, edit }: Props) => {
  const { desk, site, issue } = place;
  const { name, read } = readerOf(place, edit);
  const { write, conflict } = edit;
  const seen = write.kind === 'transition' ? edit.seen.fields['status'] : conflict.seen;
  const cancel = (): void => {
    desk.reopen(at);
  };
  return (
    <Modal opened onClose={cancel} title={`${name} of ${issue.key} has changed in Jira`} size="lg">
      <Shield>
        <Text size="sm" c="dimmed">
          Somebody else changed it since you saw it. Nothing has been written yet.
        </Text>
        <dl className={css.values}>
          <Value term="Yours" value={write.shown} />
          <Value term="When you saw it" value={read(seen)} />
          <Value term="In Jira now" value={read(conflict.now)} />
        </dl>
        <Group justify="flex-end" gap="sm">
          <Button variant="subtle" color="gray" onClick={cancel}>
            Cancel
          </Button>
          <Button
            variant="default"
            data-autofocus
            onClick={() => {
              desk.close(at);
            }}
          >
            Take Jira’s value
          </Button>
          <Button
            onClick={() => void desk.save(at, site, issue.id, writeAnyway(write, conflict.now), write.kind === 'field')}
          >
            Overwrite with yours
          </Button>
        </Group>
      </Shield>
    </Modal>
  );
};

/** What Jira’s own fields are called where the site has not told. */
const ownNames: Readonly<Record<string, string>> = { summary: 'Summary', assignee: 'Assignee', priority: 'Priority' };

/** What a field is called and how its values are read, by its kind where that is known. */
function readerOf(
  { session, site, issue }: CardPlace,
  { write }: Props['edit'],
): { readonly name: string; readonly read: (value: unknown) => string } {
  if (write.kind === 'transition') {
    return { name: 'Status', read: (value) => statusOf(value).name };
  }
  const spec = legendSpec(session, site, write.field, issue.points);
  return spec === null
    ? { name: ownNames[write.field] ?? 'This field', read: shownValue }
    : { name: spec.name, read: (value) => (spec.kind === 'unknown' ? shownValue(value) : shown(spec, value)) };
}

const Value = ({ term, value }: { readonly term: string; readonly value: string }) => (
  <div className={css.value}>
    <dt>{term}</dt>
    <dd>{value}</dd>
  </div>
);
