import { afterEach, expect, test, vi } from 'vitest';
import { nothingWished, readTable } from '../../src/imports/reading';

afterEach(() => {
  vi.unstubAllGlobals();
});

const lines = [
  '{"kind":"head","encoding":"utf-8","delimiter":",","headerLine":1,"above":0,"columns":["Title"],"source":"table","sourceName":null,"mapping":[]}',
  '{"kind":"rows","share":0.5,"rows":[{"line":2,"cells":["Grüße"]}]}',
  '{"kind":"trouble","line":3,"reason":"No.","left":true}',
  '{"kind":"rows","share":1,"rows":[{"line":4,"cells":["b"]}]}',
  '{"kind":"end","rows":2,"troubles":1,"why":null}',
];

/** An answer whose bytes come in pieces that cut lines and characters. */
const inPieces = (text: string, size: number): Response => {
  const bytes = new TextEncoder().encode(text);
  return new Response(
    new ReadableStream({
      start: (stream) => {
        for (let at = 0; at < bytes.length; at += size) {
          stream.enqueue(bytes.slice(at, at + size));
        }
        stream.close();
      },
    }),
  );
};

const read = (answer: Response, heard: number[] = []) => {
  const fetched = vi.fn((address: string) => Promise.resolve(address === '' ? Response.error() : answer));
  vi.stubGlobal('fetch', fetched);
  const wish = { ...nothingWished, delimiter: ';' };
  return readTable('b1', new Blob(['x']), wish, (count) => heard.push(count), new AbortController().signal).then(
    (outcome) => ({
      outcome,
      asked: fetched.mock.calls[0]?.[0],
    }),
  );
};

test('P68 a streamed answer is put together whatever its pieces', async () => {
  const heard: number[] = [];
  const { outcome, asked } = await read(inPieces(lines.join('\n') + '\n', 7), heard);
  expect(asked).toBe('/api/boards/b1/imports/read?delimiter=%3B');
  expect(outcome).toMatchObject({
    kind: 'done',
    value: { rows: [{ line: 2, cells: ['Grüße'] }, { line: 4 }], troubles: [{ line: 3, left: true }], why: null },
  });
  expect(heard).toEqual([1, 2]);
});

test('an answer that breaks off is no table', async () => {
  expect((await read(inPieces(lines.slice(0, 3).join('\n'), 50))).outcome).toMatchObject({ kind: 'refused' });
});

test('a refusal says why', async () => {
  const problem = new Response('{"code":"Invalid","title":"This is a PDF."}', { status: 400 });
  expect((await read(problem)).outcome).toMatchObject({ kind: 'refused', refusal: { sentence: 'This is a PDF.' } });
});
