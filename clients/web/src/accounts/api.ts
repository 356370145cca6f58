import { askJson, ask, type Ask } from '../http/http';
import { done, type Outcome } from '../http/outcome';

/** What every answer about oneself says of the server. */
interface Server {
  readonly demo: boolean;
  /** Where the pages of the built-in Jira are; null: a real one is configured. */
  readonly rehearsal: string | null;
}

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly plan: string;
}

export type Member = Server & {
  readonly kind: 'member';
  readonly id: string;
  readonly name: string;
  readonly organisation: Organisation;
  readonly administrator: boolean;
};

export type Guest = Server & {
  readonly kind: 'guest';
  readonly id: string;
  readonly name: string;
  readonly board: string;
};

export type Me = (Server & { readonly kind: 'nobody' }) | Member | Guest;

export interface DemoPerson {
  readonly person: string;
  readonly name: string;
  readonly title: string;
}

export interface NewAccount {
  readonly organisation: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly invitation?: string;
}

export interface Link {
  readonly address: string;
  readonly expiresAt: string;
}

const post = (path: string, json: unknown): Ask => ({ method: 'POST', path, json });
const readMe = (body: unknown): Me => body as Me;
const readMeAndBoard = (body: unknown): Me & { readonly board: string } => body as Me & { readonly board: string };

export const getMe = (): Promise<Outcome<Me>> => askJson({ method: 'GET', path: '/api/me' }, readMe);

export const signUp = (account: NewAccount): Promise<Outcome<Me>> => askJson(post('/api/accounts', account), readMe);

export const signIn = (email: string, password: string): Promise<Outcome<Me>> =>
  askJson(post('/api/session', { email, password }), readMe);

export async function signOut(): Promise<Outcome<null>> {
  const outcome = await ask({ method: 'DELETE', path: '/api/session' });
  return outcome.kind === 'done' ? done(null) : outcome;
}

export const demoPeople = (signal: AbortSignal): Promise<Outcome<readonly DemoPerson[]>> =>
  askJson({ method: 'GET', path: '/api/demo', signal }, (body) => body as readonly DemoPerson[]);

export const enterDemo = (person: string): Promise<Outcome<Me & { readonly board: string }>> =>
  askJson(post('/api/demo', { person }), readMeAndBoard);

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly administrator: boolean;
}

/** The people of one's own organisation. */
export const readPeople = (signal: AbortSignal): Promise<Outcome<readonly Colleague[]>> =>
  askJson({ method: 'GET', path: '/api/people', signal }, (body) => body as readonly Colleague[]);

export const invite = (): Promise<Outcome<Link>> => askJson(post('/api/invitations', {}), (body) => body as Link);

export const readInvitation = (
  token: string,
  signal: AbortSignal,
): Promise<Outcome<{ readonly organisation: string }>> =>
  askJson(
    { method: 'GET', path: `/api/invitations/${encodeURIComponent(token)}`, signal },
    (body) => body as { readonly organisation: string },
  );

export const enterAsGuest = (token: string, name: string): Promise<Outcome<Me & { readonly board: string }>> =>
  askJson(post('/api/guests', { token, name }), readMeAndBoard);
