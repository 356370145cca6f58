import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newItemId } from '../../src/board/ids';
import { patchOf } from '../../src/board/operations';
import type { ItemId, Operation } from '../../src/connection/boardSession';
import { Session } from '../../src/connection/session';
import { seeded, sticky } from '../board/make';
import { ModelServer } from './modelServer';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const pick = <T>(from: readonly T[], random: () => number): T | undefined => from[Math.floor(random() * from.length)];

function gesture(session: Session, random: () => number, deleted: Set<ItemId>): Operation {
  const id = pick(session.items.keys.get(), random);
  const what = random();
  if (id === undefined || what < 0.3) {
    return { kind: 'put', id: newItemId(), item: sticky({ z: Math.floor(what * 100) }) };
  }
  if (what < 0.6) {
    return { kind: 'move', id, x: Math.floor(random() * 1000), y: Math.floor(random() * 1000) };
  }
  if (what < 0.9) {
    return { kind: 'set', id, patch: patchOf({ text: `${random()}` }) };
  }
  deleted.add(id);
  return { kind: 'delete', id };
}

const byId = (session: Session) => new Map(session.items.keys.get().map((id) => [id, session.items.get(id)]));

test.each(Array.from({ length: 25 }, (_, index) => index + 1))(
  'S1 seed %i: through loss, disorder and cut lines all converge, nothing is lost, nothing done twice',
  async (seed) => {
    const random = seeded(seed);
    const server = new ModelServer(random);
    const world = {
      connect: server.connect,
      fetch: () => Promise.reject(new Error('no')),
      random,
      left: () => undefined,
    };
    const sessions = [1, 2, 3].map(() => new Session('board', world));
    const pulses = setInterval(() => {
      server.tellPulse();
    }, 2000);
    Object.assign(server.weather, { loss: 0.1, delay: 120 });
    const put = new Set<ItemId>();
    const deleted = new Set<ItemId>();
    for (let round = 0; round < 150; round++) {
      const session = pick(sessions, random);
      if (session !== undefined) {
        const operation = gesture(session, random, deleted);
        session.change([operation]);
        if (operation.kind === 'put') {
          put.add(operation.id);
        }
      }
      if (random() < 0.05) {
        pick([...server.links], random)?.cut();
      }
      if (random() < 0.02) {
        server.logStart = server.revision;
      }
      await vi.advanceTimersByTimeAsync(random() * 150);
    }
    Object.assign(server.weather, { loss: 0, delay: 20 });
    await vi.advanceTimersByTimeAsync(30_000);
    clearInterval(pulses);
    for (const session of sessions) {
      expect(session.line.get().kind).toBe('open');
      expect(session.unsent).toBe(0);
      expect(byId(session)).toEqual(server.items);
      session.leave();
    }
    expect([...put].filter((id) => !deleted.has(id) && !server.items.has(id))).toEqual([]);
    expect([...server.applied.values()].every((times) => times === 1)).toBe(true);
  },
);
