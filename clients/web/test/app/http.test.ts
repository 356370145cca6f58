import { afterEach, expect, test, vi } from 'vitest';
import { askJson } from '../../src/http/http';
import { readProblem, sentenceOf } from '../../src/http/outcome';
import { fakeServer } from '../jira/fakeServer';

afterEach(() => {
  vi.unstubAllGlobals();
});

const ask = () => askJson({ method: 'POST', path: '/api/x', json: { a: 1 } }, (body) => body as number);

test('a request carries the header that proves our own page, and its JSON', async () => {
  const asked = fakeServer({ '/api/x': { json: 42 } });
  expect(await ask()).toEqual({ kind: 'done', value: 42 });
  expect(asked[0]?.headers).toEqual({ 'X-Ludi': '1', 'Content-Type': 'application/json' });
  expect(asked[0]?.body).toBe('{"a":1}');
});

test('a refusal is a value with its code, sentence and whether to try again', async () => {
  fakeServer({
    '/api/x': {
      status: 429,
      json: {
        code: 'JiraWait',
        title: 'Jira asks us to wait.',
        tryAgain: true,
        afterSeconds: 17,
        jira: 'eA==',
        seal: 's',
      },
    },
  });
  expect(await ask()).toEqual({
    kind: 'refused',
    refusal: { code: 'JiraWait', sentence: 'Jira asks us to wait.', tryAgain: true, afterSeconds: 17 },
    sealedWords: { jira: 'eA==', seal: 's' },
  });
});

test('no answer at all is a refusal to try again, never a throw', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await ask()).toMatchObject({ kind: 'refused', refusal: { code: 'Unavailable', tryAgain: true } });
});

test('a question that was stopped says nothing', async () => {
  fakeServer({ '/api/x': 'hang' });
  const stop = new AbortController();
  const asking = askJson({ method: 'GET', path: '/api/x', signal: stop.signal }, (body) => body);
  stop.abort();
  expect(await asking).toEqual({ kind: 'stopped' });
});

test("a proxy's page becomes the refusal of its status", () => {
  expect(readProblem(502, null).refusal).toMatchObject({ code: 'Unavailable', tryAgain: true });
  expect(readProblem(401, '<html>').refusal).toMatchObject({ code: 'NotSignedIn', tryAgain: false });
  expect(readProblem(418, {}).refusal.code).toBe('Unexpected');
});

test('a wait is said in seconds where they are known', () => {
  const wait = { code: 'JiraWait', sentence: 'Jira asks us to wait.', tryAgain: true } as const;
  expect(sentenceOf({ ...wait, afterSeconds: 17 })).toBe('Jira asks us to wait 17 s.');
  expect(sentenceOf({ ...wait, afterSeconds: null })).toBe('Jira asks us to wait.');
});
