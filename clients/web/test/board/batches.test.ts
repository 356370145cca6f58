import { expect, test } from 'vitest';
import { inBatches } from '../../src/board/batches';
import { id, sticky } from './make';

const put = (index: number, text: string) =>
  ({ kind: 'put', id: id(`item${String(index).padStart(8, '0')}`), item: sticky({ text }) }) as const;

test('a gesture is one batch, of more than 500 operations several, in order', () => {
  expect(inBatches([])).toEqual([]);
  expect(inBatches([put(1, 'a'), put(2, 'b')])).toHaveLength(1);
  const many = Array.from({ length: 1201 }, (_, index) => put(index, 'x'));
  const batches = inBatches(many);
  expect(batches.map((batch) => batch.operations.length)).toEqual([500, 500, 201]);
  expect(batches.flatMap((batch) => batch.operations)).toEqual(many);
  expect(new Set(batches.map((batch) => batch.id)).size).toBe(3);
});

test('S8 no batch is larger than the server takes', () => {
  const long = Array.from({ length: 200 }, (_, index) => put(index, '世'.repeat(5000)));
  const batches = inBatches(long);
  expect(batches.flatMap((batch) => batch.operations)).toEqual(long);
  for (const batch of batches) {
    expect(new TextEncoder().encode(JSON.stringify(batch)).length).toBeLessThan(1_000_000);
  }
});
