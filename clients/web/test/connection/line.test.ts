import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { patchOf } from '../../src/board/operations';
import type { Refusal } from '../../src/contract/contract.gen';
import { retryDelay } from '../../src/connection/retryPolicy';
import { Session } from '../../src/connection/session';
import { id, sticky } from '../board/make';
import { ModelServer } from './modelServer';

const A = id('aaaaaaaa');
const refusal = (code: Refusal['code'], tryAgain: boolean): Refusal => ({
  code,
  sentence: `${code}.`,
  tryAgain,
  afterSeconds: null,
});

let server: ModelServer;
let session: Session;
const left = vi.fn();
let pulses: ReturnType<typeof setInterval>;

const open = (): Session =>
  new Session('board', {
    connect: server.connect,
    fetch: () => Promise.reject(new Error('no')),
    random: () => 0.5,
    left,
  });

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const line = () => session.line.get();
const cut = () => {
  [...server.links].forEach((link) => {
    link.cut();
  });
};

beforeEach(async () => {
  vi.useFakeTimers();
  server = new ModelServer();
  server.items.set(A, sticky());
  pulses = setInterval(() => {
    server.tellPulse();
  }, 2000);
  session = open();
  await pass(10);
});

afterEach(() => {
  session.leave();
  clearInterval(pulses);
  vi.useRealTimers();
});

test('attempts come after 0, 0.5, 1, 2, 5, 5 s, each by up to a fifth earlier or later', () => {
  expect([0, 1, 2, 3, 4, 99].map((n) => retryDelay(n, () => 0.5))).toEqual([0, 500, 1000, 2000, 5000, 5000]);
  expect(retryDelay(2, () => 0)).toBe(800);
  expect(retryDelay(2, () => 1)).toBeCloseTo(1200);
});

test('a board opens with its items, and a cut line is back at once with what was missed', async () => {
  expect(line()).toEqual({ kind: 'open' });
  expect(session.items.get(A)).toEqual(sticky());
  expect(session.you.get()?.name).toBe('Ada');
  await pass(2000);
  cut();
  expect(line().kind).toBe('lost');
  server.store(99, { kind: 'move', id: A, x: 7, y: 7 });
  await pass(10);
  expect(line().kind).toBe('open');
  expect(session.items.get(A)?.x).toBe(7);
});

test('while the server is away attempts go on without end, and the network coming back makes one now', async () => {
  server.up = false;
  cut();
  session.change([{ kind: 'move', id: A, x: 3, y: 3 }]);
  expect(line()).toMatchObject({ kind: 'lost', unsent: 1 });
  await pass(60_000);
  expect(line().kind).toBe('lost');
  server.up = true;
  session.online();
  await pass(10);
  expect(line().kind).toBe('open');
  expect(session.unsent).toBe(0);
  expect(server.items.get(A)?.x).toBe(3);
});

test('a silent line is lost within 3 s, heals by any message, and is given up after 6 s', async () => {
  await pass(1990);
  const first = [...server.links];
  server.silent = true;
  await pass(2950);
  expect(line().kind).toBe('lost');
  server.silent = false;
  server.tellPulse();
  await pass(1);
  expect(line().kind).toBe('open');
  expect([...server.links]).toEqual(first);
  server.silent = true;
  await pass(6100);
  expect(line().kind).toBe('lost');
  server.silent = false;
  await pass(15_000);
  expect(line().kind).toBe('open');
  expect([...server.links]).not.toEqual(first);
});

test('an offline browser is lost at once', () => {
  session.offline();
  expect(line().kind).toBe('lost');
});

test('a join that may pass is tried again; one that is final closes with its reason', async () => {
  server.joinRefusal = refusal('Unavailable', true);
  cut();
  await pass(3000);
  expect(line().kind).toBe('lost');
  server.joinRefusal = refusal('NotFound', false);
  await pass(5100);
  expect(line()).toEqual({ kind: 'closed', why: server.joinRefusal });
  server.joinRefusal = null;
  session.online();
  await pass(10_000);
  expect(line().kind).toBe('closed');
});

test('what the server closes stays closed; another name is taken', async () => {
  server.tell('Renamed', 'Sprint 43');
  await pass(1);
  expect(session.name.get()).toBe('Sprint 43');
  server.tell('Closed', refusal('NotFound', false));
  await pass(10_000);
  expect(line()).toEqual({ kind: 'closed', why: refusal('NotFound', false) });
  expect(server.links.size).toBe(0);
});

test('a gap, or a pulse that is ahead, asks for what is missing and no more', async () => {
  server.asked.length = 0;
  server.weather.loss = 2;
  server.store(99, { kind: 'move', id: A, x: 1, y: 1 });
  server.weather.loss = 0;
  server.store(99, { kind: 'set', id: A, patch: { ...nothing, text: 'later' } });
  await pass(20);
  expect(session.items.get(A)).toMatchObject({ x: 1, text: 'later' });
  expect(server.asked.filter((m) => m === 'CatchUp')).toHaveLength(1);
  server.weather.loss = 2;
  server.store(99, { kind: 'move', id: A, x: 2, y: 2 });
  server.weather.loss = 0;
  server.tellPulse();
  await pass(20);
  expect(session.items.get(A)?.x).toBe(2);
  expect(server.asked.filter((m) => m === 'CatchUp')).toHaveLength(2);
});

test('who comes and goes is known, after a gap by asking for all', async () => {
  const bea = { handle: 50, person: 'bea', name: 'Bea', role: 'Member', colour: '#000000' } as const;
  const version = server.rosterVersion;
  server.tell('RosterChanged', { from: version, to: version + 1, here: [bea], gone: [] });
  await pass(1);
  expect(session.roster.get()).toContainEqual(bea);
  server.rosterVersion = version + 5;
  server.tell('RosterChanged', { from: version + 4, to: version + 5, here: [], gone: [] });
  await pass(1);
  expect(session.roster.get()).not.toContainEqual(bea);
});

test('a change that cannot be taken now is kept; one that is refused is taken back and said', async () => {
  const said: string[] = [];
  session.onRefused((r) => said.push(r.code));
  server.changeRefusal = refusal('Unavailable', true);
  session.change([{ kind: 'move', id: A, x: 3, y: 3 }]);
  await pass(3000);
  expect(session.items.get(A)?.x).toBe(3);
  server.changeRefusal = null;
  await pass(1100);
  expect(server.items.get(A)?.x).toBe(3);
  server.changeRefusal = refusal('NotAllowed', false);
  session.change([{ kind: 'move', id: A, x: 4, y: 4 }]);
  await pass(100);
  expect(session.items.get(A)?.x).toBe(3);
  expect(said).toEqual(['NotAllowed']);
  expect(session.unsent).toBe(0);
});

test('the hands of others show until a place is stored, they leave, or 3 s pass', async () => {
  const frame = { from: server.revision, to: server.revision, operations: [] };
  const own = session.you.get()?.handle ?? 0;
  const hold = () => {
    server.tell('Frame', {
      ...frame,
      from: server.revision,
      to: server.revision,
      pointers: [
        [99, 1, 2, false],
        [own, 5, 5, false],
      ],
      drags: [[99, A, 3, 4]],
    });
  };
  hold();
  await pass(1);
  expect([...session.hands.pointers.keys()]).toEqual([99]);
  expect(session.hands.drags.get(A)).toMatchObject({ handle: 99, x: 3, y: 4 });
  server.store(99, { kind: 'move', id: A, x: 3, y: 4 });
  await pass(1);
  expect(session.hands.drags.size).toBe(0);
  hold();
  await pass(3100);
  expect(session.hands.drags.size).toBe(0);
});

test('pointing reaches the server at most 20 times a second, the last always', async () => {
  server.asked.length = 0;
  for (let i = 0; i < 100; i++) {
    session.point(i, i, false, []);
    await pass(10);
  }
  await pass(100);
  const points = server.asked.filter((m) => m === 'Point').length;
  expect(points).toBeGreaterThan(15);
  expect(points).toBeLessThanOrEqual(21);
});

test('B8 undo through the session is refused in words where somebody changed it since', async () => {
  const said: string[] = [];
  session.onRefused((r) => said.push(r.sentence));
  session.change([{ kind: 'move', id: A, x: 3, y: 3 }]);
  await pass(50);
  session.undo();
  await pass(50);
  expect(server.items.get(A)?.x).toBe(0);
  session.redo();
  await pass(50);
  server.store(99, { kind: 'move', id: A, x: 8, y: 8 });
  await pass(50);
  session.undo();
  expect(said).toEqual(['Somebody changed this since.']);
  expect(session.items.get(A)?.x).toBe(8);
});

const nothing = patchOf({});

test('S9 who leaves with unsent changes leaves once they are stored, also through a lost line', async () => {
  left.mockClear();
  server.weather.delay = 50;
  session.change([{ kind: 'move', id: A, x: 1, y: 1 }]);
  session.change([{ kind: 'move', id: A, x: 2, y: 2 }]);
  session.leave();
  expect(left).not.toHaveBeenCalled();
  cut();
  await pass(5000);
  expect(server.items.get(A)).toMatchObject({ x: 2, y: 2 });
  expect(left).toHaveBeenCalledOnce();
  expect(server.links.size).toBe(0);
});

test('P63 who leaves with unsent changes forgets the issues at once and asks for none', async () => {
  server.up = false;
  cut();
  session.change([{ kind: 'move', id: A, x: 1, y: 1 }]);
  session.leave();
  expect(session.seal.get()).toBeNull();
  server.asked.length = 0;
  server.issuesHead = { issues: 3, seal: 'seal-1' };
  server.up = true;
  await pass(10_000);
  expect(server.items.get(A)?.x).toBe(1);
  expect(server.asked).not.toContain('Issues');
  expect(server.links.size).toBe(0);
});

test('who leaves a board that is closed leaves at once', async () => {
  left.mockClear();
  server.up = false;
  cut();
  session.change([{ kind: 'move', id: A, x: 1, y: 1 }]);
  server.up = true;
  server.joinRefusal = refusal('NotFound', false);
  await pass(5000);
  session.leave();
  expect(left).toHaveBeenCalledOnce();
});
