import { describe, expect, it } from 'vitest';
import { safeHref, typedHref } from '../../../src/jira/details/adf/links';
import { openValue, valueOf } from '../../../src/jira/details/editor/opened';

describe('links in rich text', () => {
  it.each([
    'javascript:alert(1)',
    'JaVa\tScript:alert(1)',
    ' \u0001javascript:x',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc',
  ])('P32 never lead to %j', (address) => {
    expect(safeHref(address)).toBeNull();
    expect(typedHref(address)).toBeNull();
  });

  it.each([
    ['example.com/a?b=c', 'https://example.com/a?b=c'],
    ['https://example.com', 'https://example.com'],
    ['mailto:ada@example.com', 'mailto:ada@example.com'],
    ['ada@example.com', 'mailto:ada@example.com'],
  ])('P32 may be typed as %s', (typed, href) => {
    expect(typedHref(typed)).toBe(href);
  });

  it('P32 that Jira has stay what they are, also the bad ones', () => {
    const bad = { type: 'link', attrs: { href: 'javascript:alert(1)', id: '7' } };
    const document = {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'here', marks: [bad, { type: 'strong' }] }] }],
    };
    const opened = openValue(document);
    expect(opened.kind).toBe('whole');
    expect(opened.kind === 'whole' && valueOf(opened, opened.content)).toEqual(document);
  });
});

describe('what the editor cannot hold', () => {
  it('P32 can be added to, and stays', () => {
    const long = { type: 'paragraph', content: [{ type: 'text', text: 'x'.repeat(500_000) }] };
    const document = { type: 'doc', version: 1, content: [long] };
    const opened = openValue(document);
    const added = { type: 'paragraph', content: [{ type: 'text', text: 'more' }] };
    expect(opened.kind).toBe('appending');
    expect(opened.kind === 'appending' && valueOf(opened, { type: 'doc', content: [added] })).toEqual({
      ...document,
      content: [long, added],
    });
  });

  it.each(['plain text', 7, [], { type: 'paragraph' }])('P32 is left alone: %j', (value) => {
    expect(openValue(value).kind).toBe('closed');
  });

  it('P32 that is unset begins empty', () => {
    const opened = openValue(null);
    expect(opened.kind === 'whole' && valueOf(opened, opened.content)).toEqual({
      type: 'doc',
      version: 1,
      content: [],
    });
  });
});
