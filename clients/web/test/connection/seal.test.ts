import { webcrypto } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { type BoardKey, canSeal, requestKey } from '../../src/connection/seal';

const bytes = (hex: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(hex, 'hex'));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (plain: Uint8Array): string => new TextDecoder().decode(plain);

// Made by .NET as the server does it: DeriveRawSecretAgreement, HKDF, AesGcm.
const own = {
  kty: 'EC',
  crv: 'P-256',
  x: 'LmoRTsEiKI6MfzHKKWS31y1f7zNBV0iFixMxdzGtNyU',
  y: 'KzcT5OOWiwZfrtSjSCK9V7X4HqiNnRePSriQgOPELbI',
  d: 'kIgjJxcMm3vk28wgqmMc3wCskNd_jL5bJis_3XfB5H0',
};
const wrapped = {
  publicKey: bytes(
    '04f7f2d030aceba4b2204917c4126673d5496f281d260da1cf96a1a086be56094824494848d63122925e06271cff5f702a88657348822a11a6a37cfa908d88bc63',
  ),
  wrapped: bytes(
    '19cc0abcfa5557f18a2b3fdb10c669806f031dab3b9d8f15d7cb060a886a5443ec8286e90e9b3931a6c7286742d4c93f69b921169f9178a64fd1f71c',
  ),
};
const issue = bytes(
  'c72d6cedb16d002247bfe1fcd3a447d7317e52ef65d03872af2d88c564f32f8ccac1ee8085b76e5aec4d459f28c0124542afed54fd5c778c4310f666b909abba1db4405d12824057d034138eecaea6aef8c580cfb1180748647d62c80cc0cfb43e',
);
const answer = bytes('8fb558982e524aeebb0d159be07094bddbe1a05746ab16b6dd98315ecd4d6d72eaa3251943e0c7cc80f3b2');

const curve = { name: 'ECDH', namedCurve: 'P-256' };
const { subtle } = webcrypto;

async function unwrapped(seal = 'seal-1'): Promise<BoardKey> {
  const { d, ...open } = own;
  const privateKey = await subtle.importKey('jwk', { ...open, d }, curve, false, ['deriveBits']);
  const publicKey = await subtle.importKey('jwk', open, curve, true, []);
  const pair = vi.spyOn(crypto.subtle, 'generateKey') as unknown as ReturnType<typeof vi.fn>;
  pair.mockResolvedValueOnce({ privateKey, publicKey });
  const request = await requestKey();
  expect(Buffer.from(request.publicKey).toString('hex')).toBe(
    '042e6a114ec122288e8c7f31ca2964b7d72d5fef33415748858b13317731ad37252b3713e4e3968b065faed4a34822bd57b5f81ea88d9d178f4ab89080e3c42db2',
  );
  return request.unwrap(seal, wrapped);
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('P60 what the server wrapped and sealed is opened here', async () => {
  const key = await unwrapped();
  expect(key.id).toBe('seal-1');
  expect(text(await key.open(answer, 'answer|projects'))).toBe('{"isLast":true}');
  const opened = { site: 'site-a', issue: '10231', version: 1, state: 'Live', sealed: issue } as const;
  expect(await key.openIssue(opened)).toEqual({ id: '10231', key: 'NW-7', fields: { summary: 'Zürich – 世界' } });
});

test('P60 nothing opens under another seal, for another purpose, or changed on its way', async () => {
  await expect(unwrapped('seal-2')).rejects.toThrow();
  const key = await unwrapped();
  await expect(key.open(answer, 'answer|search')).rejects.toThrow();
  await expect(
    key.open(
      answer.map((byte, index) => (index === 20 ? byte ^ 1 : byte)),
      'answer|projects',
    ),
  ).rejects.toThrow();
  await expect(
    key.openIssue({ site: 'site-a', issue: '10232', version: 1, state: 'Live', sealed: issue }),
  ).rejects.toThrow();
});

test('what is sealed here is nonce, ciphertext and tag, and differs each time', async () => {
  const key = await unwrapped();
  const [one, other] = [await key.close(utf8('{}'), 'request|search'), await key.close(utf8('{}'), 'request|search')];
  expect(one).toHaveLength(12 + 2 + 16);
  expect(one).not.toEqual(other);
  expect(text(await key.open(one, 'request|search'))).toBe('{}');
});

test('P63 a forgotten key opens and seals nothing more', async () => {
  const key = await unwrapped();
  key.forget();
  expect(() => key.open(answer, 'answer|projects')).toThrow('This seal is gone.');
  await expect(key.close(utf8('{}'), 'request|search')).rejects.toThrow('This seal is gone.');
});

test('a page without WebCrypto says so', () => {
  expect(canSeal()).toBe(true);
  vi.stubGlobal('crypto', { getRandomValues: () => undefined });
  expect(canSeal()).toBe(false);
});
