import type { Operation } from '../connection/boardSession';
import { freshId } from './ids';
import type { Change } from './replica';

/** The server takes no more operations at once. */
const MOST = 500;

/** A gesture as changes that the server takes, each with an id of its own: one, unless it is very large. */
export const inBatches = (operations: readonly Operation[]): readonly Change[] =>
  Array.from({ length: Math.ceil(operations.length / MOST) }, (_, index) => ({
    id: freshId(),
    operations: operations.slice(index * MOST, (index + 1) * MOST),
  }));
