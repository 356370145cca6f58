// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { AdfNode } from '../../../src/jira/details/adf/adf';
import { RichEditor } from '../../../src/jira/details/editor/RichEditor';
import { View } from '../../../src/jira/details/view/View';
import { draw, tidy } from '../draw';
import { Generator } from './generate';

tidy();

const doc = (...content: readonly AdfNode[]): AdfNode => ({ type: 'doc', version: 1, content });
const line = (text: string, ...marks: readonly { readonly type: string; readonly attrs?: object }[]): AdfNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks.length > 0 ? { marks: marks as never } : {}) }],
});

describe('rich text to read', () => {
  it('P30 shows every kind of Jira’s documents without a script or an address that is not safe', () => {
    for (let seed = 0; seed < 25; seed += 1) {
      const { container, unmount } = draw(<View value={new Generator(seed).document()} />);
      expect(container.querySelector('script, iframe, object, embed')).toBeNull();
      container.querySelectorAll('a').forEach((link) => {
        expect(link.getAttribute('href')).toMatch(/^(?:https?:|mailto:|\/|#)/u);
        expect(link.rel).toContain('noopener');
      });
      unmount();
    }
  });

  it('P30 shows markup that people typed as text', () => {
    const { container } = draw(<View value={doc(line('<img src=x onerror=alert(1)>'))} />);
    expect(container.querySelector('img')).toBeNull();
    expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeTruthy();
  });

  it('P32 shows the text of a javascript: link without the link', () => {
    draw(<View value={doc(line('click', { type: 'link', attrs: { href: 'javascript:alert(1)' } }))} />);
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText('click')).toBeTruthy();
  });
});

describe('rich text to change', () => {
  const table: AdfNode = {
    type: 'table',
    content: [{ type: 'tableRow', content: [{ type: 'tableCell', attrs: {}, content: [line('In a cell')] }] }],
  };

  it('P32 keeps what it does not know as a box, and calls nothing changed that nobody changed', async () => {
    const onChange = vi.fn();
    draw(<RichEditor label="Description" value={doc(line('Above'), table)} onChange={onChange} />);
    await waitFor(() => {
      expect(screen.getByText(/Table · kept as it is/u)).toBeTruthy();
    });
    expect(screen.getByText('In a cell')).toBeTruthy();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('P32 makes a heading of a line and leaves the rest', async () => {
    const onChange = vi.fn<(value: AdfNode) => void>();
    draw(
      <RichEditor
        label="Description"
        value={doc(line('Above', { type: 'em' }), table)}
        onChange={onChange}
        autoFocus={false}
      />,
    );
    fireEvent.change(await screen.findByLabelText('Text style'), { target: { value: '2' } });
    await waitFor(() => {
      expect(onChange).toHaveBeenCalled();
    });
    expect(onChange.mock.lastCall?.[0].content).toEqual([
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Above', marks: [{ type: 'em' }] }] },
      table,
    ]);
  });

  it('P32 only adds to what it could not give back', () => {
    draw(<RichEditor label="Description" value={doc(line('x'.repeat(500_000)))} onChange={vi.fn()} />);
    expect(screen.getByText(/What you write is added below/u)).toBeTruthy();
  });

  it('P32 says so where there is no rich text', () => {
    draw(<RichEditor label="Description" value="plain" onChange={vi.fn()} />);
    expect(screen.getByText(/can only be changed in Jira/u)).toBeTruthy();
  });
});
