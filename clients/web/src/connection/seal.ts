import type { SealedIssue, WrappedKey } from '../contract/contract.gen';
import type { CardIssue, OpenSeal } from './boardSession';

const NONCE = 12;
const KEY_BITS = 256;
const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** WebCrypto exists on https and on localhost only. */
export const canSeal = (): boolean => (globalThis.crypto as Partial<Crypto> | undefined)?.subtle !== undefined;

/** A fresh pair for one asking: its public half goes out, its private half opens the answer and is forgotten. */
export interface KeyRequest {
  readonly publicKey: Uint8Array;
  unwrap(seal: string, wrapped: WrappedKey): Promise<BoardKey>;
}

export async function requestKey(): Promise<KeyRequest> {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { publicKey, unwrap: (seal, wrapped) => unwrap(pair.privateKey, seal, wrapped) };
}

/** The board's key of one seal. It cannot be read out, and once forgotten it opens nothing more. */
export class BoardKey implements OpenSeal {
  readonly id: string;
  #key: CryptoKey | null;

  constructor(id: string, key: CryptoKey) {
    this.id = id;
    this.#key = key;
  }

  open(sealed: Uint8Array, purpose: string): Promise<Uint8Array> {
    return decrypt(this.#held(), sealed, `${this.id}|${purpose}`);
  }

  async close(plain: Uint8Array, purpose: string): Promise<Uint8Array> {
    const iv = crypto.getRandomValues(new Uint8Array(NONCE));
    const additionalData = utf8(`${this.id}|${purpose}`);
    const sealed = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData },
      this.#held(),
      new Uint8Array(plain),
    );
    return new Uint8Array([...iv, ...new Uint8Array(sealed)]);
  }

  async openIssue({ site, issue, sealed }: SealedIssue): Promise<CardIssue> {
    const json = await this.open(sealed ?? new Uint8Array(), `${site}|${issue}`);
    return JSON.parse(new TextDecoder().decode(json)) as CardIssue;
  }

  forget(): void {
    this.#key = null;
  }

  #held(): CryptoKey {
    if (this.#key === null) {
      throw new Error('This seal is gone.');
    }
    return this.#key;
  }
}

async function unwrap(privateKey: CryptoKey, seal: string, { publicKey, wrapped }: WrappedKey): Promise<BoardKey> {
  const theirs = await crypto.subtle.importKey('raw', new Uint8Array(publicKey), CURVE, false, []);
  const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, privateKey, KEY_BITS);
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const wrapping = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(`ludi seal ${seal}`) },
    material,
    { name: 'AES-GCM', length: KEY_BITS },
    false,
    ['decrypt'],
  );
  const raw = await decrypt(wrapping, wrapped, seal);
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  raw.fill(0);
  return new BoardKey(seal, key);
}

/** Opens nonce(12) · ciphertext · tag(16); rejects what was sealed under another key or for another purpose. */
async function decrypt(key: CryptoKey, sealed: Uint8Array, purpose: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(sealed);
  const how = { name: 'AES-GCM', iv: bytes.subarray(0, NONCE), additionalData: utf8(purpose) };
  return new Uint8Array(await crypto.subtle.decrypt(how, key, bytes.subarray(NONCE)));
}
