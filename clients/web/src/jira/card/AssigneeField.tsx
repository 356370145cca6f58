import { Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Loading } from '../../ui/Loading';
import { OptionList } from '../../ui/OptionList';
import { useAsk } from '../../ui/useAsk';
import { useWatchKey } from '../../ui/useWatch';
import { tell } from '../sealed';
import type { JiraUser } from '../shapes';
import { editKey } from './desk';
import { FieldPopover } from './FieldPopover';
import { NobodyMark, PersonMark } from './Marks';
import type { CardPlace } from './place';
import { Editable } from './Editable';
import { writeAssignee } from './writes';

/** The assignee: search among those whom Jira lets one assign. */
export const AssigneeField = ({ place }: { readonly place: CardPlace }) => {
  const { assignee } = place.view;
  return (
    <FieldPopover
      place={place}
      field="assignee"
      label={`Assignee: ${assignee?.name ?? 'Unassigned'}`}
      face={assignee === null ? <NobodyMark /> : <PersonMark name={assignee.name} />}
    >
      <Editable place={place} field="assignee" name="assignee">
        {() => <People place={place} />}
      </Editable>
    </FieldPopover>
  );
};

const nobody = '';

const People = ({ place }: { readonly place: CardPlace }) => {
  const { desk, site, issue, item, view } = place;
  const key = editKey(item, 'assignee');
  const edit = useWatchKey(desk.edits, key);
  const query = edit?.draft ?? '';
  const [asking] = useDebouncedValue(query, 300);
  const { asked } = useAsk(`${site}/${issue.id}/${asking}`, (signal) =>
    desk.calls.assignable(site, issue.id, asking, signal),
  );
  const pick = (users: readonly JiraUser[], id: string): void => {
    const user = users.find((candidate) => candidate.accountId === id) ?? null;
    void desk.save(key, site, issue.id, writeAssignee(edit?.seen ?? issue, user));
  };
  return (
    <>
      <TextInput
        size="sm"
        mb={6}
        aria-label="Search people"
        placeholder="Search people"
        value={query}
        data-autofocus
        onChange={(event) => {
          desk.draft(key, event.currentTarget.value);
        }}
      />
      {asked.kind === 'loading' && <Loading label="Asking Jira" height={72} />}
      {asked.kind === 'refused' && (
        <Text size="sm" c="red.9" p={6} role="alert">
          {tell(asked)}
        </Text>
      )}
      {asked.kind === 'done' && (
        <OptionList
          label="People"
          empty="Jira knows nobody like that who could be assigned here."
          options={optionsOf(asked.value, asking, view.assignee?.id ?? nobody)}
          onPick={(id) => {
            pick(asked.value, id);
          }}
        />
      )}
    </>
  );
};

function optionsOf(users: readonly JiraUser[], query: string, chosen: string) {
  const people = users.map((user) => ({
    id: user.accountId,
    chosen: user.accountId === chosen,
    face: (
      <>
        <PersonMark name={user.displayName} />
        {user.displayName}
      </>
    ),
  }));
  const none = { id: nobody, chosen: chosen === nobody, face: <Unassigned /> };
  return query === '' ? [none, ...people] : people;
}

const Unassigned = () => (
  <>
    <NobodyMark />
    Unassigned
  </>
);
