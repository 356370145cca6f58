import { describe, expect, it } from 'vitest';
import { between, isInside } from '../../src/canvas/bounds';
import { takeAlong } from '../../src/canvas/carrying';
import { Commands } from '../../src/canvas/commands';
import { createDesk } from '../../src/canvas/desk';
import { carriedBy } from '../../src/canvas/frames';
import { Hand } from '../../src/canvas/hand';
import type { ItemId } from '../../src/connection/boardSession';
import type { BoardItem } from '../../src/contract/contract.gen';
import { FakeSession, sticky } from '../jira/fakeSession';

const ids = (...names: string[]): readonly ItemId[] => names as ItemId[];

const frame = (x: number): BoardItem => ({ ...sticky(''), kind: 'Frame', x, y: 0, width: 720, height: 900 });

function board(): FakeSession {
  const session = new FakeSession();
  session.put('frame', frame(0));
  session.put('in', { ...sticky('in'), x: 100, y: 100, width: 200, height: 200 });
  session.put('edge', { ...sticky('edge'), x: 600, y: 100, width: 200, height: 200 });
  session.put('out', { ...sticky('out'), x: 700, y: 100, width: 200, height: 200 });
  return session;
}

describe('frames', () => {
  it('carry what stands in them by its middle, and nothing else', () => {
    const session = board();
    expect([...carriedBy(session, ids('frame')).keys()]).toEqual(['in', 'edge']);
    expect(carriedBy(session, ids('in', 'out')).size).toBe(0);
  });

  it('carry no larger frame around them, and nothing that is dragged itself', () => {
    const session = board();
    session.put('around', { ...frame(-40), y: -40, width: 800, height: 1000 });
    expect([...carriedBy(session, ids('frame')).keys()]).toEqual(['in', 'edge']);
    expect([...carriedBy(session, ids('around', 'in')).keys()]).toEqual(['frame', 'edge']);
  });

  it('keep what they carry in its place while they are dragged', () => {
    const session = board();
    const along = takeAlong(session, ids('frame'));
    expect([...along.places([{ id: 'frame', position: { x: 50, y: 20 } }])]).toEqual([
      ['in', { x: 150, y: 120 }],
      ['edge', { x: 650, y: 120 }],
    ]);
  });

  it('take along what they carry when they are nudged; nudges in a row are one gesture', () => {
    const session = board();
    const gestures: (string | undefined)[] = [];
    const change = session.change.bind(session);
    session.change = (operations, gesture?: string) => {
      gestures.push(gesture);
      change(operations);
    };
    const commands = new Commands(session, createDesk(), new Hand(), () => undefined);
    commands.nudge(ids('frame'), 8, 0);
    commands.nudge(ids('frame'), 8, 0);
    commands.nudge(ids('out'), 8, 0);
    expect(session.changes[0]?.map((operation) => operation.id)).toEqual(['frame', 'in', 'edge']);
    expect(gestures[0]).toBe(gestures[1]);
    expect(gestures[2]).not.toBe(gestures[1]);
  });
});

describe('boxes', () => {
  it('span between any two corners, and hold what is wholly inside', () => {
    const box = between({ x: 10, y: 0 }, { x: 0, y: 10 });
    expect(box).toEqual({ x: 0, y: 0, width: 10, height: 10 });
    expect(isInside(box, { x: 0, y: 2, width: 10, height: 8 })).toBe(true);
    expect(isInside(box, { x: 1, y: 2, width: 10, height: 8 })).toBe(false);
  });
});
