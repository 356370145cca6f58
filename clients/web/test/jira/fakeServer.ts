import { vi } from 'vitest';
import { text } from './fakeSession';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type Answer = { readonly status?: number; readonly json?: unknown; readonly sealed?: string } | 'hang';

/** Answers requests of a path, in turn where it has several answers, and keeps what was asked. */
export function fakeServer(answers: Readonly<Record<string, Answer | readonly Answer[]>>): Asked[] {
  const asked: Asked[] = [];
  const turns = new Map<string, number>();
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    asked.push(askedOf(path, init));
    const known = answers[path];
    const turn = turns.get(path) ?? 0;
    turns.set(path, turn + 1);
    const answer = Array.isArray(known) ? (known as readonly Answer[])[Math.min(turn, known.length - 1)] : known;
    return answer === 'hang'
      ? hang(init.signal)
      : Promise.resolve(responseOf(answer as Exclude<Answer, 'hang'> | undefined));
  });
  return asked;
}

function askedOf(path: string, init: RequestInit): Asked {
  const body = init.body instanceof Uint8Array ? text(init.body) : typeof init.body === 'string' ? init.body : '';
  return { method: init.method ?? 'GET', path, headers: init.headers as Readonly<Record<string, string>>, body };
}

function responseOf(answer: Exclude<Answer, 'hang'> | undefined): Response {
  if (answer === undefined) {
    return new Response('', { status: 404 });
  }
  return new Response(answer.sealed ?? JSON.stringify(answer.json ?? null), { status: answer.status ?? 200 });
}

/** Never answers; ends only by being stopped, like a real request. */
const hang = (signal: AbortSignal | null | undefined): Promise<Response> =>
  new Promise((_, reject) => {
    const stop = (): void => {
      reject(new Error('aborted'));
    };
    if (signal?.aborted === true) {
      stop();
    }
    signal?.addEventListener('abort', stop);
  });
