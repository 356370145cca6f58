import { legendSpec } from '../configure/legend';
import { FieldValue } from '../fields/FieldValue';
import { shown } from '../fields/values';
import css from './Card.module.css';
import { CardField } from './CardField';
import type { CardPlace } from './place';

/** A field that was chosen for this type of card: its name and value, editable in its place (P27, P33). */
export const FieldRow = ({ place, id }: { readonly place: CardPlace; readonly id: string }) => {
  const { session, site, issue } = place;
  const spec = legendSpec(session, site, id, issue.points);
  if (spec === null) {
    return null;
  }
  const value = issue.fields[id] ?? null;
  return (
    <div className={css.row} data-row={id}>
      <span className={css.term} title={spec.name}>
        {spec.name}
      </span>
      <CardField
        place={place}
        field={id}
        name={spec.name}
        label={`${spec.name}: ${shown(spec, value)}`}
        face={<FieldValue spec={spec} value={value} compact />}
        className={css.value}
        width={300}
      />
    </div>
  );
};
