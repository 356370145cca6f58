import schema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json' with { type: 'json' };
import { EditorState, type Transaction } from '@tiptap/pm/state';
import Ajv from 'ajv-draft-04';
import { describe, expect, it } from 'vitest';
import { type AdfNode, equal } from '../../../src/jira/details/adf/adf';
import type { EditorNode } from '../../../src/jira/details/adf/kept';
import { editorSchema, type Opened, openValue, valueOf } from '../../../src/jira/details/editor/opened';
import { allDefinitions, Generator, seeded } from './generate';

const documents = 3000;
const takes = new Ajv({ strict: false }).compile<AdfNode>(schema);

type Whole = Extract<Opened, { readonly kind: 'whole' }>;

function whole(document: AdfNode): Whole {
  const opened = openValue(document);
  if (opened.kind !== 'whole') {
    throw new Error(`Opened as ${opened.kind}: ${JSON.stringify(document)}`);
  }
  return opened;
}

/** What comes out after a change that an editor makes. */
function after(opened: Whole, change: (state: EditorState) => Transaction): AdfNode {
  const state = EditorState.create({ doc: editorSchema().nodeFromJSON(opened.content) });
  const next = state.apply(change(state));
  next.doc.check();
  return valueOf(opened, next.doc.toJSON() as EditorNode);
}

const contentOf = (node: AdfNode): readonly AdfNode[] => node.content ?? [];
const typed = { type: 'paragraph', content: [{ type: 'text', text: 'typed' }] };

const insertAt =
  (index: number) =>
  (state: EditorState): Transaction => {
    const place = [...Array(index).keys()].reduce((sum, at) => sum + state.doc.child(at).nodeSize, 0);
    return state.tr.insert(place, editorSchema().nodeFromJSON(typed));
  };

describe('every node and mark of Atlassian’s schema', () => {
  const used = new Set<string>();
  const all = Array.from({ length: documents }, (_, seed) => new Generator(seed, used).document());

  it('P32 is among the documents that are tried', () => {
    const missed = allDefinitions.filter((name) => !used.has(name) && name !== 'doc_node' && reachable(name));
    expect(missed).toEqual([]);
    // The rest is more than the schema allows, which Jira may have all the same.
    expect(all.filter((document) => takes(document)).length).toBeGreaterThan(documents / 3);
  });

  it('P32 comes out of the editor as it went in', () => {
    all.forEach((document, seed) => {
      const opened = whole(document);
      expect(valueOf(opened, opened.content), `seed ${seed}`).toEqual(document);
      expect(JSON.stringify(valueOf(opened, opened.content))).toBe(JSON.stringify(document));
    });
  });

  it('P32 stays deeply equal when something is written elsewhere', () => {
    all.forEach((document, seed) => {
      const place = Math.floor(seeded(seed)() * (contentOf(document).length + 1));
      const out = after(whole(document), insertAt(place));
      const expected = [...contentOf(document).slice(0, place), typed, ...contentOf(document).slice(place)];
      expect(contentOf(out), `seed ${seed}`).toEqual(expected);
    });
  });

  it('P32 stays deeply equal when text beside it is changed', () => {
    let changed = 0;
    all.forEach((document, seed) => {
      const opened = whole(document);
      const chance = seeded(seed + 7);
      const spots: number[] = [];
      editorSchema()
        .nodeFromJSON(opened.content)
        .descendants((node, at) => {
          if (node.isText) {
            spots.push(at + Math.floor(chance() * (node.text?.length ?? 0)));
          }
        });
      const spot = spots[Math.floor(chance() * spots.length)];
      if (spot === undefined) {
        return;
      }
      changed += 1;
      const out = after(opened, (state) => state.tr.insertText('§', spot));
      expect(differing(document, out), `seed ${seed}`).toBe(1);
      if (takes(document)) {
        expect(takes(out), `seed ${seed}: ${JSON.stringify(out)}`).toBe(true);
      }
    });
    expect(changed).toBeGreaterThan(documents / 4);
  });

  it('P32 stays deeply equal when a block beside it is deleted', () => {
    all.forEach((document, seed) => {
      const count = contentOf(document).length;
      const place = Math.floor(seeded(seed + 3)() * count);
      if (count < 2) {
        return;
      }
      const out = after(whole(document), (state) => {
        const start = [...Array(place).keys()].reduce((sum, at) => sum + state.doc.child(at).nodeSize, 0);
        return state.tr.delete(start, start + state.doc.child(place).nodeSize);
      });
      expect(contentOf(out), `seed ${seed}`).toEqual(contentOf(document).filter((_, at) => at !== place));
    });
  });
});

/** How many of the blocks are no longer what they were. */
const differing = (before: AdfNode, now: AdfNode): number =>
  contentOf(before).filter((block, at) => !equal(block, contentOf(now)[at])).length;

/** Whether the definition can stand in a document at all. */
function reachable(name: string): boolean {
  const seen = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) {
      return;
    }
    for (const inner of Object.values(value)) {
      const ref = typeof inner === 'string' && inner.startsWith('#/definitions/') ? inner.slice(14) : null;
      if (ref !== null && !seen.has(ref)) {
        seen.add(ref);
        look((schema.definitions as Readonly<Record<string, unknown>>)[ref]);
      }
      look(inner);
    }
  };
  look(schema.definitions.doc_node);
  return seen.has(name);
}
