import type { AdfMark, AdfNode } from '../adf/adf';
import { linkAt, mediaAt, monospaceAt, skippedAt } from './tokens';

const marks: Readonly<Record<string, AdfMark>> = {
  '*': { type: 'strong' },
  _: { type: 'em' },
  '-': { type: 'strike' },
  '+': { type: 'underline' },
  '^': { type: 'subsup', attrs: { type: 'sup' } },
  '~': { type: 'subsup', attrs: { type: 'sub' } },
  '?': { type: 'em' },
};

/** Marks within marks; what is deeper is text. */
const deepest = 7;

const word = /[\p{L}\p{N}]/u;
const isWord = (letter: string | undefined): boolean => letter !== undefined && word.test(letter);
const isSpace = (letter: string | undefined): boolean => letter === undefined || /\s/u.test(letter);
const escapable = new Set('\\*_-+^~?{}[]!|#'.split(''));

/** A line of markup as pieces of text with their marks. */
export const inlinesOf = (text: string): readonly AdfNode[] => new Line(text, []).read();

/** Reads one stretch of markup; every search in it for an end that is not there is made once only. */
class Line {
  readonly #nodes: AdfNode[] = [];
  readonly #endless = new Set<string>();
  readonly #text: string;
  readonly #marks: readonly AdfMark[];
  #plain = '';
  #at = 0;

  constructor(text: string, around: readonly AdfMark[]) {
    this.#text = text;
    this.#marks = around;
  }

  read(): readonly AdfNode[] {
    while (this.#at < this.#text.length) {
      if (!(this.#escaped() || this.#broken() || this.#token() || this.#marked())) {
        this.#plain += this.#text[this.#at] ?? '';
        this.#at += 1;
      }
    }
    this.#flush();
    return this.#nodes;
  }

  #escaped(): boolean {
    const next = this.#text[this.#at + 1];
    if (this.#text[this.#at] !== '\\' || next === undefined || !escapable.has(next) || next === '\\') {
      return false;
    }
    this.#plain += next;
    this.#at += 2;
    return true;
  }

  #broken(): boolean {
    const double = this.#text.startsWith('\\\\', this.#at);
    if (!double && this.#text[this.#at] !== '\n') {
      return false;
    }
    this.#add({ type: 'hardBreak' });
    this.#at += double ? 2 : 1;
    return true;
  }

  /** What is whole in itself: links, monospace, attached files, and what is dropped. */
  #token(): boolean {
    const found =
      skippedAt(this.#text, this.#at) ??
      monospaceAt(this.#text, this.#at) ??
      linkAt(this.#text, this.#at) ??
      mediaAt(this.#text, this.#at);
    if (found === null) {
      return false;
    }
    for (const node of found.nodes) {
      this.#add(node);
    }
    this.#at = found.end;
    return true;
  }

  #marked(): boolean {
    const sign = this.#text[this.#at] ?? '';
    const mark = marks[sign];
    const long = sign === '?' ? 2 : 1;
    const delimiter = sign.repeat(long);
    const full = this.#marks.length >= deepest || this.#endless.has(sign);
    if (mark === undefined || full || !this.#text.startsWith(delimiter, this.#at)) {
      return false;
    }
    if (isWord(this.#text[this.#at - 1]) || isSpace(this.#text[this.#at + long])) {
      return false;
    }
    const end = this.#endOf(delimiter, this.#at + long + 1);
    if (end < 0) {
      this.#endless.add(sign);
      return false;
    }
    this.#flush();
    this.#nodes.push(...new Line(this.#text.slice(this.#at + long, end), [...this.#marks, mark]).read());
    this.#at = end + long;
    return true;
  }

  #endOf(delimiter: string, from: number): number {
    for (let at = this.#text.indexOf(delimiter, from); at >= 0; at = this.#text.indexOf(delimiter, at + 1)) {
      if (!isSpace(this.#text[at - 1]) && this.#text[at - 1] !== '\\' && !isWord(this.#text[at + delimiter.length])) {
        return at;
      }
    }
    return -1;
  }

  #add(node: AdfNode): void {
    this.#flush();
    const all = [...this.#marks, ...(node.marks ?? [])];
    this.#nodes.push(node.type === 'text' && all.length > 0 ? { ...node, marks: all } : node);
  }

  #flush(): void {
    if (this.#plain !== '') {
      const text = this.#plain;
      this.#plain = '';
      this.#add({ type: 'text', text });
    }
  }
}
