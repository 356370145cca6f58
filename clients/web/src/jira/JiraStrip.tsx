import { ActionIcon, Badge, Popover, Tooltip, UnstyledButton } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import type { SiteStatus } from '../contract/contract.gen';
import type { BoardSession } from '../connection/boardSession';
import { useNow } from '../ui/useNow';
import { useWatch } from '../ui/useWatch';
import css from './JiraStrip.module.css';
import { refreshIssues } from './refresh';
import { stripDetails, stripOf } from './strip';

interface Props {
  readonly session: BoardSession;
  /** Where the pages of the built-in Jira are; null: a real one. */
  readonly rehearsal: string | null;
}

/** Who reads Jira for this board, as of when, and how it goes. */
export const JiraStrip = ({ session, rehearsal }: Props) => {
  const sites = useWatch(session.sites);
  const guest = useWatch(session.you)?.role === 'Guest';
  return (
    <div className={css.strip} role="status" aria-label="Jira">
      {sites.map((status) => (
        <SiteLine
          key={`${status.site}/${status.phase}/${status.trouble?.afterSeconds ?? 0}`}
          session={session}
          status={status}
        />
      ))}
      {sites.length > 0 && !guest && <Refresh session={session} />}
      {rehearsal !== null && (
        <Tooltip label="A built-in Jira to practise with. Nothing real is touched.">
          <Badge
            component="a"
            href={rehearsal}
            target="_blank"
            rel="noreferrer"
            variant="light"
            color="grape"

            className={css.badge ?? ''}
          >
            Rehearsal
          </Badge>
        </Tooltip>
      )}
    </div>
  );
};

const SiteLine = ({ session, status }: { readonly session: BoardSession; readonly status: SiteStatus }) => {
  const roster = useWatch(session.roster);
  const now = useNow(1000);
  const [arrived] = useState(now);
  const { tone, text } = stripOf(status, roster, arrived, now);
  return (
    <Popover width={300} position="bottom" shadow="md">
      <Popover.Target>
        <UnstyledButton className={css.line} data-tone={tone} aria-label={`Jira: ${text}. Show more`}>
          <span className={css.words} title={text}>
            {text}
          </span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <dl className={css.details}>
          {stripDetails(status, roster, now).map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
};

const Refresh = ({ session }: { readonly session: BoardSession }) => {
  const [busy, setBusy] = useState(false);
  const go = async (): Promise<void> => {
    setBusy(true);
    await refreshIssues(session);
    setBusy(false);
  };
  return (
    <Tooltip label="Read all issues from Jira again">
      <ActionIcon
        variant="subtle"
        color="gray"
        loading={busy}
        aria-label="Refresh Jira issues"
        onClick={() => void go()}
      >
        <IconRefresh size={17} />
      </ActionIcon>
    </Tooltip>
  );
};
