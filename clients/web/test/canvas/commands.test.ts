import { describe, expect, it } from 'vitest';
import { Commands } from '../../src/canvas/commands';
import { createDesk } from '../../src/canvas/desk';
import { Hand } from '../../src/canvas/hand';
import type { ItemId } from '../../src/connection/boardSession';
import type { BoardItem } from '../../src/contract/contract.gen';
import { ada, card, FakeSession, sticky } from '../jira/fakeSession';

function board(items: Readonly<Record<string, BoardItem>>) {
  const session = new FakeSession();
  Object.entries(items).forEach(([id, item]) => {
    session.put(id, item);
  });
  const desk = createDesk();
  return { session, desk, commands: new Commands(session, desk, new Hand(), () => undefined) };
}

const ids = (...names: string[]): readonly ItemId[] => names as ItemId[];

describe('commands of the canvas', () => {
  it('nudge all that is selected as one change', () => {
    const { session, commands } = board({ a: sticky('a'), b: { ...sticky('b'), x: 100 } });
    commands.nudge(ids('a', 'b'), 8, 0);
    expect(session.changes).toEqual([
      [
        { kind: 'move', id: 'a', x: 8, y: 0 },
        { kind: 'move', id: 'b', x: 108, y: 0 },
      ],
    ]);
  });

  it('take cards off the board for members, not for guests, and nothing that is becoming an issue', () => {
    const { session, commands } = board({ a: sticky('a'), c: card, s: { ...sticky('s'), converting: 'ada' } });
    commands.remove(ids('a', 'c', 's'));
    session.you.set({ ...ada, role: 'Guest' });
    commands.remove(ids('a', 'c', 's'));
    expect(session.changes.map((change) => change.map(({ id }) => id))).toEqual([['a', 'c'], ['a']]);
  });

  it('say nothing where there is nothing to change', () => {
    const { session, commands } = board({});
    commands.remove(ids('gone'));
    commands.nudge([], 8, 0);
    expect(session.changes).toEqual([]);
  });

  it('copy what is no card, so that a cut leaves cards where they are', () => {
    const { commands } = board({ a: sticky('one'), b: sticky('two'), c: card });
    expect(commands.copy(ids('a', 'b', 'c'))).toEqual({ ids: ['a', 'b'], text: 'one\ntwo' });
    expect(commands.copy(ids('c'))).toBeNull();
  });

  it('paste what was copied as it was, also where the clipboard ends lines in its own way', () => {
    const { session, commands } = board({ a: { ...sticky('one'), colour: 'pink' }, b: sticky('two') });
    commands.copy(ids('a', 'b'));
    commands.paste('one\r\ntwo', { x: 0, y: 0 });
    expect(session.changes[0]?.map((o) => o.kind === 'put' && o.item.colour)).toEqual(['pink', 'yellow']);
  });

  it('paste text from elsewhere as stickies of the colour used last', () => {
    const { session, commands } = board({ a: sticky('one') });
    commands.copy(ids('a'));
    commands.colour(ids('a'), 'green');
    commands.paste('milk\nbread', { x: 0, y: 0 });
    const put = session.changes.at(-1)?.map((o) => o.kind === 'put' && [o.item.text, o.item.colour]);
    expect(put).toEqual([
      ['milk', 'green'],
      ['bread', 'green'],
    ]);
  });

  it('make a sticky on top of all, in the colour used last, open for its text', () => {
    const { session, desk, commands } = board({ a: { ...sticky('a'), z: 7 } });
    desk.setState({ colour: 'blue' });
    commands.make('Sticky', { x: 100, y: 100 });
    const [made] = session.changes[0] ?? [];
    expect(made).toMatchObject({ kind: 'put', item: { kind: 'Sticky', x: 0, y: 0, z: 8, colour: 'blue', text: '' } });
    expect(desk.getState()).toMatchObject({ tool: 'select', editing: { id: made?.id, draft: '' } });
  });
});
