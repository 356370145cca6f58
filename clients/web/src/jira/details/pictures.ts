import type { BoardSession } from '../../connection/boardSession';
import { DetailsCalls } from './reading/calls';

const maxTries = 3;
const pause = 3000;

type Listener = (address: string | null) => void;

const beginnings: readonly (readonly [string, readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46]],
  ['image/svg+xml', [0x3c, 0x73, 0x76, 0x67]],
];

/** The kind of a picture by how its bytes begin; null: none that we show. */
export const kindOf = (bytes: Uint8Array): string | null =>
  beginnings.find(([, first]) => first.every((byte, at) => bytes[at] === byte))?.[0] ?? null;

/** For image elements only: a data address has no origin of ours, and an SVG in an image runs and loads nothing. */
function addressOf(bytes: Uint8Array): string | null {
  const kind = kindOf(bytes);
  return kind === null
    ? null
    : `data:${kind};base64,${btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''))}`;
}

/** Jira's pictures of one board: each fetched once while a seal lives, and forgotten with it. */
class Pictures {
  readonly #calls: DetailsCalls;
  readonly #session: BoardSession;
  readonly #found = new Map<string, Promise<string | null>>();

  constructor(session: BoardSession) {
    this.#session = session;
    this.#calls = new DetailsCalls(session);
    session.seal.subscribe(() => {
      this.#found.clear();
    });
  }

  /** Tells a picture's address as soon as it is there, and null when the seal goes. */
  follow(site: string, kind: string, avatar: string, told: Listener): () => void {
    let again: ReturnType<typeof setTimeout> | undefined;
    let following = true;
    const look = (tries: number): void => {
      clearTimeout(again);
      if (this.#session.seal.get() === null) {
        told(null);
        return;
      }
      void this.#of(site, kind, avatar).then((address) => {
        if (!following) {
          return;
        }
        told(address);
        // Somebody with a connection may be about to bring it.
        if (address === null && tries < maxTries) {
          this.#found.delete(`${site}/${kind}/${avatar}`);
          again = setTimeout(look, pause * tries, tries + 1);
        }
      });
    };
    const stop = this.#session.seal.subscribe(() => {
      look(1);
    });
    look(1);
    return () => {
      following = false;
      clearTimeout(again);
      stop();
    };
  }

  #of(site: string, kind: string, avatar: string): Promise<string | null> {
    const key = `${site}/${kind}/${avatar}`;
    const found =
      this.#found.get(key) ??
      this.#calls.picture(site, kind, avatar).then((bytes) => (bytes === null ? null : addressOf(bytes)));
    this.#found.set(key, found);
    return found;
  }
}

const albums = new WeakMap<BoardSession, Pictures>();

/** The pictures of a session's board. */
export function picturesOf(session: BoardSession): Pictures {
  const album = albums.get(session) ?? new Pictures(session);
  albums.set(session, album);
  return album;
}
