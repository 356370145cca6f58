import { Button, CloseButton, Progress } from '@mantine/core';
import { useState } from 'react';
import type { BulkProgress } from '../../contract/contract.gen';
import type { BoardSession } from '../../connection/boardSession';
import { sayNote } from '../../ui/notify';
import { useNow } from '../../ui/useNow';
import { useWatch } from '../../ui/useWatch';
import { lockOf } from '../card/locks';
import { tell } from '../sealed';
import css from './Bulk.module.css';
import { controlBulk } from './bulkCalls';
import { BulkResults } from './BulkResults';
import { wordsOf } from './progress';

/** How the board's bulk update stands, for everybody on the board; whoever may act on it does so here. */
export const BulkBar = ({ session }: { readonly session: BoardSession }) => {
  const progress = useWatch(session.bulk);
  const [hidden, setHidden] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  if (progress === null) {
    return null;
  }
  const mark = `${progress.run}/${progress.endedAt ?? ''}`;
  return (
    <>
      {hidden !== mark && (
        <Bar
          key={`${progress.run}/${progress.phase}/${progress.trouble?.afterSeconds ?? 0}`}
          session={session}
          progress={progress}
          onHide={() => {
            setHidden(mark);
          }}
          onResults={() => {
            setOpen(true);
          }}
        />
      )}
      <BulkResults
        session={session}
        progress={progress}
        opened={open}
        onClose={() => {
          setOpen(false);
        }}
      />
    </>
  );
};

interface BarProps {
  readonly session: BoardSession;
  readonly progress: BulkProgress;
  readonly onHide: () => void;
  readonly onResults: () => void;
}

const Bar = ({ session, progress, onHide, onResults }: BarProps) => {
  const you = useWatch(session.you);
  const connected = lockOf(you, useWatch(session.sites), progress.site) === null;
  const now = useNow(1000);
  const [arrived] = useState(now);
  const words = wordsOf(progress, you?.person ?? null, arrived, now);
  const ended = progress.phase === 'Ended';
  return (
    <section className={css.bar} aria-label="Bulk update" data-tone={words.tone} data-phase={progress.phase}>
      <div className={css.words} role="status">
        <strong>{words.title}</strong>
        <span>{words.detail}</span>
      </div>
      {connected && ended && (
        <Button size="compact-sm" variant="light" onClick={onResults}>
          Results
        </Button>
      )}
      {connected && progress.person === you?.person && progress.phase !== 'Ended' && progress.phase !== 'Stopping' && (
        <Button size="compact-sm" variant="default" onClick={() => void control(session, progress, 'cancel')}>
          Cancel
        </Button>
      )}
      {ended && (
        <CloseButton
          aria-label={connected ? 'Close the bulk update' : 'Hide the bulk update'}
          onClick={() => {
            if (connected) {
              void control(session, progress, 'close');
            } else {
              onHide();
            }
          }}
        />
      )}
      {!ended && <Progress className={css.progress ?? ''} value={words.percent} aria-label="Issues done" size="sm" />}
    </section>
  );
};

/** Says what was refused; everything else is seen on the bar. */
async function control(
  session: BoardSession,
  { site, run }: BulkProgress,
  what: 'cancel' | 'retry' | 'close',
): Promise<void> {
  const outcome = await controlBulk(session, site, run, what);
  if (outcome.kind === 'refused') {
    sayNote(tell(outcome));
  }
}
