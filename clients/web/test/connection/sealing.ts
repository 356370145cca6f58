import { webcrypto } from 'node:crypto';
import type { WrappedKey } from '../../src/contract/contract.gen';

const { subtle } = webcrypto;
const utf8 = (text: string) => new TextEncoder().encode(text);

/** The board's key on the server's side, made as the server makes it. */
export class ServerSeal {
  readonly id: string;
  readonly #raw = webcrypto.getRandomValues(new Uint8Array(32));

  constructor(id: string) {
    this.id = id;
  }

  async seal(json: unknown, purpose: string): Promise<Uint8Array> {
    return seal(this.#raw, utf8(JSON.stringify(json)), `${this.id}|${purpose}`);
  }

  async wrapFor(publicKey: Uint8Array): Promise<WrappedKey> {
    const curve = { name: 'ECDH', namedCurve: 'P-256' };
    const own = await subtle.generateKey(curve, false, ['deriveBits']);
    const theirs = await subtle.importKey('raw', new Uint8Array(publicKey), curve, false, []);
    const secret = await subtle.deriveBits({ name: 'ECDH', public: theirs }, own.privateKey, 256);
    const material = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
    const info = utf8(`ludi seal ${this.id}`);
    const wrapping = await subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: utf8(''), info }, material, 256);
    return {
      publicKey: new Uint8Array(await subtle.exportKey('raw', own.publicKey)),
      wrapped: await seal(new Uint8Array(wrapping), this.#raw, this.id),
    };
  }
}

async function seal(
  raw: Uint8Array<ArrayBuffer>,
  plain: Uint8Array<ArrayBuffer>,
  purpose: string,
): Promise<Uint8Array> {
  const key = await subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt']);
  const iv = webcrypto.getRandomValues(new Uint8Array(12));
  const sealed = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(purpose) }, key, plain);
  return new Uint8Array([...iv, ...new Uint8Array(sealed)]);
}
