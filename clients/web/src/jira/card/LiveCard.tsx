import { Tooltip } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useWatch } from '../../ui/useWatch';
import { useNow } from '../../ui/useNow';
import { ago } from '../../ui/ago';
import { DetailsButton } from '../details/DetailsButton';
import { AssigneeField, PointsField, PriorityField } from './BasicFields';
import css from './Card.module.css';
import { FieldRow } from './FieldRow';
import type { CardPlace } from './place';
import { useShown } from './shownOn';
import { sourceOf } from './source';
import { StatusField } from './StatusField';
import { SummaryField } from './SummaryField';
import { TypeIcon } from './TypeIcon';

/** An open issue, each field editable in its place. */
export const LiveCard = (place: CardPlace) => {
  const { session, site, issue, view } = place;
  const shown = useShown(session, site, issue);
  return (
    <>
      <div className={css.head}>
        <TypeIcon session={place.session} site={place.site} value={issue.fields['issuetype']} name={view.type.name} />
        <a className={css.key} href={issue.url} target="_blank" rel="noreferrer" title={`Open ${issue.key} in Jira`}>
          {issue.key}
        </a>
        {issue.movedFrom !== undefined && <Moved from={issue.movedFrom} to={issue.key} />}
        <Source {...place} />
        {shown.points && <PointsField place={place} />}
        <DetailsButton session={place.session} item={place.item} name={issue.key} />
      </div>
      <SummaryField place={place} />
      {shown.rows.map((id) => (
        <FieldRow key={id} place={place} id={id} />
      ))}
      <div className={css.foot}>
        <StatusField place={place} />
        <span className={css.gap} />
        {shown.priority && <PriorityField place={place} />}
        {shown.assignee && <AssigneeField place={place} />}
      </div>
    </>
  );
};

/** It went to another project while it was here (B11). */
const Moved = ({ from, to }: { readonly from: string; readonly to: string }) => (
  <Tooltip label={`In Jira ${from} was moved to ${to}`}>
    <span className={css.moved} role="note" aria-label={`${from} was moved to ${to}`}>
      <IconArrowRight size={11} stroke={3} aria-hidden="true" />
      was {from}
    </span>
  </Tooltip>
);

/** How old what one sees is and where it came from (B1). */
const Source = ({ session, issue, site }: CardPlace) => {
  const now = useNow(20_000);
  const sites = useWatch(session.sites);
  const roster = useWatch(session.roster);
  const reader = sites.find((status) => status.site === site)?.reader ?? null;
  const name = roster.find((entry) => entry.person === reader)?.name ?? null;
  const whole = sourceOf(issue, name, now);
  return (
    <span className={css.source} title={whole} aria-label={whole}>
      {issue.source === 'edit' ? 'edited ' : ''}
      {ago(issue.readAt, now)}
    </span>
  );
};
