import { ActionIcon, Alert, Button, ScrollArea, Skeleton, Stack } from '@mantine/core';
import { IconLock, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { type BoardSession, issueKey, type ItemId } from '../../../connection/boardSession';
import { Shield } from '../../../ui/Shield';
import { useWatch, useWatchKey } from '../../../ui/useWatch';
import { deskOf } from '../../card/desk';
import { lockOf } from '../../card/locks';
import { DetailsReading, type Known } from '../reading/reading';
import { Comments } from './Comments';
import { Fields } from './Fields';
import { Head } from './Head';
import css from './Panel.module.css';
import type { PanelPlace } from './place';
import { RichField } from './RichField';
import { Source } from './Source';
import { specIn } from './specs';
import { Title } from './Title';

interface Props {
  readonly session: BoardSession;
  readonly item: ItemId;
  readonly site: string;
  readonly issue: string;
  readonly onClose: () => void;
}

/** Everything of one issue beside the board; to change for those whose connection reads it, to read for the others. */
export const DetailsPanel = ({ session, item, site, issue, onClose }: Props) => {
  const reading = useMemo(() => new DetailsReading(session, site, issue), [session, site, issue]);
  useEffect(() => reading.follow(), [reading]);
  const known = useWatch(reading.known);
  const card = useWatchKey(session.issues, issueKey(site, issue));
  const you = useWatch(session.you);
  const sites = useWatch(session.sites);
  const closing = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    closing.current?.focus();
  }, []);
  const live = card?.kind === 'live' ? card.issue : null;
  const lock = lockOf(you, sites, site);
  // Menus of the panel's fields stand elsewhere in the page: their Escape is theirs.
  const closeOnEscape = (event: KeyboardEvent): void => {
    const here = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key === 'Escape' && here && !event.defaultPrevented) {
      onClose();
    }
  };
  return (
    <aside className={css.panel} aria-label={live === null ? 'Details of a Jira issue' : `Details of ${live.key}`}>
      <Shield className={css.frame ?? ''}>
        <div className={css.frame} onKeyDown={closeOnEscape}>
          <div className={css.bar}>
            {live === null ? <span className={css.grow} /> : <Head session={session} site={site} issue={live} />}
            <ActionIcon ref={closing} variant="subtle" color="gray" aria-label="Close the details" onClick={onClose}>
              <IconX size={18} aria-hidden="true" />
            </ActionIcon>
          </div>
          <ScrollArea className={css.scroll ?? ''} type="auto" offsetScrollbars="y">
            <Content
              known={known}
              lost={card?.kind === 'gone' || card?.kind === 'missing'}
              onAgain={() => {
                reading.again();
              }}
              place={live === null ? null : { session, desk: deskOf(session), reading, item, site, issue: live, lock }}
            />
          </ScrollArea>
        </div>
      </Shield>
    </aside>
  );
};

const closed = 'Nothing of this issue is here. It is shown while somebody with a Jira connection is on the board.';
const notFound = 'Jira no longer shows this issue to anybody here: it was deleted, or hidden.';
const unopened =
  'Nobody with a Jira connection has opened this issue yet. As soon as one does, its details are here for you too.';

interface ContentProps {
  readonly known: Known;
  readonly place: PanelPlace | null;
  /** Whoever reads for the board does not find the issue in Jira (B11). */
  readonly lost: boolean;
  readonly onAgain: () => void;
}

const Content = ({ known, place, lost, onAgain }: ContentProps) => {
  if (place === null || known.kind === 'nothing') {
    return (
      <p className={css.nothing}>
        <IconLock size={22} aria-hidden="true" />
        {place !== null ? unopened : lost ? notFound : closed}
      </p>
    );
  }
  if (known.kind === 'loading') {
    return (
      <Stack className={css.body ?? ''} gap="md" role="status" aria-label="Reading the issue">
        <Skeleton height={26} width="82%" />
        <Skeleton height={12} />
        <Skeleton height={12} width="94%" />
        <Skeleton height={12} width="60%" />
        <Skeleton height={150} mt="md" />
      </Stack>
    );
  }
  if (known.kind === 'refused') {
    return (
      <Alert className={css.alert ?? ''} color="red" title="Jira did not show this issue">
        <p className={css.said}>{known.message}</p>
        <Button size="xs" variant="default" onClick={onAgain}>
          Try again
        </Button>
      </Alert>
    );
  }
  return (
    <div className={css.body}>
      {place.lock !== null && (
        <p className={css.lock}>
          <IconLock size={14} aria-hidden="true" /> {place.lock.reason}
        </p>
      )}
      <Title place={place} known={known} spec={specIn(known, 'summary', place.lock)} />
      <RichField place={place} known={known} spec={specIn(known, 'description', place.lock)} />
      <Fields place={place} known={known} />
      <Comments place={place} known={known} />
      <Source place={place} known={known} />
    </div>
  );
};
