import { type JiraOutcome, sealedCall, type SealHolder } from '../sealed';
import type { FieldMeta, Transition } from '../shapes';

/** What is done to one field of every issue; `value` in Jira's write shape, a list for add and remove. */
export interface WireChange {
  readonly field: string;
  readonly kind: string;
  readonly action: 'set' | 'add' | 'remove';
  readonly value: unknown;
}

/** A bulk update as the server takes it. */
export interface WireOrder {
  readonly issues: readonly string[];
  readonly changes: readonly WireChange[];
  readonly status?: {
    readonly to: string;
    readonly by: readonly { readonly transition: string; readonly issues: readonly string[] }[];
  };
  readonly notify: boolean;
}

/** What samples of a selection allow. */
export interface BulkMeta {
  /** The person may use Jira's own bulk changes, and there are enough issues for it. */
  readonly bulk: boolean;
  readonly edit: readonly {
    readonly issue: string;
    readonly points: string | null;
    readonly fields: Readonly<Record<string, FieldMeta>>;
  }[];
  readonly move: readonly { readonly issue: string; readonly transitions: readonly Transition[] }[];
}

/** What became of one issue. */
export interface BulkResult {
  readonly issue: string;
  readonly state: 'waiting' | 'updated' | 'failed' | 'skipped' | 'unknown';
  readonly sentence?: string;
  readonly messages?: readonly string[];
  readonly errors?: Readonly<Record<string, string>>;
}

export interface Samples {
  readonly count: number;
  readonly edit: readonly string[];
  readonly move: readonly string[];
}

function call<T>(
  session: SealHolder,
  site: string,
  purpose: string,
  body: unknown,
  signal?: AbortSignal,
): Promise<JiraOutcome<T>> {
  return sealedCall(
    session,
    { path: `${encodeURIComponent(site)}/${purpose}`, purpose, body, signal },
    (json) => json as T,
  );
}

/** The selection's common ground, by samples: a handful of calls to Jira however many issues there are. */
export const readMeta = (session: SealHolder, site: string, samples: Samples, signal?: AbortSignal) =>
  call<BulkMeta>(session, site, 'bulkmeta', samples, signal);

/** Begins the board's bulk update. */
export const startBulk = (session: SealHolder, site: string, order: WireOrder) =>
  call<{ readonly run: string }>(session, site, 'bulk', order);

export const readResults = (session: SealHolder, site: string, run: string, signal?: AbortSignal) =>
  call<{ readonly results: readonly BulkResult[] }>(session, site, 'bulkresults', { run }, signal);

export const controlBulk = (session: SealHolder, site: string, run: string, what: 'cancel' | 'retry' | 'close') =>
  call<{ readonly run: string }>(session, site, 'bulkcontrol', { run, what });
