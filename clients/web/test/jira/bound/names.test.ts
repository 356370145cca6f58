import { expect, test, vi } from 'vitest';
import { issueKey } from '../../../src/connection/boardSession';
import { nameKey } from '../../../src/jira/bound/binding';
import { BoundNames } from '../../../src/jira/bound/names';
import { FakeSession, issue } from '../fakeSession';

test('P60 P63: a name is known while a card’s content has it, and goes with the seal', async () => {
  const session = new FakeSession();
  session.issues.keys.set([issueKey('s1', '7')]);
  const names = new BoundNames(session);
  const key = nameKey('s1', 'status', '1');
  expect(names.known.get(key)).toBeUndefined();
  session.show({ kind: 'live', issue });
  await vi.waitFor(() => {
    expect(names.known.get(key)).toBe('To Do');
  });
  session.seal.set(null);
  expect(names.known.get(key)).toBeUndefined();
});
