import type { CardIssue } from '../connection/boardSession';
import { askJson } from '../http/http';
import type { Outcome } from '../http/outcome';
import { type JiraOutcome, sealedCall, type SealHolder } from './sealed';
import type {
  ConvertResult,
  EditMeta,
  FieldMeta,
  IssueType,
  JiraUser,
  ProjectPage,
  SearchPage,
  Transition,
} from './shapes';

export interface Edit {
  readonly field: string;
  readonly seen: unknown;
  readonly value: unknown;
  readonly overwrite?: boolean;
}

export interface Imported {
  readonly added: readonly { readonly item: string; readonly issue: string }[];
  readonly already: readonly { readonly item: string; readonly issue: string }[];
  readonly notVisible: readonly string[];
}

export interface Conversion {
  readonly project: string;
  readonly type: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly stickies: readonly { readonly item: string; readonly summary: string }[];
}

export type Lookup = 'users' | 'sprints' | 'labels' | 'parents' | 'teams';

type Stop = AbortSignal | undefined;
const of = encodeURIComponent;
const fieldOf = (name: string) => (json: unknown) => (json as Readonly<Record<string, unknown>>)[name];

/** Everything that one asks of Jira through this server, on a board and with one's own connection to a site. */
export class JiraCalls {
  readonly #session: SealHolder;

  constructor(session: SealHolder) {
    this.#session = session;
  }

  projects(
    site: string,
    asked: { readonly query: string; readonly startAt: number; readonly forCreating: boolean },
    signal?: Stop,
  ): Promise<JiraOutcome<ProjectPage>> {
    const call = { path: `${of(site)}/projects`, purpose: 'projects', body: asked, signal };
    return sealedCall(this.#session, call, (json) => json as ProjectPage);
  }

  search(site: string, jql: string, pageToken: string | null, signal?: Stop): Promise<JiraOutcome<SearchPage>> {
    const body = pageToken === null ? { jql } : { jql, pageToken };
    const call = { path: `${of(site)}/search`, purpose: 'search', body, signal };
    return sealedCall(this.#session, call, (json) => json as SearchPage);
  }

  editMeta(site: string, issue: string, signal?: Stop): Promise<JiraOutcome<EditMeta>> {
    const call = { path: `${of(site)}/issues/${of(issue)}/editmeta`, purpose: 'editmeta', signal };
    return sealedCall(this.#session, call, (json) => json as EditMeta);
  }

  transitions(site: string, issue: string, signal?: Stop): Promise<JiraOutcome<readonly Transition[]>> {
    const call = { path: `${of(site)}/issues/${of(issue)}/transitions`, purpose: 'transitions', signal };
    return sealedCall(this.#session, call, (json) => fieldOf('transitions')(json) as readonly Transition[]);
  }

  assignable(site: string, issue: string, query: string, signal?: Stop): Promise<JiraOutcome<readonly JiraUser[]>> {
    const path = `${of(site)}/issues/${of(issue)}/assignable`;
    const call = { path, purpose: 'assignable', body: { query }, signal };
    return sealedCall(this.#session, call, (json) => json as readonly JiraUser[]);
  }

  edit(site: string, issue: string, edit: Edit): Promise<JiraOutcome<CardIssue>> {
    const call = { path: `${of(site)}/issues/${of(issue)}/edit`, purpose: 'edit', body: edit };
    return sealedCall(this.#session, call, (json) => fieldOf('issue')(json) as CardIssue);
  }

  transition(
    site: string,
    issue: string,
    body: { readonly transition: string; readonly seen: string },
  ): Promise<JiraOutcome<CardIssue>> {
    const call = { path: `${of(site)}/issues/${of(issue)}/transition`, purpose: 'transition', body };
    return sealedCall(this.#session, call, (json) => fieldOf('issue')(json) as CardIssue);
  }

  createTypes(site: string, project: string, signal?: Stop): Promise<JiraOutcome<readonly IssueType[]>> {
    const call = { path: `${of(site)}/createtypes`, purpose: 'createtypes', body: { project }, signal };
    return sealedCall(this.#session, call, (json) => fieldOf('issueTypes')(json) as readonly IssueType[]);
  }

  createFields(site: string, project: string, type: string, signal?: Stop): Promise<JiraOutcome<readonly FieldMeta[]>> {
    const call = { path: `${of(site)}/createfields`, purpose: 'createfields', body: { project, type }, signal };
    return sealedCall(this.#session, call, (json) => fieldOf('fields')(json) as readonly FieldMeta[]);
  }

  convert(site: string, body: Conversion): Promise<JiraOutcome<readonly ConvertResult[]>> {
    const call = { path: `${of(site)}/convert`, purpose: 'convert', body };
    return sealedCall(this.#session, call, (json) => fieldOf('results')(json) as readonly ConvertResult[]);
  }

  /** A list to choose from while a field is filled in: people, sprints, labels, parents, teams. */
  look<T>(site: string, what: Lookup, body: unknown, signal?: Stop): Promise<JiraOutcome<T>> {
    return sealedCall(this.#session, { path: `${of(site)}/${what}`, purpose: what, body, signal }, (json) => json as T);
  }

  /** Ids only travel here; the issues come to everybody over the board's stream. */
  importIssues(
    site: string,
    body: { readonly issues: readonly string[]; readonly x: number; readonly y: number },
  ): Promise<Outcome<Imported>> {
    const path = `/api/boards/${of(this.#session.board)}/jira/${of(site)}/import`;
    return askJson({ method: 'POST', path, json: body }, (json) => json as Imported);
  }

  refresh(): Promise<Outcome<{ readonly issues: number }>> {
    const path = `/api/boards/${of(this.#session.board)}/jira/refresh`;
    return askJson({ method: 'POST', path, json: {} }, (json) => json as { readonly issues: number });
  }
}
