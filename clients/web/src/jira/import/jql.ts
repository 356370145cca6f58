/** A value of JQL in quotes, whatever is in it. */
export const quoted = (text: string): string =>
  `"${text.replace(/["\\]/gu, '\\$&').replace(/[\u0000-\u001f]/gu, ' ')}"`;

/**
 * Words to look for, as a JQL value. Jira's text search has signs of its own: quotes in pairs hold words together
 * and a * at the end of a word stands for any ending; every other sign is taken as it is.
 */
export function searched(text: string): string {
  const paired = (text.split('"').length - 1) % 2 === 0;
  const plain = text
    .replace(/[\\+\-&|!(){}[\]^~?:/]/gu, '\\$&')
    .replace(/(?<![\p{L}\p{N}])\*|\*(?=[\p{L}\p{N}])/gu, '\\*')
    .replace(/\b(?:AND|OR|NOT)\b/gu, (word) => word.toLowerCase());
  return quoted(paired ? plain : plain.replaceAll('"', '\\"'));
}

/** A JQL in brackets with what narrows it down; the order of the rows stays at the end. */
export function narrowed(jql: string, by: string): string {
  const order = orderAt(jql);
  const where = jql.slice(0, order).trim();
  const rest = jql.slice(order).trim();
  return [where === '' ? by : `(${where}) AND ${by}`, rest].filter((part) => part !== '').join(' ');
}

/** Where ORDER BY begins outside of quotes; the text's length where there is none. */
function orderAt(jql: string): number {
  const outside = jql.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/gu, (match) => '_'.repeat(match.length));
  const found = /(?<![\w.])order\s+by\b/iu.exec(outside);
  return found?.index ?? jql.length;
}

export interface Fault {
  readonly message: string;
  /** Where in the text Jira stumbled; null: it does not say. */
  readonly at: number | null;
}

/** A message of Jira's parser, with the place that it names: "(line 1, character 15)". */
export function faultOf(jql: string, message: string): Fault {
  const place = /\(line (\d+), character (\d+)\)/u.exec(message);
  if (place === null) {
    return { message, at: null };
  }
  const lines = jql.split('\n');
  const line = Number(place[1]) - 1;
  const before = lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0);
  return { message, at: Math.min(before + Number(place[2]) - 1, jql.length) };
}

export interface Excerpt {
  readonly before: string;
  /** The word at the place; at the end of the text a blank. */
  readonly here: string;
  readonly after: string;
}

const around = 28;

/** The text around a place, for marking it. */
export function excerpt(jql: string, at: number): Excerpt {
  const here = /^\s*(?:[\p{L}\p{N}_.]+|\S)/u.exec(jql.slice(at))?.[0] ?? ' ';
  const before = jql.slice(Math.max(0, at - around), at);
  const after = jql.slice(at + here.length, at + here.length + around);
  return {
    before: at > around ? `…${before}` : before,
    here,
    after: at + here.length + around < jql.length ? `${after}…` : after,
  };
}

/** The name in a suggestion of Jira's, which comes as HTML. */
export function withoutHtml(html: string): string {
  const plain = html.replace(/<\/?[a-z][^>]*>/giu, '');
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
  return plain.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/giu, (all, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined || hex !== undefined) {
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    }
    return names[name ?? ''] ?? all;
  });
}
