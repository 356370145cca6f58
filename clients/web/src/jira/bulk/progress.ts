import type { BulkProgress } from '../../contract/contract.gen';

export interface BulkWords {
  readonly title: string;
  readonly detail: string;
  /** 0 to 100. */
  readonly percent: number;
  readonly tone: 'busy' | 'trouble' | 'good';
}

/** How a bulk update stands, in words for everybody on the board. */
export function wordsOf(progress: BulkProgress, you: string | null, arrived: number, now: number): BulkWords {
  const { total, done, person, name } = progress;
  const who = person === you ? 'You' : name;
  const percent = total === 0 ? 100 : Math.floor((done * 100) / total);
  const count = total === 1 ? 'one issue' : `${total} issues`;
  switch (progress.phase) {
    case 'Running':
      return {
        title: `${who} ${are(who)} updating ${count}`,
        detail: `${done} of ${total}${troubles(progress)}`,
        percent,
        tone: 'busy',
      };
    case 'Waiting':
      return {
        title: `${who} ${are(who)} updating ${count}`,
        detail: waitText(progress, arrived, now),
        percent,
        tone: 'trouble',
      };
    case 'Stopping':
      return {
        title: 'Stopping the bulk update',
        detail: `${done} of ${total}. What Jira has begun it finishes.`,
        percent,
        tone: 'busy',
      };
    case 'Ended':
      return endedWords(progress, who);
  }
}

const are = (who: string): string => (who === 'You' ? 'are' : 'is');

const updatedOf = ({ done, failed, skipped, unknown }: BulkProgress): number => done - failed - skipped - unknown;

function endedWords(progress: BulkProgress, who: string): BulkWords {
  const { total, trouble } = progress;
  const updated = updatedOf(progress);
  const title =
    updated === total
      ? `${who} updated ${total === 1 ? 'one issue' : `${total} issues`}`
      : `${who} updated ${updated} of ${total} issues`;
  const detail = [troubles(progress).slice(2), trouble?.sentence ?? ''].filter((part) => part !== '').join('. ');
  return {
    title,
    detail: detail === '' ? 'All changes are in Jira' : detail,
    percent: 100,
    tone: updated === total ? 'good' : 'trouble',
  };
}

function troubles({ failed, skipped, unknown }: BulkProgress): string {
  const parts = [
    failed > 0 ? `${failed} failed` : '',
    skipped > 0 ? `${skipped} left as they were` : '',
    unknown > 0 ? `${unknown} not known` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `, ${parts.join(', ')}`;
}

/** Counts down from when the wait was told. */
function waitText({ done, total, trouble }: BulkProgress, arrived: number, now: number): string {
  const asked = trouble?.afterSeconds ?? null;
  const left = asked === null ? 0 : Math.max(0, asked - Math.floor((now - arrived) / 1000));
  const wait = left > 0 ? `Jira asks us to wait ${left} s` : 'Jira asked us to wait, trying again';
  return `${done} of ${total}. ${wait}`;
}
