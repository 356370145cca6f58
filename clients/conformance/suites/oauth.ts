import { getAccessibleResources } from 'jira.js';
import { expect, test, vi } from 'vitest';
import { code, consent, callback, token, type Tokens } from '../support/consent';
import { people, site } from '../support/rehearsal';
import { rehearsal } from '../support/shared';

test('a code becomes a pair of tokens, once', async () => {
  const request = {
    grant_type: 'authorization_code',
    code: await code(rehearsal.base, people.ada),
    redirect_uri: callback,
  };
  const first = await token(rehearsal.base, request);
  expect(first.status).toBe(200);
  expect(await first.json()).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
  expect((await token(rehearsal.base, request)).ok).toBe(false);
});

test('a refresh brings a new pair', async () => {
  const old = await consent(rehearsal.base, people.ada);
  const answer = await token(rehearsal.base, { grant_type: 'refresh_token', refresh_token: old.refresh_token });
  const renewed = (await answer.json()) as Tokens;
  expect(renewed.refresh_token).not.toBe(old.refresh_token);
  expect(renewed.access_token).not.toBe(old.access_token);
});

test('a refresh token that is not known is an invalid grant', async () => {
  const answer = await token(rehearsal.base, { grant_type: 'refresh_token', refresh_token: 'nobody' });
  expect(answer.status).toBe(403);
  expect(await answer.json()).toMatchObject({ error: 'invalid_grant' });
});

test('the sites of a token are told as jira.js reads them', async () => {
  const { access_token } = await consent(rehearsal.base, people.ada);
  const real = globalThis.fetch;
  // jira.js knows Atlassian's address only; everything else about the call is its own.
  vi.stubGlobal('fetch', (input: string | URL, init?: RequestInit) =>
    real(String(input).replace('https://api.atlassian.com', rehearsal.base), init),
  );
  try {
    expect((await getAccessibleResources(access_token)).map(({ id }) => id)).toContain(site);
  } finally {
    vi.unstubAllGlobals();
  }
});
