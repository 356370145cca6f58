import { type JiraOutcome, sealedCall, type SealHolder } from '../sealed';
import type { FoundIssue } from '../shapes';

type Stop = AbortSignal | undefined;
const of = encodeURIComponent;

/** A page of a search, with what the next pages must be asked with. */
export interface Matches {
  readonly issues: readonly FoundIssue[];
  readonly nextPageToken?: string | null;
  readonly isLast?: boolean | null;
  readonly reconcile?: readonly string[];
}

/** Where a search goes on. */
export interface Next {
  readonly pageToken: string;
  readonly reconcile: readonly string[];
}

export interface TypeWithStatuses {
  readonly id: string;
  readonly name: string;
  readonly subtask?: boolean;
  readonly statuses: readonly { readonly id: string; readonly name: string }[];
}

export interface JiraFilter {
  readonly id: string;
  readonly name: string;
  readonly jql?: string;
  readonly favourite?: boolean;
  readonly owner?: { readonly displayName?: string };
}

export interface Judgement {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

export interface JqlNames {
  readonly visibleFieldNames: readonly {
    readonly value: string;
    readonly displayName: string;
    readonly auto?: string;
    readonly operators?: readonly string[];
  }[];
  readonly visibleFunctionNames: readonly {
    readonly value: string;
    readonly displayName: string;
    readonly isList?: string;
  }[];
}

export interface JqlValue {
  readonly value: string;
  readonly displayName: string;
}

/** An import that one saved with the board, as it is kept for oneself alone. */
export interface SavedImport {
  readonly id: string;
  readonly changedAt: number;
  /** The server cannot open it any more: its keys were lost. */
  readonly unreadable?: boolean;
  readonly name?: string;
  readonly jql?: string;
  /** The numbers of the issues that it brought. */
  readonly issues?: readonly string[];
}

/** What one asks around an import: help with JQL, counts, what one saved. Sealed, like every question of Jira. */
export class ImportCalls {
  readonly #session: SealHolder;

  constructor(session: SealHolder) {
    this.#session = session;
  }

  /** All pages but the list's own: bare ids, or what changed when. */
  matches(
    site: string,
    asked: { readonly jql: string; readonly only: 'ids' | 'dates'; readonly next: Next | null },
    signal?: Stop,
  ): Promise<JiraOutcome<Matches>> {
    const { jql, only, next } = asked;
    return this.#ask(`${of(site)}/search`, 'search', { jql, only, ...(next ?? {}) }, (json) => json as Matches, signal);
  }

  count(site: string, jql: string, signal?: Stop): Promise<JiraOutcome<number>> {
    const read = (json: unknown): number => (json as { readonly count: number }).count;
    return this.#ask(`${of(site)}/count`, 'jqlcount', { jql }, read, signal);
  }

  statuses(site: string, project: string, signal?: Stop): Promise<JiraOutcome<readonly TypeWithStatuses[]>> {
    const read = (json: unknown) => json as readonly TypeWithStatuses[];
    return this.#ask(`${of(site)}/statuses`, 'projectstatuses', { project }, read, signal);
  }

  filters(site: string, signal?: Stop): Promise<JiraOutcome<readonly JiraFilter[]>> {
    return this.#ask(`${of(site)}/filters`, 'filters', {}, (json) => json as readonly JiraFilter[], signal);
  }

  parse(site: string, jql: string, signal?: Stop): Promise<JiraOutcome<Judgement>> {
    const read = (json: unknown): Judgement => {
      const [first] = (json as { readonly queries: readonly Partial<Judgement>[] }).queries;
      return { errors: first?.errors ?? [], warnings: first?.warnings ?? [] };
    };
    return this.#ask(`${of(site)}/jql/parse`, 'jqlparse', { jql }, read, signal);
  }

  names(site: string, signal?: Stop): Promise<JiraOutcome<JqlNames>> {
    return this.#ask(`${of(site)}/jql/names`, 'jqlnames', {}, (json) => json as JqlNames, signal);
  }

  values(site: string, field: string, typed: string, signal?: Stop): Promise<JiraOutcome<readonly JqlValue[]>> {
    const read = (json: unknown) => (json as { readonly results?: readonly JqlValue[] }).results ?? [];
    return this.#ask(`${of(site)}/jql/values`, 'jqlvalues', { field, typed }, read, signal);
  }

  saved(site: string, signal?: Stop): Promise<JiraOutcome<readonly SavedImport[]>> {
    const read = (json: unknown) => (json as { readonly imports: readonly SavedImport[] }).imports;
    return this.#ask(`${of(site)}/imports`, 'savedimports', {}, read, signal);
  }

  save(
    site: string,
    kept: { readonly id?: string; readonly name: string; readonly jql: string; readonly issues: readonly string[] },
  ): Promise<JiraOutcome<string>> {
    const read = (json: unknown): string => (json as { readonly id: string }).id;
    return this.#ask(`${of(site)}/imports/save`, 'saveimport', kept, read);
  }

  forget(site: string, id: string): Promise<JiraOutcome<null>> {
    return this.#ask(`${of(site)}/imports/forget`, 'forgetimport', { id }, () => null);
  }

  #ask<T>(
    path: string,
    purpose: string,
    body: object,
    read: (json: unknown) => T,
    signal?: Stop,
  ): Promise<JiraOutcome<T>> {
    return sealedCall(this.#session, { path, purpose, body, signal }, read);
  }
}
