import type { Refusal } from '../contract/contract.gen';
import type { BoardSession, OpenSeal } from '../connection/boardSession';
import { ask, type Answer } from '../http/http';
import { type Outcome, type Refused, sentenceOf } from '../http/outcome';

/** What the calls need of a session. */
export type SealHolder = Pick<BoardSession, 'board' | 'ensureSeal' | 'seal'>;

/** Jira's own words about what it refused. */
export interface JiraWords {
  readonly messages: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
}

/** A field changed in Jira since it was seen: nothing was written. */
export interface Conflict {
  readonly yours: unknown;
  readonly seen: unknown;
  readonly now: unknown;
}

export interface JiraRefused {
  readonly kind: 'refused';
  readonly refusal: Refusal;
  readonly words: JiraWords | null;
  readonly conflict: Conflict | null;
}

export type JiraOutcome<T> = { readonly kind: 'done'; readonly value: T } | JiraRefused | { readonly kind: 'stopped' };

export interface SealedCall {
  /** Below /api/boards/{board}/jira/. */
  readonly path: string;
  /** The part of the associated data that says what is sealed, the same in the question and in the answer. */
  readonly purpose: string;
  /** Absent: the question has no body. */
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

const isRefusal = (seal: OpenSeal | Refusal): seal is Refusal => 'code' in seal;

const refusedBy = (refusal: Refusal): JiraRefused => ({ kind: 'refused', refusal, words: null, conflict: null });

/**
 * Asks something of Jira under the board's seal and opens the answer. When the seal was dropped meanwhile,
 * the new one is fetched and the question put once more.
 */
export async function sealedCall<T>(
  session: SealHolder,
  call: SealedCall,
  read: (json: unknown) => T,
): Promise<JiraOutcome<T>> {
  const used = session.seal.get()?.id;
  const first = await attempt(session, call, read);
  if (first.kind !== 'refused' || first.refusal.code !== 'SealGone') {
    return first;
  }
  await heardOfDrop(session, used);
  return attempt(session, call, read);
}

/** The longest wait for the news that a seal is gone: the board's pulse brings it within 2 s, whatever was lost. */
const patience = 2500;

/** Waits until this client, too, knows that a seal is gone; it would only be handed the same one before. */
function heardOfDrop(session: SealHolder, used: string | undefined): Promise<void> {
  return new Promise((resolve) => {
    const heard = (): void => {
      if (session.seal.get()?.id !== used) {
        end();
      }
    };
    const stop = session.seal.subscribe(heard);
    const limit = setTimeout(end, patience);
    function end(): void {
      stop();
      clearTimeout(limit);
      resolve();
    }
    heard();
  });
}

async function attempt<T>(session: SealHolder, call: SealedCall, read: (json: unknown) => T): Promise<JiraOutcome<T>> {
  const seal = await session.ensureSeal();
  if (call.signal?.aborted === true) {
    return { kind: 'stopped' };
  }
  if (isRefusal(seal)) {
    return refusedBy(seal);
  }
  const outcome = await send(session, call, seal);
  switch (outcome.kind) {
    case 'stopped':
      return outcome;
    case 'refused':
      return withWords(outcome, seal);
    case 'done': {
      const json = await openJson(seal, outcome.value.bytes, `answer|${call.purpose}`);
      return json === undefined ? refusedBy(sealGone) : { kind: 'done', value: read(json) };
    }
  }
}

async function send(session: SealHolder, call: SealedCall, seal: OpenSeal): Promise<Outcome<Answer>> {
  const plain = new TextEncoder().encode(call.body === undefined ? '' : JSON.stringify(call.body));
  const bytes = call.body === undefined ? new Uint8Array() : await seal.close(plain, `request|${call.purpose}`);
  return ask({
    method: 'POST',
    path: `/api/boards/${encodeURIComponent(session.board)}/jira/${call.path}`,
    bytes,
    headers: { 'Content-Type': 'application/octet-stream', 'X-Seal': seal.id },
    signal: call.signal,
  });
}

/** The answer was under another seal than the one that is held: the same as a seal that is gone. */
const sealGone: Refusal = {
  code: 'SealGone',
  sentence: 'The Jira content of this board was dropped meanwhile. Please try again.',
  tryAgain: true,
  afterSeconds: null,
};

async function withWords(outcome: Refused, seal: OpenSeal): Promise<JiraRefused> {
  const plain = refusedBy(outcome.refusal);
  if (outcome.sealedWords?.seal !== seal.id) {
    return plain;
  }
  const opened = await openJson(seal, bytesOf(outcome.sealedWords.jira), 'answer|error');
  if (typeof opened !== 'object' || opened === null) {
    return plain;
  }
  return 'now' in opened ? { ...plain, conflict: opened as Conflict } : { ...plain, words: wordsOf(opened) };
}

function wordsOf(opened: object): JiraWords {
  const { messages, errors } = opened as Partial<JiraWords>;
  return { messages: messages ?? [], errors: errors ?? {} };
}

/** Undefined where these bytes are not under this seal and purpose, or are no JSON. */
async function openJson(seal: OpenSeal, bytes: Uint8Array, purpose: string): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(await seal.open(bytes, purpose))) as unknown;
  } catch {
    return undefined;
  }
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);

/** What a refusal says to a person: Jira's own words where it had any, else ours. */
export function tell(outcome: { readonly refusal: Refusal; readonly words: JiraWords | null }): string {
  const said = outcome.words === null ? [] : [...outcome.words.messages, ...Object.values(outcome.words.errors)];
  return said.length > 0 ? said.join(' ') : sentenceOf(outcome.refusal);
}
