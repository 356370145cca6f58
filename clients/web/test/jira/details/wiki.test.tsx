// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { isBlank } from '../../../src/jira/details/adf/adf';
import { View } from '../../../src/jira/details/view/View';
import { WikiEditor } from '../../../src/jira/details/wiki/WikiEditor';
import { documentOfWiki } from '../../../src/jira/details/wiki/wiki';
import { describedInWiki } from '../../../src/jira/convert/documents';
import { specOf } from '../../../src/jira/fields/spec';
import { isEmpty, same, shown, toWrite } from '../../../src/jira/fields/values';
import { draw, tidy } from '../draw';

tidy();

const html = (text: string): string => {
  const { container, unmount } = draw(<View value={text} />);
  const view = container.querySelector('div[class*="view"]');
  const drawn = (view?.innerHTML ?? '').replace(/ class="[^"]*"| style="[^"]*"| tabindex="0"| rel="[^"]*"/gu, '');
  unmount();
  return drawn;
};

describe('wiki markup to read', () => {
  it.each([
    ['h2. Quays', '<h4 data-level="2">Quays</h4>'],
    ['A *bold* and _slanted_ line', '<p>A <strong>bold</strong> and <em>slanted</em> line</p>'],
    ['-gone- +new+ {{code}}', '<p><s>gone</s> <u>new</u> <code>code</code></p>'],
    ['*bold _both_*', '<p><strong>bold </strong><strong><em>both</em></strong></p>'],
    ['snake_case_name and 2-3-4 and a*b*c', '<p>snake_case_name and 2-3-4 and a*b*c</p>'],
    ['\\*not bold\\*', '<p>*not bold*</p>'],
    ['one\ntwo\\\\three', '<p>one<br>two<br>three</p>'],
    ['one\r\n\r\ntwo', '<p>one</p><p>two</p>'],
    ['----', '<hr>'],
    ['bq. said', '<blockquote><p>said</p></blockquote>'],
    ['* a\n** b\n* c', '<ul><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ul>'],
    ['# a\n#* b\n# c', '<ol start="1"><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ol>'],
    ['- a\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
    ['{code:java|title=x}\n*a*\n{code}', '<pre data-language="java"><code>*a*</code></pre>'],
    ['{noformat}{code}{noformat}', '<pre><code>{code}</code></pre>'],
    ['{quote}\nh1. x\n{quote}', '<blockquote><h3 data-level="1">x</h3></blockquote>'],
    ['{color:red}*x*{color}', '<p><strong>x</strong></p>'],
    ['{gallery:x} stays', '<p>{gallery:x} stays</p>'],
    ['{code} never ends', '<p>{code} never ends</p>'],
    ['[~ada] and !shot.png|thumbnail!', '<p><span>@ada</span> and <span>📎 shot.png</span></p>'],
    ['what! really!', '<p>what! really!</p>'],
  ])('P67 %j', (text, drawn) => {
    expect(html(text)).toBe(drawn);
  });

  it('P67 draws tables with heads and links in cells', () => {
    const drawn = html('||A||B||\n|1|[t|https://x.example/a]|\n|only|');
    expect(drawn).toContain('<tr><th><p>A</p></th><th><p>B</p></th></tr>');
    expect(drawn).toContain('<td><p>1</p></td><td><p><a href="https://x.example/a" target="_blank">t</a></p></td>');
    expect(drawn).toContain('<tr><td><p>only</p></td></tr>');
  });

  it('P67 draws panels with their title', () => {
    const drawn = html('{panel:title=Tides|bgColor=#fff}\n* one\n{panel}{warning}careful{warning}');
    expect(drawn).toMatch(/data-kind="note".*<strong>Tides<\/strong>.*<ul>.*data-kind="warning".*careful/u);
  });

  it('P67 links only to the web and to mailboxes, and opens them apart', () => {
    draw(<View value="[a|https://x.example] [mailto:ada@x.example] https://y.example/b. (http://z.example)" />);
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      'https://x.example',
      'mailto:ada@x.example',
      'https://y.example/b',
      'http://z.example',
    ]);
    expect(screen.getAllByRole('link').every((link) => link.getAttribute('rel')?.includes('noopener'))).toBe(true);
  });
});

describe('wiki markup that means harm', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[click|javascript:alert(1)]',
    '[click|JaVaScRiPt:alert(1)]',
    '[click|java\tscript:alert(1)]',
    '[click| javascript:alert(1)]',
    '[click|data:text/html,<script>alert(1)</script>]',
    '[click|vbscript:x]',
    '[click|/api/session]',
    '[click|//evil.example]',
    '[javascript:alert(1)]',
    '!https://evil.example/track.png!',
    '!javascript:alert(1).png!',
    '{html}<script>alert(1)</script>{html}',
    '{code:title="onmouseover=alert(1)}x{code}',
    '{panel:title=<img src=x onerror=alert(1)>}x{panel}',
    '||<svg onload=alert(1)>||',
    '[~<b>ada</b>]',
    '{color:red;background:url(https://evil.example)}x{color}',
    '[a"onclick="x|https://x.example/"onclick="alert(1)]',
  ])('P67 stays text: %s', (text) => {
    const { container } = draw(<View value={text} />);
    expect(container.querySelector('script, img, iframe, object, embed, svg[onload], b')).toBeNull();
    container.querySelectorAll('*').forEach((element) => {
      expect(element.getAttributeNames().filter((name) => name.startsWith('on'))).toEqual([]);
      expect(element.getAttribute('style') ?? '').not.toContain('url');
    });
    container.querySelectorAll('a').forEach((link) => {
      expect(link.getAttribute('href')).toMatch(/^(?:https?:\/\/|mailto:)/u);
    });
  });

  it('P67 is read in a moment, however it is made', () => {
    const attacks = [
      '{code}',
      '{quote}',
      '{panel}',
      '*a ',
      '_',
      '[',
      '[a|',
      '!a.b',
      '{{',
      '||',
      '* ',
      '\\',
      '{',
      'h1. *_-+',
    ];
    for (const attack of attacks) {
      const begun = performance.now();
      documentOfWiki(attack.repeat(Math.ceil(33_000 / attack.length)));
      expect(performance.now() - begun, attack).toBeLessThan(1500);
    }
    expect(JSON.stringify(documentOfWiki('{quote}{panel}'.repeat(200) + 'x')).length).toBeGreaterThan(0);
    expect(documentOfWiki('x'.repeat(200_000)).content).toHaveLength(1);
  });
});

describe('wiki markup as a field', () => {
  const spec = specOf(
    'description',
    {
      name: 'Description',
      required: false,
      schema: { type: 'string', system: 'description', wiki: true },
      operations: ['set'],
    },
    null,
  );

  it('P67 is told by its schema, written as text, and compared whatever its line ends', () => {
    expect(spec.kind).toBe('wiki');
    expect(toWrite(spec, 'h1. x\r\ny ')).toBe('h1. x\ny');
    expect([isEmpty(spec, ' \n'), isEmpty(spec, null), isEmpty(spec, 'x')]).toEqual([true, true, false]);
    expect(same(spec, 'a\r\nb', 'a\nb')).toBe(true);
    expect(shown(spec, 'h1. Quays\n*bold* text')).toBe('Quays bold text');
    expect(isBlank(' \n')).toBe(true);
  });

  it('P67 is edited as the text that it is, with a preview', () => {
    const onChange = vi.fn();
    const onSubmit = vi.fn();
    draw(<WikiEditor label="Description" value="*bold*" onChange={onChange} onSubmit={onSubmit} />);
    const box = screen.getByLabelText('Description');
    fireEvent.change(box, { target: { value: '*bolder*' } });
    fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true });
    expect(onChange).toHaveBeenCalledWith('*bolder*');
    expect(onSubmit).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByLabelText('Preview'));
    expect(screen.getByRole('region', { name: 'Preview of Description' }).querySelector('strong')?.textContent).toBe(
      'bold',
    );
  });

  it('P67 a sticky’s text stands above what is common to all', () => {
    expect(describedInWiki('own', ' common ')).toBe('own\n\ncommon');
    expect(describedInWiki('', null)).toBeNull();
  });
});
