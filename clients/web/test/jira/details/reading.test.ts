import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DetailsReading } from '../../../src/jira/details/reading/reading';
import type { Comment, HeldDetails } from '../../../src/jira/details/reading/shapes';
import { ada, FakeSession, issue, live } from '../fakeSession';

const comment = (id: string, visibility?: { readonly value: string }): Comment => ({
  id,
  author: { accountId: 'a1', displayName: 'Ada' },
  body: { type: 'doc', version: 1, content: [] },
  created: '2026-11-24T09:00:00.000+0000',
  ...(visibility === undefined ? {} : { visibility }),
});

const details = (updated: string, comments: readonly Comment[] = []): HeldDetails => ({
  readAt: 1,
  reader: 'ada',
  points: null,
  fields: { summary: 'Cursor lags', updated },
  meta: {},
  comments,
  earlier: false,
});

const morning = '2026-11-24T09:00:00.000+0000';
const noon = '2026-11-24T12:00:00.000+0000';

describe('what the details panel knows', () => {
  const session = new FakeSession();
  let held: HeldDetails | null = null;
  let read: HeldDetails = details(morning);
  let asked: string[] = [];

  beforeEach(() => {
    [held, read, asked] = [null, details(morning), []];
    session.sites.set([live(['ada'])]);
    session.you.set(ada);
    session.show({ kind: 'live', issue: { ...issue, fields: { ...issue.fields, updated: morning } } });
    vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
      asked.push(`${init.method ?? ''} ${path.split('/').at(-1) ?? ''}`);
      if (init.method === 'GET') {
        return Promise.resolve(
          held === null
            ? new Response(null, { status: 204 })
            : new Response(`seal1|s1|7|details|${JSON.stringify(held)}`, { headers: { 'X-Seal': 'seal1' } }),
        );
      }
      const own = {
        details: read,
        meta: { fields: {}, points: null },
        me: 'a1',
        restricted: [comment('2', { value: 'Admins' })],
      };
      return Promise.resolve(new Response(`seal1|answer|details|${JSON.stringify(own)}`));
    });
  });

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  const knownAfter = async (reading: DetailsReading, kind: string) => {
    await vi.waitFor(() => {
      expect(reading.known.get().kind).toBe(kind);
    });
    return reading.known.get();
  };

  it('P53 P56 is what the board holds for whoever has no connection, and Jira is not asked', async () => {
    session.sites.set([live([])]);
    const reading = new DetailsReading(session, 's1', '7');
    const stop = reading.follow();
    await knownAfter(reading, 'nothing');
    held = details(morning, [comment('1')]);
    session.show({ kind: 'live', issue: { ...issue, readAt: 2 } });
    const known = await knownAfter(reading, 'known');
    expect(known.kind === 'known' && known.comments.map((c) => c.id)).toEqual(['1']);
    expect(known.kind === 'known' && known.meta).toBeNull();
    expect(asked.every((one) => one.startsWith('GET'))).toBe(true);
    stop();
  });

  it('P31 is read with one’s own token once; then it follows the board, one’s restricted comments with it', async () => {
    const reading = new DetailsReading(session, 's1', '7');
    const stop = reading.follow();
    await knownAfter(reading, 'known');
    held = details(morning, [comment('1'), comment('3')]);
    session.show({ kind: 'live', issue: { ...issue, fields: { ...issue.fields, updated: morning }, readAt: 2 } });
    await vi.waitFor(() => {
      const known = reading.known.get();
      expect(known.kind === 'known' && known.comments.map((c) => c.id)).toEqual(['1', '2', '3']);
    });
    expect(asked.filter((one) => one.startsWith('POST'))).toEqual(['POST details']);
    stop();
  });

  it('P48 is read again when the card shows a newer state, once for each', async () => {
    const reading = new DetailsReading(session, 's1', '7');
    const stop = reading.follow();
    await knownAfter(reading, 'known');
    [held, read] = [details(morning), details(noon)];
    const newer = { ...issue, fields: { ...issue.fields, updated: noon } };
    session.show({ kind: 'live', issue: newer });
    await vi.waitFor(() => {
      const known = reading.known.get();
      expect(known.kind === 'known' && known.details.fields['updated']).toBe(noon);
    });
    held = read;
    session.show({ kind: 'live', issue: { ...newer, readAt: 3 } });
    await vi.waitFor(() => {
      expect(asked.at(-1)).toBe('GET details');
    });
    expect(asked.filter((one) => one.startsWith('POST'))).toHaveLength(2);
    stop();
  });

  it('B5 stays, with what is being written in it, while the board cannot be asked', async () => {
    const reading = new DetailsReading(session, 's1', '7');
    const stop = reading.follow();
    await knownAfter(reading, 'known');
    let refused = 0;
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 503 })).finally(() => refused++));
    session.show({ kind: 'live', issue: { ...issue, fields: { ...issue.fields, updated: noon }, readAt: 2 } });
    await vi.waitFor(() => {
      expect(refused).toBeGreaterThan(0);
    });
    expect(reading.known.get().kind).toBe('known');
    stop();
  });

  it('P63 is forgotten with the seal', async () => {
    const reading = new DetailsReading(session, 's1', '7');
    const stop = reading.follow();
    await knownAfter(reading, 'known');
    const seal = session.seal.get();
    session.seal.set(null);
    expect(reading.known.get()).toEqual({ kind: 'nothing' });
    session.seal.set(seal);
    stop();
  });
});
