import type { AdfNode } from '../adf/adf';
import { blocksOf } from './blocks';

/** Longer texts are shown as they were typed; Jira's own limit is 32,767 characters. */
const limit = 100_000;

/**
 * Jira's wiki markup, as Data Center has it, as a document to be drawn with everything else that is rich text: common
 * markup is read, colours are dropped, what is not known stays the text that it is.
 */
export function documentOfWiki(text: string): AdfNode {
  const plain = text.replace(/\r\n?/gu, '\n');
  return {
    type: 'doc',
    version: 1,
    content: plain.length > limit ? [{ type: 'codeBlock', content: [{ type: 'text', text: plain }] }] : blocksOf(plain),
  };
}
