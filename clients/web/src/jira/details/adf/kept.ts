import type { AdfNode } from './adf';

/** A node as the editor holds it (ProseMirror's JSON). */
export interface EditorNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly EditorNode[];
  readonly marks?: readonly EditorMark[];
  readonly text?: string;
}

export interface EditorMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** One inline piece as the editor shows it, and the nodes of Jira's that it stands for. */
export interface Run {
  readonly shown: EditorNode;
  readonly source: readonly AdfNode[];
}

/** A node of Jira's, exactly as it came; with its runs where it holds text. */
export interface Original {
  readonly node: AdfNode;
  readonly runs?: readonly Run[];
}

let last = 0;

/**
 * The originals of everything in one open document, by numbers that the editor's nodes carry. No two editors
 * share a number, so what is pasted from elsewhere never takes an original's place.
 */
export class Kept {
  readonly #originals = new Map<number, Original>();

  keep(original: Original): number {
    last += 1;
    this.#originals.set(last, original);
    return last;
  }

  get(id: unknown): Original | undefined {
    return typeof id === 'number' ? this.#originals.get(id) : undefined;
  }
}
