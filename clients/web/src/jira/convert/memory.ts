import type { BoardSession } from '../../connection/boardSession';
import type { Target } from './CreateTarget';
import type { Values } from './plan';

/** What this person chose and filled in last, for the next time the dialog opens. */
export interface Remembered {
  readonly target: Target;
  readonly values: Values;
}

const memories = new WeakMap<BoardSession, { last: Remembered | null }>();

function memoryOf(session: BoardSession): { last: Remembered | null } {
  const known = memories.get(session);
  if (known !== undefined) {
    return known;
  }
  const memory: { last: Remembered | null } = { last: null };
  memories.set(session, memory);
  // It holds names and values of Jira's: they go with the seal.
  session.seal.subscribe(() => {
    if (session.seal.get() === null) {
      memory.last = null;
    }
  });
  return memory;
}

export const rememberedOf = (session: BoardSession): Remembered | null => memoryOf(session).last;

export function remember(session: BoardSession, last: Remembered): void {
  memoryOf(session).last = last;
}

/** What was filled in for this very type, nothing where another was chosen last. */
export function valuesFor(session: BoardSession, target: Target): Values {
  const last = rememberedOf(session);
  return last?.target.project.value === target.project.value && last.target.type === target.type ? last.values : {};
}
