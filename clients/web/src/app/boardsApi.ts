import type { ItemKind } from '../contract/contract.gen';
import { ask, askJson } from '../http/http';
import { done, type Outcome } from '../http/outcome';

export interface BoardSummary {
  readonly id: string;
  readonly name: string;
  readonly template: string | null;
  readonly createdBy: { readonly id: string; readonly name: string };
  readonly createdAt: string;
  readonly changedAt: string;
  /** How many people are there now. */
  readonly live: number;
}

/** What a drawing of a template needs of one of its items. */
export interface PreviewItem {
  readonly kind: ItemKind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string | null;
  readonly text: string | null;
}

export interface Template {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly jira: boolean;
  readonly preview: readonly PreviewItem[];
}

export interface GuestLink {
  readonly id: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}

export interface NewGuestLink {
  readonly id: string;
  readonly address: string;
  readonly expiresAt: string;
}

const at = (board: string, rest = ''): string => `/api/boards/${encodeURIComponent(board)}${rest}`;

export const listBoards = (signal: AbortSignal): Promise<Outcome<readonly BoardSummary[]>> =>
  askJson({ method: 'GET', path: '/api/boards', signal }, (body) => body as readonly BoardSummary[]);

export const listTemplates = (signal: AbortSignal): Promise<Outcome<readonly Template[]>> =>
  askJson({ method: 'GET', path: '/api/templates', signal }, (body) => body as readonly Template[]);

export const makeBoard = (name: string, template: string | null): Promise<Outcome<{ readonly id: string }>> =>
  askJson(
    { method: 'POST', path: '/api/boards', json: template === null ? { name } : { name, template } },
    (body) => body as { readonly id: string },
  );

export const renameBoard = (board: string, name: string): Promise<Outcome<null>> =>
  nothing({ method: 'PATCH', path: at(board), json: { name } });

export const deleteBoard = (board: string): Promise<Outcome<null>> => nothing({ method: 'DELETE', path: at(board) });

export const listLinks = (board: string, signal: AbortSignal): Promise<Outcome<readonly GuestLink[]>> =>
  askJson({ method: 'GET', path: at(board, '/links'), signal }, (body) => body as readonly GuestLink[]);

export const makeLink = (board: string, days: number): Promise<Outcome<NewGuestLink>> =>
  askJson({ method: 'POST', path: at(board, '/links'), json: { days } }, (body) => body as NewGuestLink);

export const revokeLink = (board: string, link: string): Promise<Outcome<null>> =>
  nothing({ method: 'DELETE', path: at(board, `/links/${encodeURIComponent(link)}`) });

async function nothing(request: Parameters<typeof ask>[0]): Promise<Outcome<null>> {
  const outcome = await ask(request);
  return outcome.kind === 'done' ? done(null) : outcome;
}
