/** What Atlassian's token endpoint answers. */
export interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly token_type: string;
  readonly expires_in: number;
  readonly scope: string;
}

export const client = { client_id: 'ludi-rehearsal', client_secret: 'ludi-rehearsal-secret' } as const;
export const callback = 'http://127.0.0.1:5999/jira/callback';
export const allScopes = [
  'read:jira-work write:jira-work read:jira-user read:me offline_access read:board-scope:jira-software',
  'read:board-scope.admin:jira-software read:sprint:jira-software write:sprint:jira-software read:project:jira',
  'read:issue-details:jira write:board-scope:jira-software read:issue:jira-software write:issue:jira-software',
].join(' ');

/** Goes through the consent page as a browser does and exchanges the code, by hand: OAuth is not part of jira.js's calls. */
export async function consent(base: string, person: string, scope = allScopes): Promise<Tokens> {
  const answer = await token(base, {
    grant_type: 'authorization_code',
    code: await code(base, person, scope),
    redirect_uri: callback,
  });
  return (await answer.json()) as Tokens;
}

export async function code(base: string, person: string, scope = allScopes): Promise<string> {
  const ask = {
    audience: 'api.atlassian.com',
    client_id: client.client_id,
    scope,
    redirect_uri: callback,
    state: 'state-1',
    response_type: 'code',
    prompt: 'consent',
  };
  const page = await fetch(`${base}/authorize?${new URLSearchParams(ask).toString()}`);
  const html = await page.text();
  const form = new URLSearchParams({
    ...ask,
    person,
    decision: 'accept',
    seal: /name="seal" value="([^"]+)"/u.exec(html)?.[1] ?? '',
  });
  for (const [, site] of html.matchAll(/name="site" value="([^"]+)"/gu)) {
    form.append('site', site ?? '');
  }
  const cookie = page.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const decided = await fetch(`${base}/authorize`, {
    method: 'POST',
    body: form,
    headers: { cookie },
    redirect: 'manual',
  });
  const back = new URL(decided.headers.get('location') ?? '');
  return back.searchParams.get('code') ?? '';
}

/** One call of the token endpoint, with the app's id and secret. */
export function token(base: string, request: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(`${base}/oauth/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...client, ...request }),
  });
}
