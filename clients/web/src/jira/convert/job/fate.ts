import { tell } from '../../sealed';
import type { ConvertResult } from '../../shapes';

/** What has become of a sticky that is to be an issue. */
export type Fate =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending' }
  /** Nobody said what became of it yet: it is being found out. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'made'; readonly key: string | null }
  /** It stayed a sticky, for these reasons; those about a field stand at its id. */
  | { readonly kind: 'failed'; readonly message: string; readonly errors: Readonly<Record<string, string>> }
  /** Somebody took it off the board. */
  | { readonly kind: 'gone' };

export const waiting: Fate = { kind: 'waiting' };
export const sending: Fate = { kind: 'sending' };
export const unclear: Fate = { kind: 'unclear' };

/** Whether nothing more will become of it by itself. */
export const isSettled = ({ kind }: Fate): boolean => kind === 'made' || kind === 'failed' || kind === 'gone';

/** The fate that an answer tells. */
export function fateOf(result: ConvertResult): Fate {
  if (typeof result.issue === 'string') {
    return { kind: 'made', key: result.key ?? null };
  }
  if (result.code === 'AlreadyConverting') {
    return unclear;
  }
  const errors = result.errors ?? {};
  const words = { messages: result.messages ?? [], errors };
  return { kind: 'failed', message: tell({ refusal: unsaid, words }), errors };
}

const unsaid = {
  code: 'JiraRefused',
  sentence: 'Jira did not say why it made no issue.',
  tryAgain: true,
  afterSeconds: null,
} as const;
