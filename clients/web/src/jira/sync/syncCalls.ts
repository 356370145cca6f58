import { ask, askJson } from '../../http/http';
import { done, type Outcome } from '../../http/outcome';

/** How cards of a site are kept in step with Jira. */
export type SyncMode = 'OnRefresh' | 'NearLive' | 'Live';

export interface Quota {
  readonly limit: number;
  readonly remaining: number;
  readonly resetsAt: number | null;
}

/** How one site is kept in step, as its administrator sees it; moments in epoch milliseconds. */
export interface SiteSync {
  readonly site: { readonly id: string; readonly url: string; readonly name: string };
  readonly kind: 'Cloud' | 'DataCenter';
  readonly mode: SyncMode;
  /** Boards with live issues of this site. */
  readonly boards: number;
  readonly lastEventAt: number | null;
  readonly lastReadAt: number | null;
  /** Of the webhook that this server registered itself. */
  readonly hookExpiresAt: number | null;
  readonly hookRenewsAt: number | null;
  /** In the last hour. */
  readonly failures: number;
  /** The server's own sentence about what is wrong. */
  readonly trouble: string | null;
  readonly callsLastHour: number;
  readonly quota: Quota | null;
  /** The address given to a Jira administrator. */
  readonly hook: { readonly address: string; readonly createdAt: number | null } | null;
  readonly deliveriesLastHour: number;
}

/** How one site's cards are kept, as everybody on a board sees it. */
export interface SiteKept {
  readonly site: string;
  readonly mode: SyncMode;
  readonly lastEventAt: number | null;
  readonly lastReadAt: number | null;
}

/** An address for Jira's administrator and the secret that signs what comes there; shown once. */
export interface NewHook {
  readonly address: string;
  readonly secret: string;
}

/** A moment as the server writes it; absent where there is none. */
type Iso = string | null | undefined;

interface KeptAnswer extends Omit<SiteKept, 'lastEventAt' | 'lastReadAt'> {
  readonly lastEventAt?: Iso;
  readonly lastReadAt?: Iso;
}

type Told = 'site' | 'kind' | 'mode' | 'boards' | 'failures' | 'callsLastHour' | 'deliveriesLastHour';

interface SyncAnswer extends Pick<SiteSync, Told> {
  readonly trouble?: string | null;
  readonly lastEventAt?: Iso;
  readonly lastReadAt?: Iso;
  readonly hookExpiresAt?: Iso;
  readonly hookRenewsAt?: Iso;
  readonly quota?: { readonly limit: number; readonly remaining: number; readonly resetsAt?: Iso } | null;
  readonly hook?: { readonly address: string; readonly createdAt?: Iso } | null;
}

const of = encodeURIComponent;
const path = '/api/jira/sync';

export const readSync = (signal: AbortSignal): Promise<Outcome<readonly SiteSync[]>> =>
  askJson({ method: 'GET', path, signal }, (body) => (body as readonly SyncAnswer[]).map(siteOf));

/** For everybody on a board; ids and moments only. */
export const readKept = (board: string, signal: AbortSignal): Promise<Outcome<readonly SiteKept[]>> =>
  askJson({ method: 'GET', path: `/api/boards/${of(board)}/jira/sync`, signal }, (body) =>
    (body as readonly KeptAnswer[]).map(keptOf),
  );

export const setMode = (site: string, mode: SyncMode): Promise<Outcome<null>> =>
  without(ask({ method: 'PUT', path: `${path}/${of(site)}`, json: { mode } }));

/** Replaces an older address of the same site. */
export const makeHook = (site: string): Promise<Outcome<NewHook>> =>
  askJson({ method: 'POST', path: `${path}/${of(site)}/hook`, json: {} }, (body) => body as NewHook);

export const removeHook = (site: string): Promise<Outcome<null>> =>
  without(ask({ method: 'DELETE', path: `${path}/${of(site)}/hook` }));

async function without(answer: Promise<Outcome<unknown>>): Promise<Outcome<null>> {
  const outcome = await answer;
  return outcome.kind === 'done' ? done(null) : outcome;
}

const siteOf = ({ quota, hook, ...answer }: SyncAnswer): SiteSync => ({
  ...answer,
  trouble: answer.trouble ?? null,
  lastEventAt: momentOf(answer.lastEventAt),
  lastReadAt: momentOf(answer.lastReadAt),
  hookExpiresAt: momentOf(answer.hookExpiresAt),
  hookRenewsAt: momentOf(answer.hookRenewsAt),
  quota: quota ? { ...quota, resetsAt: momentOf(quota.resetsAt) } : null,
  hook: hook ? { ...hook, createdAt: momentOf(hook.createdAt) } : null,
});

const keptOf = (answer: KeptAnswer): SiteKept => ({
  ...answer,
  lastEventAt: momentOf(answer.lastEventAt),
  lastReadAt: momentOf(answer.lastReadAt),
});

function momentOf(iso: Iso): number | null {
  const moment = Date.parse(iso ?? '');
  return Number.isNaN(moment) ? null : moment;
}
