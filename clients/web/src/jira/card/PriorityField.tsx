import { OptionList } from '../../ui/OptionList';
import type { Choice } from '../shapes';
import { editKey } from './desk';
import { Editable } from './Editable';
import { FieldPopover } from './FieldPopover';
import { PriorityMark } from './Marks';
import type { CardPlace } from './place';
import { writePriority } from './writes';

/** The priority, among those that Jira allows for this issue. */
export const PriorityField = ({ place }: { readonly place: CardPlace }) => {
  const { priority } = place.view;
  if (priority === null) {
    return null;
  }
  return (
    <FieldPopover
      place={place}
      field="priority"
      label={`Priority: ${priority.name}`}
      face={<PriorityMark name={priority.name} />}
      width={200}
    >
      <Editable place={place} field="priority" name="priority">
        {(meta) => <Priorities place={place} choices={meta.fields['priority']?.allowedValues ?? []} />}
      </Editable>
    </FieldPopover>
  );
};

const Priorities = ({ place, choices }: { readonly place: CardPlace; readonly choices: readonly Choice[] }) => {
  const { desk, site, issue, item, view } = place;
  return (
    <OptionList
      label="Priority"
      empty="Jira offers no priorities here."
      takesFocus
      options={choices.map((choice) => ({
        id: choice.id,
        chosen: choice.id === view.priority?.id,
        face: (
          <>
            <PriorityMark name={choice.name ?? ''} />
            {choice.name}
          </>
        ),
      }))}
      onPick={(id) => {
        const choice = choices.find((candidate) => candidate.id === id);
        if (choice !== undefined) {
          const key = editKey(item, 'priority');
          const seen = desk.edits.get(key)?.seen ?? issue;
          void desk.save(key, site, issue.id, writePriority(seen, choice));
        }
      }}
    />
  );
};
