import { Progress } from '@mantine/core';
import { counted, factsOf, quotaUse } from './standing';
import css from './Sync.module.css';
import type { SiteSync } from './syncCalls';

interface Props {
  readonly sync: SiteSync;
  readonly now: number;
}

const colours = { calm: 'pine', tight: 'orange', spent: 'red' } as const;

/** What came of keeping a site in step, and what it took of the calls that Jira allows. */
export const Facts = ({ sync, now }: Props) => {
  const quota = quotaUse(sync.quota, now);
  return (
    <dl className={css.facts}>
      {factsOf(sync, now).map(({ term, value, bad }) => (
        <div key={term} data-bad={bad}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div className={css.quota}>
        <dt>Calls in the last hour</dt>
        <dd>
          {counted(sync.callsLastHour)}{' '}
          <span className={css.quotaText}>{quota === null ? 'Jira has not said how many it allows' : quota.text}</span>
        </dd>
        {quota !== null && (
          <Progress
            value={Math.max(quota.percent, 1)}
            size="sm"
            mt={6}
            color={colours[quota.tone]}
            aria-label={`${quota.percent} % of the calls that Jira allows are used`}
          />
        )}
      </div>
    </dl>
  );
};
