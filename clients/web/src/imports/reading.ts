import { done, type Outcome, noAnswer, readProblem, refused } from '../http/outcome';

export type Target = 'title' | 'text' | 'labels' | 'estimate' | 'link' | 'id' | 'status' | 'type';

/** What some columns mean, and how that was recognised. */
export interface Mapped {
  readonly target: Target;
  readonly columns: readonly number[];
  readonly how: 'tracker' | 'name' | 'content' | 'hand';
}

/** How the server understood a table. */
export interface Head {
  readonly kind: 'head';
  readonly encoding: string;
  readonly delimiter: string;
  /** The line that names the columns, null: none does. */
  readonly headerLine: number | null;
  readonly above: number;
  readonly columns: readonly string[];
  /** A tracker's id, or `table`. */
  readonly source: string;
  readonly sourceName: string | null;
  readonly mapping: readonly Mapped[];
}

export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Trouble {
  readonly kind: 'trouble';
  readonly line: number;
  readonly reason: string;
  /** True: the line is not among the rows. */
  readonly left: boolean;
}

/** All of a table that was read. */
export interface Table {
  readonly head: Head;
  readonly rows: readonly Row[];
  readonly troubles: readonly Trouble[];
  /** How many troubles there were; they are told one by one up to a limit. */
  readonly troubled: number;
  /** Why reading ended early, null: it did not. */
  readonly why: string | null;
}

/** What a person says instead of having it found; null: it is to be found. */
export interface Wish {
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly header: boolean | null;
}

export const nothingWished: Wish = { encoding: null, delimiter: null, header: null };

/** The most that the server takes. */
export const mostBytes = 20 * 1024 * 1024;

type Line =
  | Head
  | { readonly kind: 'rows'; readonly share: number; readonly rows: readonly Row[] }
  | Trouble
  | { readonly kind: 'end'; readonly rows: number; readonly troubles: number; readonly why: string | null };

/** Has a table read by the server, which keeps nothing of it; `progress` hears how many rows there are so far. */
export async function readTable(
  board: string,
  bytes: Blob,
  wish: Wish,
  progress: (rows: number, share: number) => void,
  signal: AbortSignal,
): Promise<Outcome<Table>> {
  try {
    const answer = await fetch(`/api/boards/${board}/imports/read?${queryOf(wish)}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'X-Ludi': '1', 'Content-Type': 'application/octet-stream' },
      body: bytes,
      signal,
    });
    if (!answer.ok || answer.body === null) {
      return readProblem(answer.status, await answer.json().catch(() => null));
    }
    const gathered = new Gathering(progress);
    await eachLine(answer.body, (line) => {
      gathered.take(JSON.parse(line) as Line);
    });
    const table = gathered.table();
    return table === null ? refused(noAnswer) : done(table);
  } catch {
    return signal.aborted ? { kind: 'stopped' } : refused(noAnswer);
  }
}

function queryOf({ encoding, delimiter, header }: Wish): string {
  const query = new URLSearchParams();
  if (encoding !== null) {
    query.set('encoding', encoding);
  }
  if (delimiter !== null) {
    query.set('delimiter', delimiter);
  }
  if (header !== null) {
    query.set('header', String(header));
  }
  return query.toString();
}

/** Puts the lines of an answer together; without its end there is no table. */
class Gathering {
  readonly #progress: (rows: number, share: number) => void;
  readonly #rows: Row[] = [];
  readonly #troubles: Trouble[] = [];
  #head: Head | null = null;
  #end: Extract<Line, { readonly kind: 'end' }> | null = null;

  constructor(progress: (rows: number, share: number) => void) {
    this.#progress = progress;
  }

  take(line: Line): void {
    switch (line.kind) {
      case 'head':
        this.#head = line;
        return;
      case 'rows':
        this.#rows.push(...line.rows);
        this.#progress(this.#rows.length, line.share);
        return;
      case 'trouble':
        this.#troubles.push(line);
        return;
      case 'end':
        this.#end = line;
    }
  }

  table(): Table | null {
    return this.#head === null || this.#end === null
      ? null
      : {
          head: this.#head,
          rows: this.#rows,
          troubles: this.#troubles,
          troubled: this.#end.troubles,
          why: this.#end.why,
        };
  }
}

async function eachLine(body: ReadableStream<Uint8Array>, take: (line: string) => void): Promise<void> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let rest = '';
  for (;;) {
    const { done: ended, value } = await reader.read();
    const lines = (rest + decoder.decode(value, { stream: !ended })).split('\n');
    rest = lines.pop() ?? '';
    lines.filter((line) => line !== '').forEach(take);
    if (ended) {
      return;
    }
  }
}
