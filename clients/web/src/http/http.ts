import { done, noAnswer, type Outcome, readProblem, refused } from './outcome';

export interface Ask {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/** An answer that was not a refusal. */
export interface Answer {
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/** One request of this server, with the header that proves that our own page sent it. */
export async function ask(request: Ask): Promise<Outcome<Answer>> {
  try {
    const answer = await fetch(request.path, init(request));
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return answer.ok ? done({ headers: answer.headers, bytes }) : readProblem(answer.status, parse(bytes));
  } catch {
    return request.signal?.aborted === true ? { kind: 'stopped' } : refused(noAnswer);
  }
}

/** A request whose answer is JSON; `read` says what it is. */
export async function askJson<T>(request: Ask, read: (body: unknown) => T): Promise<Outcome<T>> {
  const outcome = await ask(request);
  if (outcome.kind !== 'done') {
    return outcome;
  }
  return done(read(parse(outcome.value.bytes)));
}

function init(request: Ask): RequestInit {
  const headers: Record<string, string> = { 'X-Ludi': '1', ...request.headers };
  const shared = { method: request.method, credentials: 'same-origin', signal: request.signal ?? null } as const;
  if (request.bytes !== undefined) {
    return { ...shared, headers, body: new Uint8Array(request.bytes) };
  }
  if (request.json !== undefined) {
    return {
      ...shared,
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify(request.json),
    };
  }
  return { ...shared, headers };
}

/** The JSON in an answer; null where there is none. */
function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return null;
  }
}
