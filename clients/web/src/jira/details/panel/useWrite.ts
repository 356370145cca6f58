import { useState } from 'react';
import { type Conflict, type JiraOutcome, tell } from '../../sealed';

/** A change that is being made of something that was shown. */
export type Writing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'conflict'; readonly conflict: Conflict };

/** Makes a change; what was typed stays until Jira has taken it. `done` is called then. */
export function useWrite(done: () => void): {
  readonly writing: Writing;
  readonly write: (change: () => Promise<JiraOutcome<unknown>>) => Promise<void>;
  readonly forget: () => void;
  readonly refuse: (message: string) => void;
} {
  const [writing, setWriting] = useState<Writing>({ kind: 'idle' });
  return {
    writing,
    write: async (change) => {
      setWriting({ kind: 'saving' });
      const outcome = await change();
      if (outcome.kind !== 'refused') {
        setWriting({ kind: 'idle' });
        done();
      } else {
        const { conflict } = outcome;
        setWriting(conflict === null ? { kind: 'refused', message: tell(outcome) } : { kind: 'conflict', conflict });
      }
    },
    forget: () => {
      setWriting({ kind: 'idle' });
    },
    refuse: (message) => {
      setWriting({ kind: 'refused', message });
    },
  };
}
