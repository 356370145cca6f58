import { expect, test } from 'vitest';
import type { ItemId } from '../../src/connection/boardSession';
import { issueKey } from '../../src/connection/boardSession';
import type { RefusalCode } from '../../src/contract/contract.gen';
import { Conversion } from '../../src/jira/convert/job/conversion';
import { inCalls, type Order } from '../../src/jira/convert/job/order';
import type { JiraOutcome } from '../../src/jira/sealed';
import type { Converted, ConvertResult } from '../../src/jira/shapes';
import { card, FakeSession, issue, sticky } from './fakeSession';

const id = (name: string): ItemId => name as ItemId;

const orderOf = (count: number, letters = 1): Order => ({
  site: 's1',
  project: '1',
  type: '2',
  fields: { labels: ['a'] },
  stickies: Array.from({ length: count }, (_, n) => ({
    item: id(`i${n}`),
    summary: `S${n}`,
    fields: { d: 'x'.repeat(letters) },
  })),
});

const refused = (code: RefusalCode, afterSeconds: number | null = null): JiraOutcome<never> => ({
  kind: 'refused',
  refusal: { code, sentence: code, tryAgain: true, afterSeconds },
  words: code === 'JiraRefused' ? { messages: ['You may not.'], errors: { summary: 'Too odd.' } } : null,
  conflict: null,
});

type Reply = JiraOutcome<readonly ConvertResult[]> | ((items: readonly string[]) => readonly ConvertResult[]);

/** A conversion over answers that a test lays out. */
function begin(
  order: Order,
  replies: readonly Reply[],
  known: readonly (JiraOutcome<Converted> | (() => void))[] = [],
) {
  const session = new FakeSession();
  order.stickies.forEach(({ item }) => {
    session.put(item, sticky('x'));
  });
  const calls: (readonly string[])[] = [];
  const pauses: number[] = [];
  let asked = 0;
  const conversion = new Conversion(order, {
    session,
    calls: {
      convert: (_, body) => {
        const items = body.stickies.map(({ item }) => item);
        const reply = replies[Math.min(calls.push(items), replies.length) - 1] ?? refused('Unexpected');
        return Promise.resolve(typeof reply === 'function' ? { kind: 'done', value: reply(items) } : reply);
      },
      converted: () => {
        const answer = known[Math.min(asked++, known.length - 1)];
        if (typeof answer === 'function') {
          answer();
        }
        return Promise.resolve(
          answer === undefined || typeof answer === 'function'
            ? { kind: 'done', value: { results: [], running: [] } }
            : answer,
        );
      },
    },
    pause: (seconds) => {
      pauses.push(seconds);
      return Promise.resolve();
    },
  });
  return { session, conversion, calls, pauses };
}

const made = (items: readonly string[]): readonly ConvertResult[] =>
  items.map((item) => ({ item, issue: `9${item.slice(1)}`, key: `NW-${item.slice(1)}` }));

const keys = (conversion: Conversion) => [...conversion.progress.get().fates.values()].map((fate) => fate.kind);

test('P46 a hundred and twenty stickies go out in three calls, one after the other', async () => {
  const { conversion, calls } = begin(orderOf(120), [made]);
  const seen: string[] = [];
  conversion.progress.subscribe(() => {
    seen.push(
      keys(conversion)
        .filter((kind) => kind === 'made')
        .length.toString(),
    );
  });
  await conversion.run();
  expect(calls.map((call) => call.length)).toEqual([50, 50, 20]);
  expect([...new Set(seen)]).toEqual(['0', '50', '100', '120']);
  expect(conversion.progress.get().fates.get(id('i119'))).toEqual({ kind: 'made', key: 'NW-119' });
  expect(conversion.progress.get().going).toBe(false);
});

test('P46 long texts make smaller calls, and none is left out', () => {
  const calls = inCalls(orderOf(50, 5000));
  expect(calls.length).toBeGreaterThan(4);
  expect(calls.flat().map(({ item }) => item)).toEqual(orderOf(50).stickies.map(({ item }) => item));
  expect(Math.max(...calls.map((call) => JSON.stringify(call).length))).toBeLessThan(64_000);
});

test('P46 what Jira refuses has its words, the others are made', async () => {
  const { conversion } = begin(orderOf(2), [
    () => [{ item: 'i0', messages: [], errors: { summary: 'Too odd.' } }, ...made(['i1'])],
  ]);
  const { fates } = await conversion.run();
  expect(fates.get(id('i0'))).toEqual({ kind: 'failed', message: 'Too odd.', errors: { summary: 'Too odd.' } });
  expect(fates.get(id('i1'))?.kind).toBe('made');
});

test('P46 a call that is refused as a whole ends the others before they are made', async () => {
  const { conversion, calls } = begin(orderOf(60), [refused('JiraRefused')]);
  const { fates } = await conversion.run();
  expect(calls).toHaveLength(1);
  expect([...fates.values()].every((fate) => fate.kind === 'failed')).toBe(true);
  expect(fates.get(id('i0'))).toMatchObject({ errors: { summary: 'Too odd.' } });
  expect(fates.get(id('i59'))).toMatchObject({ message: 'You may not. Too odd.', errors: {} });
});

test('while Jira asks us to wait, we wait, and then the same call is made', async () => {
  const { conversion, calls, pauses } = begin(orderOf(1), [refused('JiraWait', 17), refused('SealGone'), made]);
  await conversion.run();
  expect(calls).toHaveLength(3);
  expect(pauses).toEqual([17, 5]);
  expect(keys(conversion)).toEqual(['made']);
});

test('P47 a call without an answer is never made again: the server says what became of it', async () => {
  const { conversion, calls } = begin(
    orderOf(2),
    [refused('Unavailable')],
    [
      refused('Unavailable'),
      { kind: 'done', value: { results: [{ item: 'i0', issue: '9', key: 'NW-9' }], running: ['i1'] } },
      { kind: 'done', value: { results: [{ item: 'i1', messages: ['No.'], errors: {} }], running: [] } },
    ],
  );
  const { fates } = await conversion.run();
  expect(calls).toHaveLength(1);
  expect(fates.get(id('i0'))).toEqual({ kind: 'made', key: 'NW-9' });
  expect(fates.get(id('i1'))).toMatchObject({ kind: 'failed', message: 'No.' });
});

test('P47 after a kill of the server the board shows what became of it', async () => {
  const { session, conversion, calls } = begin(
    orderOf(3),
    [refused('OutcomeUnknown')],
    [
      () => {
        session.put('i0', { ...sticky('x'), converting: 'ada' });
        session.itemStore.remove(id('i2'));
      },
      () => {
        session.put('i0', card);
        session.issueStore.set(issueKey('s1', '7'), { kind: 'live', issue });
      },
    ],
  );
  const { fates } = await conversion.run();
  expect(calls).toHaveLength(1);
  expect(fates.get(id('i0'))).toEqual({ kind: 'made', key: 'NW-7' });
  expect(fates.get(id('i1'))).toMatchObject({
    kind: 'failed',
    message: expect.stringContaining('tried again') as string,
  });
  expect(fates.get(id('i2'))).toEqual({ kind: 'gone' });
});

test('P47 what somebody else converts is waited for', async () => {
  const { session, conversion } = begin(
    orderOf(1),
    [() => [{ item: 'i0', code: 'AlreadyConverting', messages: ['Taken.'] }]],
    [
      { kind: 'done', value: { results: [], running: ['i0'] } },
      () => {
        session.put('i0', card);
      },
    ],
  );
  await conversion.run();
  expect(conversion.progress.get().fates.get(id('i0'))).toEqual({ kind: 'made', key: null });
});
