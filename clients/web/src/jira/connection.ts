import { ask, askJson } from '../http/http';
import { done, type Outcome } from '../http/outcome';
import { sayNote, sayRefused, say } from '../ui/notify';

export interface Site {
  readonly id: string;
  readonly url: string;
  readonly name: string;
}

export type Phase = 'None' | 'Connected' | 'Reconnect';

/** A Data Center site of the organisation, and how one stands with it oneself. */
export interface OfferedServer extends Site {
  readonly auth: 'OAuth' | 'Token';
  readonly phase: Phase;
  /** One's user name there. */
  readonly account: string | null;
}

/** One's own connection to Jira. */
export interface Connection {
  /** Connected where any part is. */
  readonly phase: Phase;
  /** The part at Atlassian. */
  readonly cloud: Phase;
  readonly sites: readonly Site[];
  /** Sites that the organisation's administrator left out. */
  readonly unused: readonly Site[];
  /** Sites that this Jira account serves for another organisation (P14). */
  readonly elsewhere: readonly Site[];
  readonly provider: 'Rehearsal' | 'Atlassian';
  readonly servers: readonly OfferedServer[];
  /** Where a provider must send browsers back to. */
  readonly callback: string;
}

const path = '/api/jira/connection';

export const readConnection = (signal: AbortSignal): Promise<Outcome<Connection>> =>
  askJson({ method: 'GET', path, signal }, (body) => body as Connection);

/** Goes to the provider, or to a Data Center site, to ask for consent; one comes back to `returnTo`, a path of ours. */
export async function connect(returnTo: string, site: string | null = null): Promise<void> {
  const outcome = await askJson(
    { method: 'POST', path, json: { returnTo, site } },
    (body) => body as { readonly address: string },
  );
  if (outcome.kind === 'done') {
    window.location.assign(outcome.value.address);
  } else if (outcome.kind === 'refused') {
    sayRefused(outcome.refusal);
  }
}

/** Ends the part at Atlassian, or the one at a Data Center site. */
export async function disconnect(site: string | null = null): Promise<Outcome<null>> {
  const outcome = await ask({
    method: 'DELETE',
    path: site === null ? path : `${path}?site=${encodeURIComponent(site)}`,
  });
  return outcome.kind === 'done' ? done(null) : outcome;
}

const sitesPath = '/api/jira/sites';

/** The sites that the organisation uses, by id; null: all. For its administrators. */
export const readSiteChoice = (signal: AbortSignal): Promise<Outcome<readonly string[] | null>> =>
  askJson({ method: 'GET', path: sitesPath, signal }, (body) => (body as { sites: readonly string[] | null }).sites);

export async function chooseSites(sites: readonly string[] | null): Promise<Outcome<null>> {
  const outcome = await ask({ method: 'PUT', path: sitesPath, json: { sites } });
  return outcome.kind === 'done' ? done(null) : outcome;
}

/** What the address says after coming back from the provider, and the address without it. */
export function readReturn(search: string): {
  readonly jira: string | null;
  readonly opens: boolean;
  readonly rest: string;
} {
  const query = new URLSearchParams(search);
  const jira = query.get('jira');
  const opens = query.get('import') === '1';
  query.delete('jira');
  query.delete('import');
  const rest = query.toString();
  return { jira, opens, rest: rest === '' ? '' : `?${rest}` };
}

/** Says how the way to the provider ended. */
export function sayReturn(jira: string | null): void {
  switch (jira) {
    case 'connected':
      say('Your Jira account is connected.');
      break;
    case 'cancelled':
      sayNote('You did not connect Jira. Nothing has changed; you can connect at any time.');
      break;
    case 'elsewhere':
      sayNote(
        'That Jira account is connected by another organisation here, and one account works for one organisation. Disconnect it there first, or choose another account.',
      );
      break;
    case 'failed':
      sayNote('Connecting to Jira did not work. Please try again.');
      break;
    default:
      break;
  }
}
