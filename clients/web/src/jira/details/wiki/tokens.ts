import type { AdfNode } from '../adf/adf';
import { safeHref } from '../adf/links';

/** Something that was read, and where what follows begins. */
export interface Token {
  readonly nodes: readonly AdfNode[];
  readonly end: number;
}

const longest = 2000;

/** What stands between an opening and the closing behind it on the same line; null: there is none. */
function between(text: string, at: number, open: string, close: string): { inner: string; end: number } | null {
  if (!text.startsWith(open, at)) {
    return null;
  }
  const window = text.slice(at + open.length, at + longest);
  const end = window.indexOf(close);
  const inner = end < 0 ? '' : window.slice(0, end);
  return inner === '' || inner.includes('\n') ? null : { inner, end: at + open.length + end + close.length };
}

const dropped = /^\{(?:color(?::[^}\n]{0,40})?|anchor:[^}\n]{1,200})\}/u;

/** Colours and anchors, of which nothing is shown. */
export function skippedAt(text: string, at: number): Token | null {
  const found = text[at] === '{' ? dropped.exec(text.slice(at, at + 260)) : null;
  return found === null ? null : { nodes: [], end: at + found[0].length };
}

/** {{words}} in letters of one width. */
export function monospaceAt(text: string, at: number): Token | null {
  const found = between(text, at, '{{', '}}');
  return found && { nodes: [{ type: 'text', text: found.inner, marks: [{ type: 'code' }] }], end: found.end };
}

/** Addresses that lead out of this page, to the web or to somebody's mailbox. */
const outward = (address: string): string | null => {
  const safe = safeHref(address);
  return safe !== null && /^(?:https?:\/\/|mailto:)/iu.test(safe) ? safe : null;
};

const linked = (text: string, href: string): AdfNode => ({
  type: 'text',
  text,
  marks: [{ type: 'link', attrs: { href } }],
});

const bare = /^(?:https?:\/\/|mailto:)[^\s<>"'|[\]{}()]{1,1900}/iu;

/** [text|address], [address], [~person], [^file], and addresses that stand in the text. */
export function linkAt(text: string, at: number): Token | null {
  if (text[at] === '[') {
    const found = between(text, at, '[', ']');
    return found && { nodes: bracketed(found.inner), end: found.end };
  }
  const before = text[at - 1];
  if ((text[at] !== 'h' && text[at] !== 'm') || (before !== undefined && /[\p{L}\p{N}]/u.test(before))) {
    return null;
  }
  const found = bare.exec(text.slice(at, at + longest))?.[0].replace(/[.,;:!?*_]+$/u, '');
  const href = found === undefined ? null : outward(found);
  return found === undefined || href === null ? null : { nodes: [linked(found, href)], end: at + found.length };
}

function bracketed(inner: string): readonly AdfNode[] {
  if (inner.startsWith('~')) {
    return [{ type: 'mention', attrs: { text: inner.slice(1).replace(/^accountid:/u, '') } }];
  }
  if (inner.startsWith('^')) {
    return [{ type: 'mediaInline', attrs: { alt: inner.slice(1) } }];
  }
  const parts = inner.split('|');
  const href = outward((parts.length > 1 ? parts[1] : parts[0]) ?? '');
  // What cannot be followed stays the text that was typed.
  return [href === null ? { type: 'text', text: `[${inner}]` } : linked(parts[0] || href, href)];
}

const file = /^!(?!\s)[^!\n|]{1,300}(?:\|[^!\n]{0,200})?!/u;

/** !picture.png|thumbnail!: named, never loaded. */
export function mediaAt(text: string, at: number): Token | null {
  const found = text[at] === '!' ? file.exec(text.slice(at, at + 510))?.[0] : undefined;
  const name = found?.slice(1, -1).split('|')[0] ?? '';
  return found === undefined || !/[./]/u.test(name) || /\s$/u.test(name)
    ? null
    : { nodes: [{ type: 'mediaInline', attrs: { alt: name } }], end: at + found.length };
}
