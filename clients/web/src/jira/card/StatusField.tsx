import { Text } from '@mantine/core';
import { Loading } from '../../ui/Loading';
import { OptionList } from '../../ui/OptionList';
import { useAsk } from '../../ui/useAsk';
import { useWatchKey } from '../../ui/useWatch';
import { tell } from '../sealed';
import { type Edit, editKey, seenOf } from './desk';
import { FieldPopover } from './FieldPopover';
import { StatusMark } from './Marks';
import { type MoveDraft, MoveForm } from './MoveForm';
import type { CardPlace } from './place';
import { statusOf } from './read';
import { demandedBy, writeMove } from './writes';

/** The status moves only by the transitions that Jira offers here and now. */
export const StatusField = ({ place }: { readonly place: CardPlace }) => (
  <FieldPopover
    place={place}
    field="status"
    label={`Status: ${place.view.status.name}`}
    face={<StatusMark status={place.view.status} />}
    width={280}
    saysFields
  >
    <Moves place={place} />
  </FieldPopover>
);

const Moves = ({ place }: { readonly place: CardPlace }) => {
  const { desk, site, issue, item } = place;
  const key = editKey(item, 'status');
  const edit = useWatchKey(desk.edits, key);
  const draft = draftOf(edit);
  // As when the list was opened: it does not change under the pointer, and a move made meanwhile is a conflict (B5).
  const from = statusOf(seenOf(edit, issue).fields['status']).id;
  const { asked } = useAsk(`${site}/${issue.id}/${from}`, (signal) => desk.calls.transitions(site, issue.id, signal));
  if (asked.kind === 'loading') {
    return <Loading label="Asking Jira" height={72} />;
  }
  if (asked.kind === 'refused') {
    return (
      <Text size="sm" c="red.9" p={6} role="alert">
        {tell(asked)}
      </Text>
    );
  }
  const pick = (id: string): void => {
    const transition = asked.value.find((candidate) => candidate.id === id);
    if (transition === undefined) {
      return;
    }
    if (demandedBy(transition).length > 0) {
      desk.draft(key, { transition: id, values: {}, wrong: {} } satisfies MoveDraft);
    } else {
      void desk.save(key, site, issue.id, writeMove(transition, from));
    }
  };
  const demanding = asked.value.find((candidate) => candidate.id === draft?.transition);
  if (demanding !== undefined && draft !== null) {
    return (
      <MoveForm
        place={place}
        transition={demanding}
        draft={draft}
        onBack={() => {
          desk.draft(key, undefined);
        }}
      />
    );
  }
  return (
    <OptionList
      label="Move to"
      empty="Jira offers you no move from here."
      takesFocus
      options={asked.value.map((transition) => ({
        id: transition.id,
        face: <StatusMark status={statusOf(transition.to)} />,
        hint: hintOf(transition.name, statusOf(transition.to).name, demandedBy(transition).length > 0),
      }))}
      onPick={pick}
    />
  );
};

/** What is being filled in for a move, where a field of the card's status is being edited. */
const draftOf = (edit: Edit | undefined): MoveDraft | null => (edit?.draft as MoveDraft | undefined) ?? null;

const hintOf = (name: string, status: string, asks: boolean): string | undefined => {
  const said = [...(name === status ? [] : [name]), ...(asks ? ['asks for more'] : [])];
  return said.length === 0 ? undefined : said.join(' · ');
};
