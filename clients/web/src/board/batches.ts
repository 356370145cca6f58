import type { Operation } from '../connection/boardSession';
import { freshId } from './ids';
import type { Change } from './replica';

/** The server takes no more operations at once. */
const MOST = 500;

/** Bytes of a batch; the server cuts a line that brings a message of 1 MB, and a resend would be cut again. */
const LARGEST = 512 * 1024;

const SHAPE = 250;
const BYTES_PER_CHARACTER = 3;

/** A gesture as changes that the server takes, each with an id of its own: one, unless it is very large. */
export function inBatches(operations: readonly Operation[]): readonly Change[] {
  const batches: Operation[][] = [];
  let room = 0;
  for (const operation of operations) {
    const size = sizeOf(operation);
    const batch = batches.at(-1);
    if (batch === undefined || batch.length >= MOST || size > room) {
      batches.push([operation]);
      room = LARGEST - size;
    } else {
      batch.push(operation);
      room -= size;
    }
  }
  return batches.map((batch) => ({ id: freshId(), operations: batch }));
}

/** Bytes on the wire, at most. */
function sizeOf(operation: Operation): number {
  const said = operation.kind === 'put' ? operation.item : operation.kind === 'set' ? operation.patch : null;
  const texts = said === null ? [] : [said.text, said.labels, said.link, said.origin];
  return SHAPE + BYTES_PER_CHARACTER * texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}
