import { expect, onTestFinished, test, vi } from 'vitest';
import { issueKey } from '../../src/connection/boardSession';
import { OpenedIssues } from '../../src/connection/openedIssues';
import { requestKey } from '../../src/connection/seal';
import type { Fetch } from '../../src/connection/sealKeeper';
import { Session } from '../../src/connection/session';
import type { SealedIssue } from '../../src/contract/contract.gen';
import { ModelServer } from './modelServer';
import { ServerSeal } from './sealing';

const ONE = issueKey('site', '1');

const sealed = async (seal: ServerSeal, issue: string, version: number, summary: string): Promise<SealedIssue> => ({
  site: 'site',
  issue,
  version,
  state: 'Live',
  sealed: await seal.seal({ id: issue, fields: { summary } }, `site|${issue}`),
});

const keyOf = async (seal: ServerSeal) => {
  const request = await requestKey();
  return request.unwrap(seal.id, await seal.wrapFor(request.publicKey));
};

/** A server whose board has a seal with these issues, two to a page. */
function serverWith(seal: ServerSeal, issues: readonly SealedIssue[]): ModelServer {
  const server = new ModelServer();
  server.issuesHead = { issues: issues.at(-1)?.version ?? 0, seal: seal.id };
  server.issuesPage = async ({ seal: held, after, publicKey }) => {
    const left = issues.filter((i) => held !== seal.id || i.version > after);
    const page = left.slice(0, 2);
    const key = publicKey === null ? null : await seal.wrapFor(publicKey);
    const version = page.at(-1)?.version ?? after;
    return { version, seal: seal.id, key, sites: [], issues: page, more: left.length > 2, refusal: null, bulk: null };
  };
  return server;
}

function join(server: ModelServer, fetch: Fetch = () => Promise.reject(new Error('no'))): Session {
  const session = new Session('board', { connect: server.connect, fetch, random: () => 0, left: () => undefined });
  onTestFinished(() => {
    session.leave();
  });
  return session;
}

test('P60 a key opens what was sealed for it and for that purpose only, and nothing once forgotten', async () => {
  const seal = new ServerSeal('seal1');
  const key = await keyOf(seal);
  const bytes = await seal.seal({ a: 1 }, 'answer|search');
  expect(new TextDecoder().decode(await key.open(bytes, 'answer|search'))).toBe('{"a":1}');
  await expect(key.open(bytes, 'answer|edit')).rejects.toThrow();
  await expect(key.open(bytes.with(20, 1 ^ (bytes[20] ?? 0)), 'answer|search')).rejects.toThrow();
  await expect((await keyOf(new ServerSeal('seal1'))).open(bytes, 'answer|search')).rejects.toThrow();
  const closed = await key.close(new TextEncoder().encode('hello'), 'request|edit');
  expect(closed.length).toBe(12 + 5 + 16);
  expect(new TextDecoder().decode(await key.open(closed, 'request|edit'))).toBe('hello');
  key.forget();
  await expect((async () => key.open(bytes, 'answer|search'))()).rejects.toThrow();
});

test('a key that was wrapped for another seal or another pair is refused', async () => {
  const seal = new ServerSeal('seal1');
  const request = await requestKey();
  const wrapped = await seal.wrapFor(request.publicKey);
  await expect(request.unwrap('seal2', wrapped)).rejects.toThrow();
  await expect((await requestKey()).unwrap('seal1', wrapped)).rejects.toThrow();
});

test('the newest version wins in any order, what is tampered with stays sealed, a drop forgets what is under way', async () => {
  const seal = new ServerSeal('seal1');
  const key = await keyOf(seal);
  const opened = new OpenedIssues(() => undefined);
  const older = await sealed(seal, '1', 1, 'older');
  const newer = await sealed(seal, '1', 2, 'newer');
  await Promise.all([opened.take(key, [newer]), opened.take(key, [older])]);
  expect(opened.content.get(ONE)).toMatchObject({ kind: 'live', issue: { fields: { summary: 'newer' } } });
  await opened.take(key, [{ ...newer, issue: '2' }]);
  expect(opened.content.get(issueKey('site', '2'))).toEqual({ kind: 'sealed' });
  await opened.take(key, [{ ...newer, version: 3, state: 'Missing', sealed: null }]);
  expect(opened.content.get(ONE)).toEqual({ kind: 'missing' });
  const late = opened.take(key, [await sealed(seal, '1', 4, 'late')]);
  opened.forget();
  await late;
  expect(opened.content.get(ONE)).toBeUndefined();
});

test('a board with a seal is opened page by page, followed, and forgotten on drop (P63)', async () => {
  const seal = new ServerSeal('seal1');
  const issues = await Promise.all([1, 2, 3, 4, 5].map((n) => sealed(seal, `${n}`, n, `s${n}`)));
  const server = serverWith(seal, issues);
  const session = join(server);
  await vi.waitFor(() => {
    expect(session.issues.keys.get()).toHaveLength(5);
  });
  const change = await sealed(seal, '1', 6, 'changed');
  server.tell('IssuesChanged', { from: 5, to: 6, seal: seal.id, sites: [], issues: [change] });
  await vi.waitFor(() => {
    expect(session.issues.get(ONE)).toMatchObject({ issue: { fields: { summary: 'changed' } } });
  });
  const held = await session.ensureSeal();
  expect(held).toBe(session.seal.get());
  server.tell('IssuesDropped', { to: 7, reason: 'Purged', sites: [] });
  await vi.waitFor(() => {
    expect(session.seal.get()).toBeNull();
  });
  expect(session.issues.keys.get()).toHaveLength(0);
});

test('another seal takes the place of the held one by itself', async () => {
  const [first, second] = [new ServerSeal('seal1'), new ServerSeal('seal2')];
  const server = serverWith(first, [await sealed(first, '1', 1, 'first')]);
  const session = join(server);
  await vi.waitFor(() => {
    expect(session.seal.get()?.id).toBe('seal1');
  });
  const next = serverWith(second, [await sealed(second, '1', 9, 'second')]);
  Object.assign(server, { issuesHead: next.issuesHead, issuesPage: next.issuesPage });
  server.tellPulse();
  await vi.waitFor(() => {
    expect(session.issues.get(ONE)).toMatchObject({ issue: { fields: { summary: 'second' } } });
  });
  expect(session.seal.get()?.id).toBe('seal2');
});

test('where there is no seal one is asked for once; a refusal comes back as it is', async () => {
  const seal = new ServerSeal('seal1');
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  const asked: RequestInit[] = [];
  const server = new ModelServer();
  const session = join(server, async (address, request) => {
    expect(address).toBe('/api/boards/board/jira/seal');
    asked.push(request);
    if (asked.length === 1) {
      const problem = { code: 'JiraNotConnected', title: 'Connect first.', tryAgain: false };
      return Response.json(problem, { status: 403 });
    }
    const { publicKey } = JSON.parse(request.body as string) as { publicKey: string };
    const wrapped = await seal.wrapFor(new Uint8Array(Buffer.from(publicKey, 'base64')));
    Object.assign(server, serverWith(seal, []));
    return Response.json({ seal: seal.id, publicKey: base64(wrapped.publicKey), wrapped: base64(wrapped.wrapped) });
  });
  await vi.waitFor(() => {
    expect(session.line.get().kind).toBe('open');
  });
  expect(await session.ensureSeal()).toMatchObject({ code: 'JiraNotConnected', sentence: 'Connect first.' });
  const [one, two] = await Promise.all([session.ensureSeal(), session.ensureSeal()]);
  expect(one).toBe(two);
  expect(one).toMatchObject({ id: 'seal1' });
  expect(asked).toHaveLength(2);
  expect(asked[1]?.headers).toMatchObject({ 'X-Ludi': '1' });
});
