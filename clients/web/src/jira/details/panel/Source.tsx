import { ago } from '../../../ui/ago';
import { useNow } from '../../../ui/useNow';
import { useWatch } from '../../../ui/useWatch';
import css from './Panel.module.css';
import type { PartProps } from './place';

/** How old what one sees is, and whose connection read it (B1). */
export const Source = ({ place, known }: PartProps) => {
  const now = useNow(15_000);
  const roster = useWatch(place.session.roster);
  const name = roster.find((entry) => entry.person === known.details.reader)?.name ?? null;
  return (
    <p className={css.source}>
      Read from Jira {ago(known.details.readAt, now)}
      {name !== null && ` by ${name}`}. Kept in memory only, while somebody connected is here.
    </p>
  );
};
