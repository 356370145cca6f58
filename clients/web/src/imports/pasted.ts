/** What a clipboard holds, as far as a board cares. */
export type Pasted =
  | { readonly kind: 'lines' }
  /** A table, as text that the server reads. */
  | { readonly kind: 'table'; readonly text: string }
  /** Jira issues, by links or by keys alone. */
  | { readonly kind: 'issues'; readonly issues: readonly IssueLink[] };

export interface IssueLink {
  /** The address, null: only the key was pasted. */
  readonly address: string | null;
  readonly key: string;
}

const key = /^[A-Z][A-Z0-9_]+-[1-9][0-9]*$/u;
const inLink = /(?:\/browse\/|[?&]selectedIssue=|\/issues\/)([A-Z][A-Z0-9_]+-[1-9][0-9]*)(?=$|[?#&/])/u;
const mostIssues = 200;

export function pastedAs(text: string, html: string): Pasted {
  const issues = issuesIn(text);
  if (issues.length > 0) {
    return { kind: 'issues', issues };
  }
  const table = tableInHtml(html) ?? tableInText(text);
  return table === null ? { kind: 'lines' } : { kind: 'table', text: table };
}

/** The issues that a text names line by line; none where any line is something else. */
export function issuesIn(text: string): readonly IssueLink[] {
  const parts = text.split(/[\s,;]+/u).filter((part) => part !== '');
  const links = parts.map((part) => linkIn(part));
  return parts.length > mostIssues || links.includes(null)
    ? []
    : [...new Map(links.flatMap((link) => (link === null ? [] : [[link.key, link] as const]))).values()];
}

function linkIn(part: string): IssueLink | null {
  if (key.test(part)) {
    return { address: null, key: part };
  }
  const found = /^https?:\/\//iu.test(part) ? inLink.exec(part)?.[1] : undefined;
  return found === undefined ? null : { address: part, key: found };
}

/** The first table of an HTML clipboard with two columns or more, as comma separated text; null: there is none. */
export function tableInHtml(html: string): string | null {
  if (!/<table/iu.test(html)) {
    return null;
  }
  // A document of its own: nothing in it is fetched or run.
  const page = new DOMParser().parseFromString(html, 'text/html');
  const rows = [...(page.querySelector('table')?.querySelectorAll('tr') ?? [])].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim()),
  );
  return rows.some((row) => row.length > 1) ? rows.map((row) => row.map(quoted).join(',')).join('\r\n') : null;
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** Text in which every line has the same number of tabs is what spreadsheets put on a clipboard. */
function tableInText(text: string): string | null {
  const lines = text.split(/\r\n|\r|\n/u).filter((line) => line.trim() !== '');
  const tabs = lines.map((line) => line.split('\t').length - 1);
  return lines.length > 1 && (tabs[0] ?? 0) > 0 && tabs.every((count) => count === tabs[0]) ? text : null;
}

/** Whether text reads like separated values: several lines with the same few commas, semicolons, tabs or bars. */
export function looksLikeTable(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/u).filter((line) => line.trim() !== '');
  return (
    lines.length > 1 &&
    ['\t', ',', ';', '|'].some((mark) => {
      const counts = lines.map((line) => line.replace(/"(?:[^"]|"")*"/gu, '').split(mark).length - 1);
      return (counts[0] ?? 0) > 0 && counts.every((count) => count === counts[0]);
    })
  );
}
