// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Hand } from '../../src/canvas/hand';
import { useNodes } from '../../src/canvas/useNodes';
import type { ItemId } from '../../src/connection/boardSession';
import type { BoardItem } from '../../src/contract/contract.gen';
import { FakeSession, sticky } from '../jira/fakeSession';

const a = 'a' as ItemId;
const b = 'b' as ItemId;

async function board() {
  const session = new FakeSession();
  session.put(a, sticky('a'));
  session.put(b, { ...sticky('b'), x: 300 });
  const hand = new Hand();
  const { result } = renderHook(() => useNodes(session, hand));
  await act(() => Promise.resolve());
  const node = (id: ItemId) => result.current.nodes.find((one) => one.id === id);
  const store = (id: ItemId, item: BoardItem) =>
    act(async () => {
      session.itemStore.set(id, item);
      await Promise.resolve();
    });
  return { session, hand, result, node, store };
}

describe('nodes of the items', () => {
  it('hold geometry and no content, with size and without handles', async () => {
    const { node } = await board();
    expect(node(a)).toMatchObject({ type: 'sticky', position: { x: 0, y: 0 }, width: 168, height: 168, handles: [] });
    expect(node(a)?.data).toEqual({});
  });

  it('stay the same objects where nothing changed', async () => {
    const { node, store } = await board();
    const before = node(b);
    await store(a, { ...sticky('a'), x: 50 });
    expect(node(b)).toBe(before);
    expect(node(a)?.position.x).toBe(50);
  });

  it('glide when somebody else moved them, not when one did so oneself', async () => {
    const { session, hand, node, store } = await board();
    await store(a, { ...sticky('a'), x: 50 });
    expect(node(a)?.className).toContain('glides');
    hand.change(session, [{ kind: 'move', id: a, x: 60, y: 0 }]);
    await store(a, { ...sticky('a'), x: 60 });
    expect(node(a)?.className).not.toContain('glides');
  });

  it('stay in one’s own hand while others move them, and go where they are stored when put down', async () => {
    const { hand, node, store } = await board();
    hand.hold([a]);
    await store(a, { ...sticky('a'), x: 500 });
    expect(node(a)?.position.x).toBe(0);
    await act(async () => {
      hand.release();
      await Promise.resolve();
    });
    expect(node(a)?.position.x).toBe(500);
  });

  it('know their measured size after a move too: a resize starts from it', async () => {
    const { node, store } = await board();
    await store(a, { ...sticky('a'), x: 50, width: 240 });
    expect(node(a)?.measured).toEqual({ width: 240, height: 168 });
  });

  it('keep what is selected', async () => {
    const { result, node, store } = await board();
    act(() => {
      result.current.select([a]);
    });
    await store(a, { ...sticky('a'), x: 50 });
    expect([node(a)?.selected, node(b)?.selected]).toEqual([true, false]);
  });
});
