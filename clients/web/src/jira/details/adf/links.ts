const cleaned = (address: string): string => address.replace(/[\u0000-\u0020\u007f]/gu, '');
const schemes = new Set(['http:', 'https:', 'mailto:']);

/**
 * An address that may be followed: http, https, mail, or one within the page; null for everything else, such as
 * javascript:, however it is written. Browsers skip control characters and blanks, so they are skipped here too.
 */
export function safeHref(href: unknown): string | null {
  if (typeof href !== 'string') {
    return null;
  }
  const plain = cleaned(href);
  const scheme = /^[a-z][a-z0-9+.-]*:/iu.exec(plain)?.[0].toLowerCase();
  if (scheme === undefined) {
    return plain.startsWith('/') || plain.startsWith('#') ? plain : null;
  }
  return schemes.has(scheme) ? plain : null;
}

/** What somebody typed as an address: with a scheme where they left it out; null where it cannot be followed. */
export function typedHref(typed: string): string | null {
  const plain = cleaned(typed);
  if (plain === '') {
    return null;
  }
  const known = safeHref(plain);
  if (known !== null || /^[a-z][a-z0-9+.-]*:/iu.test(plain)) {
    return known;
  }
  return safeHref(/^[^\s/]+@[^\s/]+$/u.test(plain) ? `mailto:${plain}` : `https://${plain}`);
}
