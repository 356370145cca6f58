import { cx } from '../../ui/cx';
import css from './Card.module.css';
import { CardField } from './CardField';
import { NobodyMark, PersonMark, PriorityMark } from './Marks';
import type { CardPlace } from './place';

interface Props {
  readonly place: CardPlace;
}

/** The assignee as a face. */
export const AssigneeField = ({ place }: Props) => {
  const { assignee } = place.view;
  return (
    <CardField
      place={place}
      field="assignee"
      name="assignee"
      label={`Assignee: ${assignee?.name ?? 'Unassigned'}`}
      face={assignee === null ? <NobodyMark /> : <PersonMark name={assignee.name} />}
    />
  );
};

/** The priority as an arrow; an issue without one shows none. */
export const PriorityField = ({ place }: Props) => {
  const { priority } = place.view;
  return priority === null ? null : (
    <CardField
      place={place}
      field="priority"
      name="priority"
      label={`Priority: ${priority.name}`}
      face={<PriorityMark name={priority.name} />}
      width={200}
    />
  );
};

/** The story points, where the project has a field for them. */
export const PointsField = ({ place }: Props) => {
  const { issue, view } = place;
  const shown = view.points === null ? '–' : String(view.points);
  return issue.points === null ? null : (
    <CardField
      place={place}
      field={issue.points}
      mark="points"
      name="story points"
      label={`Story points: ${view.points === null ? 'none' : shown}`}
      face={<span className={cx(css.points, view.points === null && css.noPoints)}>{shown}</span>}
    />
  );
};
