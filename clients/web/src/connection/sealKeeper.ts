import type { Refusal, WrappedKey } from '../contract/contract.gen';
import type { OpenSeal } from './boardSession';
import type { IssuesStream } from './issuesStream';
import { insecurePage, unavailable, unexpected } from './refusals';
import { canSeal, requestKey } from './seal';

/** How this page asks its server over HTTP. */
export type Fetch = (address: string, request: RequestInit) => Promise<Response>;

/** Gets the key of the board's seal for whoever needs it; a person with a connection to Jira opens one if there is none. */
export class SealKeeper {
  readonly #board: string;
  readonly #stream: IssuesStream;
  readonly #fetch: Fetch;
  #asking: Promise<OpenSeal | Refusal> | null = null;

  constructor(board: string, stream: IssuesStream, fetch: Fetch) {
    this.#board = board;
    this.#stream = stream;
    this.#fetch = fetch;
  }

  /** The current seal. One that was broken meanwhile, by all that was heard, is asked for anew. */
  ensure(): Promise<OpenSeal | Refusal> {
    this.#asking ??= this.#ensure()
      .catch((): Refusal => unexpected)
      .finally(() => {
        this.#asking = null;
      });
    return this.#asking;
  }

  async #ensure(): Promise<OpenSeal | Refusal> {
    if (!canSeal()) {
      return insecurePage;
    }
    const stream = this.#stream;
    if (stream.held === null || stream.held.id !== stream.current) {
      if (stream.current !== null) {
        await stream.read();
      }
    }
    return stream.held !== null && stream.held.id === stream.current ? stream.held : this.#openOne();
  }

  async #openOne(): Promise<OpenSeal | Refusal> {
    const request = await requestKey();
    const answer = await this.#post({ publicKey: base64(request.publicKey) });
    if ('code' in answer) {
      return answer;
    }
    const key = await request.unwrap(answer.seal, answer);
    this.#stream.adopt(key);
    return this.#stream.held ?? key;
  }

  async #post(body: object): Promise<(WrappedKey & { readonly seal: string }) | Refusal> {
    const response = await this.#fetch(`/api/boards/${encodeURIComponent(this.#board)}/jira/seal`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Ludi': '1' },
      body: JSON.stringify(body),
    }).catch(() => null);
    if (response === null) {
      return unavailable;
    }
    const json: unknown = await response.json().catch(() => null);
    return response.ok ? (wrappedOf(json) ?? unexpected) : refusalOf(json);
  }
}

function wrappedOf(json: unknown): (WrappedKey & { readonly seal: string }) | null {
  const { seal, publicKey, wrapped } = (json ?? {}) as Record<string, unknown>;
  return typeof seal === 'string' && typeof publicKey === 'string' && typeof wrapped === 'string'
    ? { seal, publicKey: bytesOf(publicKey), wrapped: bytesOf(wrapped) }
    : null;
}

/** The refusal in problem details. */
function refusalOf(json: unknown): Refusal {
  const { code, title, tryAgain, afterSeconds } = (json ?? {}) as Partial<Refusal> & { readonly title?: unknown };
  return typeof code === 'string' && typeof title === 'string'
    ? { code, sentence: title, tryAgain: tryAgain === true, afterSeconds: afterSeconds ?? null }
    : unexpected;
}

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

const bytesOf = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
