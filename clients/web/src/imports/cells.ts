/** A short print of a text: the same for the same text. It tells changes, it hides nothing. */
export function hashOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (high >>> 0).toString(36) + (low >>> 0).toString(36);
}

/** Labels as trackers write several into one cell: [a,b], "a; b" or "a, b". */
export function labelsOf(cells: readonly string[]): readonly string[] {
  return cells.flatMap((cell) => {
    const list = cell.startsWith('[') && cell.endsWith(']') ? listOf(cell) : null;
    return (list ?? cell.split(cell.includes(';') ? ';' : ','))
      .map((label) => label.replace(/\s+/gu, ' ').trim())
      .filter((label) => label !== '');
  });
}

function listOf(cell: string): readonly string[] {
  try {
    const list = JSON.parse(cell) as unknown;
    return Array.isArray(list) ? list.map(String) : [];
  } catch {
    // Not JSON: names without quotation marks.
    return cell.slice(1, -1).split(',');
  }
}

const longestLink = 2000;

/** An address of the web, null: it is none, and nobody should press on it. */
export function linkOf(cell: string): string | null {
  const address = /^https?:\/\//iu.test(cell) && cell.length <= longestLink ? URL.parse(cell) : null;
  return address !== null && !/\s/u.test(cell) ? cell : null;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };
const tag = /<\/?(?:div|p|br|span|b|i|u|strong|em|ul|ol|li|a|h[1-6]|table|tr|td|img|code|pre|font)\b[^>]*>/giu;

/** The words of a cell; some trackers export their texts as HTML. */
export function plainText(cell: string): string {
  if (cell.search(tag) < 0) {
    return cell;
  }
  return cell
    .replace(/<br\s*\/?>|<\/(?:div|p|li|h[1-6]|tr)>/giu, '\n')
    .replace(tag, '')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/gu, (_, name: string) => entities[name] ?? '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
