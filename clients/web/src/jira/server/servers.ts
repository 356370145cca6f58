import { ask, askJson } from '../../http/http';
import { done, type Outcome } from '../../http/outcome';

/** A Data Center site as its organisation's administrator sees it. */
export interface Server {
  readonly id: string;
  readonly base: string;
  readonly name: string;
  readonly auth: 'OAuth' | 'Token';
  readonly clientId: string | null;
}

/** What adding a site takes; empty texts are left out. */
export interface NewServer {
  readonly base: string;
  readonly name: string;
  readonly auth: 'OAuth' | 'Token';
  readonly clientId: string;
  readonly clientSecret: string;
}

const path = '/api/jira/servers';

export const readServers = (signal: AbortSignal): Promise<Outcome<readonly Server[]>> =>
  askJson({ method: 'GET', path, signal }, (body) => body as readonly Server[]);

/** Adds a site after the server has asked it who it is. */
export const addServer = (added: NewServer): Promise<Outcome<Server>> =>
  askJson(
    { method: 'POST', path, json: { ...added, name: added.name === '' ? null : added.name } },
    (body) => body as Server,
  );

/** Removes a site and ends everybody's connection to it. */
export async function removeServer(id: string): Promise<Outcome<null>> {
  const outcome = await ask({ method: 'DELETE', path: `${path}/${id}` });
  return outcome.kind === 'done' ? done(null) : outcome;
}

/** Connects oneself by a personal access token, which is sent once and never shown again. */
export async function enterToken(id: string, token: string): Promise<Outcome<null>> {
  const outcome = await ask({ method: 'POST', path: `${path}/${id}/token`, json: { token } });
  return outcome.kind === 'done' ? done(null) : outcome;
}
