import { expect, test } from 'vitest';
import type { Refusal } from '../../../src/contract/contract.gen';
import { costOf, ImportRun, type RunPorts, type RunState } from '../../../src/jira/import/importRun';
import type { Matches, Next } from '../../../src/jira/import/importCalls';
import { orderOf, ticksOf } from '../../../src/jira/import/picked';

const ids = (from: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => String(from + index));

const found = (from: number, count: number) => ids(from, count).map((id) => ({ id, key: `NW-${id}`, fields: {} }));

const refusal = (code: Refusal['code'], afterSeconds: number | null): Refusal => ({
  code,
  sentence: 'No.',
  tryAgain: true,
  afterSeconds,
});

/** Ports whose searches give pages of 400, whose placing can be refused, and whose sleep is told. */
class Ports implements RunPorts {
  readonly placed: (readonly string[])[] = [];
  readonly asked: (Next | null)[] = [];
  readonly slept: number[] = [];
  refusals: (Refusal | null)[] = [];
  total = 0;
  onPlace: () => void = () => undefined;

  matches = (_: string, next: Next | null): Promise<{ kind: 'done'; value: Matches }> => {
    this.asked.push(next);
    const from = Number(next?.pageToken ?? 0);
    const count = Math.min(400, this.total - from);
    const last = from + count >= this.total;
    return Promise.resolve({
      kind: 'done',
      value: {
        issues: found(from, count),
        isLast: last,
        nextPageToken: last ? null : String(from + count),
        reconcile: ['9'],
      },
    });
  };

  place = (issues: readonly string[]) => {
    this.onPlace();
    const no = this.refusals.shift() ?? null;
    if (no !== null) {
      return Promise.resolve({ kind: 'refused' as const, refusal: no, sealedWords: null });
    }
    this.placed.push(issues);
    const [first = '', ...others] = issues;
    return Promise.resolve({
      kind: 'done' as const,
      value: {
        added: others.map((issue) => ({ item: `card-${issue}`, issue })),
        already: [],
        notVisible: [first],
      },
    });
  };

  sleep = (ms: number): Promise<void> => {
    this.slept.push(ms);
    return Promise.resolve();
  };

  now = (): number => 1000;
}

const states = (run: ImportRun): RunState[] => {
  const seen: RunState[] = [];
  run.state.subscribe(() => seen.push(run.state.get()));
  return seen;
};

test('P22 what is ticked goes a hundred at a time, with a bar, each once', async () => {
  const ports = new Ports();
  const run = new ImportRun(ports);
  const seen = states(run);
  const result = await run.run({ kind: 'issues', issues: ids(0, 250) });
  expect(ports.placed.map((few) => few.length)).toEqual([100, 100, 50]);
  expect(seen.filter((state) => state.kind === 'running').map((state) => state.done)).toEqual([0, 100, 200]);
  expect(result).toMatchObject({ added: 247, notVisible: 3, asked: 250, cut: null, more: false });
  expect(run.state.get()).toEqual({ kind: 'idle' });
});

test('P22 everything that matches is found over all pages, by the same reconciled ids, up to a thousand', async () => {
  const ports = new Ports();
  ports.total = 1100;
  const result = await new ImportRun(ports).run({ kind: 'matching', jql: 'a', about: 1100 });
  expect(ports.asked).toEqual([null, { pageToken: '400', reconcile: ['9'] }, { pageToken: '800', reconcile: ['9'] }]);
  expect(ports.placed.flat()).toEqual(ids(0, 1000));
  expect(result).toMatchObject({ asked: 1000, more: true, cut: null });
});

test('a wait that Jira asks for is waited out and shown', async () => {
  const ports = new Ports();
  ports.refusals = [refusal('JiraWait', 17), null];
  const run = new ImportRun(ports);
  const seen = states(run);
  const result = await run.run({ kind: 'issues', issues: ids(0, 10) });
  expect(ports.slept).toEqual([17_000]);
  expect(seen).toContainEqual({ kind: 'running', phase: 'importing', done: 0, total: 10, waitsUntil: 18_000 });
  expect(result).toMatchObject({ added: 9, cut: null });
});

test('a refusal ends it; what came is said, and what did not', async () => {
  const ports = new Ports();
  ports.refusals = [null, refusal('JiraSlow', null)];
  const result = await new ImportRun(ports).run({ kind: 'issues', issues: ids(0, 250) });
  expect(result).toMatchObject({ added: 99, notVisible: 1, asked: 250, cut: 'No.' });
});

test('a wait of many minutes ends it', async () => {
  const ports = new Ports();
  ports.refusals = [refusal('JiraWait', 2400)];
  const result = await new ImportRun(ports).run({ kind: 'issues', issues: ids(0, 10) });
  expect(result).toMatchObject({ added: 0, cut: 'Jira asks us to wait 2400 s.' });
  expect(ports.slept).toEqual([]);
});

test('it can be stopped between two steps, and run again', async () => {
  const ports = new Ports();
  const run = new ImportRun(ports);
  ports.onPlace = () => {
    run.stop();
  };
  const result = await run.run({ kind: 'issues', issues: ids(0, 250) });
  expect(result).toMatchObject({ added: 99, asked: 250, cut: 'You stopped it.' });
  ports.onPlace = () => undefined;
  expect(await run.run({ kind: 'issues', issues: ids(0, 10) })).toMatchObject({ added: 9, cut: null });
});

test('P22 the cost is told before: calls, and points of the hourly budget', () => {
  expect(costOf({ kind: 'issues', issues: ids(0, 120) })).toEqual({ calls: 2, points: 122 });
  expect(costOf({ kind: 'matching', jql: 'a', about: 812 })).toEqual({ calls: 10, points: 1634 });
  expect(costOf({ kind: 'matching', jql: 'a', about: 5000 })).toEqual({ calls: 11, points: 2011 });
});

test('P22 all that match ticks what is loaded, and is one order', () => {
  const loaded = found(0, 3);
  const matching = { kind: 'matching', jql: 'a', about: 812 } as const;
  expect([...ticksOf(matching, loaded)]).toEqual(['0', '1', '2']);
  expect(orderOf(matching, loaded)).toEqual(matching);
  expect(orderOf({ kind: 'rows', ids: new Set() }, loaded)).toBeNull();
  expect(orderOf({ kind: 'rows', ids: new Set(['2']) }, loaded)).toEqual({ kind: 'issues', issues: ['2'] });
});
