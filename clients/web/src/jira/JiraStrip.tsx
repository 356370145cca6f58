import { ActionIcon, Badge, Popover, Tooltip, UnstyledButton } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import type { SiteStatus } from '../contract/contract.gen';
import type { BoardSession } from '../connection/boardSession';
import { useNow } from '../ui/useNow';
import { useWatch } from '../ui/useWatch';
import css from './JiraStrip.module.css';
import type { Way } from './sync/kept';
import type { SiteKept } from './sync/syncCalls';
import { useKept } from './sync/useKept';
import { refreshIssues } from './refresh';
import { siteName } from './siteName';
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
  const kept = useKept(session);
  return (
    <div className={css.strip} role="status" aria-label="Jira">
      {sites.map((status) => (
        <SiteLine
          key={`${status.site}/${status.phase}/${status.trouble?.afterSeconds ?? 0}`}
          session={session}
          status={status}
          kept={kept.find(({ site }) => site === status.site) ?? null}
          name={sites.length > 1 ? siteName(session, status.site) : null}
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

interface LineProps {
  readonly session: BoardSession;
  readonly status: SiteStatus;
  readonly kept: SiteKept | null;
  /** Told where there are several. */
  readonly name: string | null;
}

const SiteLine = ({ session, status, kept, name }: LineProps) => {
  const roster = useWatch(session.roster);
  const now = useNow(1000);
  const [arrived] = useState(now);
  const { tone, text, way } = stripOf(status, roster, arrived, now, kept);
  const said = [name, way?.name, text].filter(Boolean).join(', ');
  // Who reads stands in the details where several sites share the line.
  const words = name !== null && tone === 'calm' ? '' : text;
  return (
    <Popover width={300} position="bottom" shadow="md">
      <Popover.Target>
        <UnstyledButton className={css.line} data-tone={tone} aria-label={`Jira: ${said}. Show more`}>
          {name !== null && <strong className={css.words}>{name}</strong>}
          {way !== null && <WayMark way={way} />}
          <span className={css.words} title={words}>
            {words}
          </span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <dl className={css.details}>
          {stripDetails(status, roster, now, kept).map(([term, value]) => (
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

/** The seconds go by without being read aloud each time. */
const WayMark = ({ way }: { readonly way: Way }) => (
  <>
    <span className={css.way}>{way.name}</span>
    <span className={css.moment} aria-hidden="true">
      {way.moment}
    </span>
  </>
);

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
