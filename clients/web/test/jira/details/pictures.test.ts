import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../src/jira/details/pictures';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('pictures of Jira’s', () => {
  it('X59 are told by how they begin, not by what they are called', () => {
    expect(kindOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]))).toBe('image/png');
    expect(kindOf(bytes('GIF89a'))).toBe('image/gif');
    expect(kindOf(bytes('<svg xmlns="…">'))).toBe('image/svg+xml');
    expect(kindOf(bytes('<html><script>'))).toBeNull();
    expect(kindOf(new Uint8Array())).toBeNull();
  });
});
