import type { BoardSession } from '../connection/boardSession';

/** What a site is called by, from the address of one of its cards; null while none is shown. Kept nowhere. */
export function siteName(session: Pick<BoardSession, 'issues'>, site: string): string | null {
  for (const key of session.issues.keys.get()) {
    const content = key.startsWith(`${site}/`) ? session.issues.get(key) : undefined;
    if (content?.kind === 'live') {
      return nameOfAddress(content.issue.url);
    }
  }
  return null;
}

/** `northwind` of https://northwind.atlassian.net/browse/NW-7; elsewhere the host and the path that the site lies under. */
export function nameOfAddress(address: string): string | null {
  if (!URL.canParse(address)) {
    return null;
  }
  const { host, pathname } = new URL(address);
  const cloud = /^([^.]+)\.atlassian\.net$/u.exec(host);
  return cloud?.[1] ?? host + pathname.replace(/\/browse\/.*$/u, '');
}
