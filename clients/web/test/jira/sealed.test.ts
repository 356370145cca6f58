import { afterEach, expect, test, vi } from 'vitest';
import { sealedCall, tell } from '../../src/jira/sealed';
import { fakeServer } from './fakeServer';
import { FakeSession, openSeal } from './fakeSession';

afterEach(() => {
  vi.unstubAllGlobals();
});

const path = '/api/boards/b1/jira/s1/search';
const search = (session: FakeSession, signal?: AbortSignal) =>
  sealedCall(session, { path: 's1/search', purpose: 'search', body: { jql: 'a' }, signal }, (json) => json as number);

const gone = { status: 409, json: { code: 'SealGone', title: 'Gone.', tryAgain: true } };

test('a question is closed for its purpose and the answer opened for its own', async () => {
  const asked = fakeServer({ [path]: { sealed: 'seal1|answer|search|42' } });
  expect(await search(new FakeSession())).toEqual({ kind: 'done', value: 42 });
  expect(asked).toEqual([
    {
      method: 'POST',
      path,
      headers: { 'X-Ludi': '1', 'X-Seal': 'seal1', 'Content-Type': 'application/octet-stream' },
      body: 'seal1|request|search|{"jql":"a"}',
    },
  ]);
});

test('a question without a body sends none', async () => {
  const asked = fakeServer({ '/api/boards/b1/jira/s1/issues/7/editmeta': { sealed: 'seal1|answer|editmeta|{}' } });
  const call = { path: 's1/issues/7/editmeta', purpose: 'editmeta' };
  expect(await sealedCall(new FakeSession(), call, (json) => json)).toEqual({ kind: 'done', value: {} });
  expect(asked[0]?.body).toBe('');
});

test('a seal that was dropped meanwhile is asked for again, and the question put once more', async () => {
  const asked = fakeServer({ [path]: [gone, { sealed: 'seal2|answer|search|42' }] });
  const session = new FakeSession();
  session.seals = [openSeal('seal1'), openSeal('seal2')];
  const asking = search(session);
  session.seal.set(null);
  expect(await asking).toEqual({ kind: 'done', value: 42 });
  expect(asked.map((question) => question.body.split('|')[0])).toEqual(['seal1', 'seal2']);
});

test('it is put once more and not for ever', async () => {
  const asked = fakeServer({ [path]: gone });
  const session = new FakeSession();
  const asking = search(session);
  session.seal.set(null);
  expect(await asking).toMatchObject({ kind: 'refused', refusal: { code: 'SealGone' } });
  expect(asked).toHaveLength(2);
});

test('an answer under another seal is not taken', async () => {
  fakeServer({ [path]: { sealed: 'seal9|answer|search|42' } });
  const session = new FakeSession();
  const asking = search(session);
  session.seal.set(null);
  expect(await asking).toMatchObject({ kind: 'refused', refusal: { code: 'SealGone' } });
});

test('the news of a drop is waited for, but no longer than a pulse', async () => {
  vi.useFakeTimers();
  try {
    const asked = fakeServer({ [path]: [gone, { sealed: 'seal1|answer|search|42' }] });
    const asking = search(new FakeSession());
    await vi.advanceTimersByTimeAsync(2400);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(await asking).toEqual({ kind: 'done', value: 42 });
  } finally {
    vi.useRealTimers();
  }
});

test('who may not have a seal is told why, and nothing is sent', async () => {
  const asked = fakeServer({});
  const session = new FakeSession();
  session.seals = [{ code: 'GuestsWatchJira', sentence: 'Guests watch.', tryAgain: false, afterSeconds: null }];
  expect(await search(session)).toMatchObject({ kind: 'refused', refusal: { code: 'GuestsWatchJira' } });
  expect(asked).toEqual([]);
});

test("Jira's own words come opened with the refusal", async () => {
  const words = JSON.stringify({ messages: ['Bad JQL.'], errors: { summary: 'Too long.' } });
  const jira = btoa(`seal1|answer|error|${words}`);
  fakeServer({ [path]: { status: 422, json: { code: 'JiraRefused', title: 'No.', seal: 'seal1', jira } } });
  const outcome = await search(new FakeSession());
  expect(outcome.kind === 'refused' ? tell(outcome) : null).toBe('Bad JQL. Too long.');
});

test('a conflict brings yours, what was seen and what is in Jira now', async () => {
  const conflict = { yours: 'a', seen: 'b', now: 'c' };
  const jira = btoa(`seal1|answer|error|${JSON.stringify(conflict)}`);
  fakeServer({ [path]: { status: 409, json: { code: 'JiraConflict', title: 'No.', seal: 'seal1', jira } } });
  expect(await search(new FakeSession())).toMatchObject({ kind: 'refused', conflict, words: null });
});

test('a stopped question ends quietly', async () => {
  fakeServer({ [path]: 'hang' });
  const stop = new AbortController();
  const asking = search(new FakeSession(), stop.signal);
  await Promise.resolve();
  stop.abort();
  expect(await asking).toEqual({ kind: 'stopped' });
});
