import { ago, agoBySecond } from '../../ui/ago';
import { nameOf } from './modes';
import type { SiteKept } from './syncCalls';

/** How a site's cards are kept in step, in a word, and as of when. */
export interface Way {
  readonly name: string;
  readonly moment: string;
}

/** For the strip: "Live, event 7 s ago"; `readAt` is when the board itself read last. */
export function wayOf(kept: SiteKept, readAt: number | null, now: number): Way {
  const read = latest(kept.lastReadAt, readAt);
  const name = nameOf(kept.mode);
  if (kept.mode === 'OnRefresh') {
    return { name, moment: read === null ? 'not read yet' : `as of ${ago(read, now)}` };
  }
  if (kept.mode === 'Live' && kept.lastEventAt !== null) {
    return { name, moment: `event ${agoBySecond(kept.lastEventAt, now)}` };
  }
  return { name, moment: read === null ? 'not read yet' : `read ${agoBySecond(read, now)}` };
}

/** The same for whoever asks for more, by name. */
export function keptDetails(kept: SiteKept, now: number): readonly (readonly [term: string, value: string])[] {
  const since = (moment: number | null): string => (moment === null ? 'None yet' : agoBySecond(moment, now));
  const read = ['Asked for changes', since(kept.lastReadAt)] as const;
  switch (kept.mode) {
    case 'OnRefresh':
      return [['Kept in step', 'On refresh']];
    case 'NearLive':
      return [['Kept in step', 'Near-live, by asking Jira'], read];
    case 'Live':
      return [
        ['Kept in step', kept.lastEventAt === null ? 'Live, waiting for events' : 'Live, Jira tells us'],
        ['Last event from Jira', since(kept.lastEventAt)],
        read,
      ];
  }
}

const latest = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other);
