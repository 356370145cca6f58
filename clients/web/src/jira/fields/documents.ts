import { listOf, partsOf, textOf } from './parts';

/** Plain text as a document of paragraphs; an empty line is a paragraph without content. */
export const documentOf = (text: string) => ({
  type: 'doc',
  version: 1,
  content: text
    .split(/\r\n|\r|\n/u)
    .map((line) => ({ type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] })),
});

/** The text of a document that holds nothing but paragraphs of plain text; null: it holds more. */
export function plainText(document: unknown): string | null {
  const lines = listOf(partsOf(document)['content']).map(plainLine);
  return lines.includes(null) ? null : lines.join('\n');
}

function plainLine(block: unknown): string | null {
  const { type, content, marks } = partsOf(block);
  const texts = listOf(content).map((inline) => {
    const node = partsOf(inline);
    return node['type'] === 'text' && node['marks'] === undefined ? textOf(node['text']) : null;
  });
  return type === 'paragraph' && marks === undefined && !texts.includes(null) ? texts.join('') : null;
}

/** All words of a document on one line, for saying what is in it. */
export function wordsOf(node: unknown): string {
  const { type, text, content, attrs } = partsOf(node);
  if (type === 'text') {
    return textOf(text);
  }
  const inner = listOf(content)
    .map(wordsOf)
    .join(type === 'paragraph' || type === 'heading' ? '' : ' ');
  const own = inner === '' ? textOf(partsOf(attrs)['text']) : inner;
  return own.replace(/\s+/gu, ' ');
}

/** Whether nothing is in a document: no words and nothing but paragraphs. */
export const isBlank = (document: unknown): boolean => {
  const plain = plainText(document);
  return plain !== null && plain.trim() === '';
};
