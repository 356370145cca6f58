import { useWatch } from '../../ui/useWatch';
import { useNow } from '../../ui/useNow';
import { AssigneeField, PointsField, PriorityField } from './BasicFields';
import css from './Card.module.css';
import { TypeMark } from './Marks';
import type { CardPlace } from './place';
import { sourceOf } from './source';
import { StatusField } from './StatusField';
import { SummaryField } from './SummaryField';

/** An open issue, each field editable in its place. */
export const LiveCard = (place: CardPlace) => {
  const { issue, view } = place;
  return (
    <>
      <div className={css.head}>
        <TypeMark kind={view.type.kind} name={view.type.name} />
        <a className={css.key} href={issue.url} target="_blank" rel="noreferrer" title={`Open ${issue.key} in Jira`}>
          {issue.key}
        </a>
        <Source {...place} />
        <PointsField place={place} />
      </div>
      <SummaryField place={place} />
      <div className={css.foot}>
        <StatusField place={place} />
        <span className={css.gap} />
        <PriorityField place={place} />
        <AssigneeField place={place} />
      </div>
    </>
  );
};

/** How old what one sees is and where it came from (B1); shown while one points at the card. */
const Source = ({ session, issue, site }: CardPlace) => {
  const now = useNow(30_000);
  const sites = useWatch(session.sites);
  const roster = useWatch(session.roster);
  const reader = sites.find((status) => status.site === site)?.reader ?? null;
  const name = roster.find((entry) => entry.person === reader)?.name ?? null;
  return <span className={css.source}>{sourceOf(issue, name, now)}</span>;
};
