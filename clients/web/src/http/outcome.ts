import type { Refusal, RefusalCode } from '../contract/contract.gen';

/** How a call to the server ended. A refusal is a value; nothing here is ever thrown. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | Refused
  /** The caller stopped it; there is nothing to say. */
  | { readonly kind: 'stopped' };

export interface Refused {
  readonly kind: 'refused';
  readonly refusal: Refusal;
  /** Jira's own words, still sealed (base64), and the seal they are under. */
  readonly sealedWords: { readonly seal: string; readonly jira: string } | null;
  /** The field of a form that it is about, where it is about one. */
  readonly field?: string;
}

export const done = <T>(value: T): Outcome<T> => ({ kind: 'done', value });

export const refused = (refusal: Refusal): Refused => ({ kind: 'refused', refusal, sealedWords: null });

/** The refusal that a browser makes itself when no answer came. */
export const noAnswer: Refusal = {
  code: 'Unavailable',
  sentence: 'The server cannot be reached right now. Please check your connection and try again.',
  tryAgain: true,
  afterSeconds: null,
};

/** What a refusal says to a person, with the time to wait where it is known. */
export function sentenceOf(refusal: Refusal): string {
  if (refusal.code === 'JiraWait' && refusal.afterSeconds !== null) {
    return `Jira asks us to wait ${refusal.afterSeconds} s.`;
  }
  return refusal.sentence;
}

const codeByStatus: Readonly<Record<number, RefusalCode>> = {
  400: 'Invalid',
  401: 'NotSignedIn',
  403: 'NotAllowed',
  404: 'NotFound',
  413: 'TooLarge',
  429: 'TooManyRequests',
  502: 'Unavailable',
  503: 'Unavailable',
  504: 'Unavailable',
};

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Reads problem details; a body that is none of ours (a proxy's page) becomes the refusal of its status. */
export function readProblem(status: number, body: unknown): Refused {
  const problem = record(body);
  const jira = text(problem['jira']);
  const seal = text(problem['seal']);
  const field = text(problem['field']);
  return {
    kind: 'refused',
    refusal: {
      code: (text(problem['code']) as RefusalCode | null) ?? codeByStatus[status] ?? 'Unexpected',
      sentence: text(problem['title']) ?? 'Something went wrong. Nothing was changed.',
      tryAgain: typeof problem['tryAgain'] === 'boolean' ? problem['tryAgain'] : status >= 500,
      afterSeconds: typeof problem['afterSeconds'] === 'number' ? problem['afterSeconds'] : null,
    },
    sealedWords: jira !== null && seal !== null ? { jira, seal } : null,
    ...(field !== null && { field }),
  };
}
