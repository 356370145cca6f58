// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { commandOf, isForCanvas } from '../../src/canvas/keys';

/** A page with a canvas, a button beside it, a text on it and whatever is asked for; answers what is looked for. */
function page(more = ''): { readonly canvas: Element; readonly find: (what: string) => Element } {
  document.body.innerHTML = `
    <header><button id="undo"></button></header>
    <main id="canvas"><div id="node" tabindex="0"><button id="field"></button><textarea id="text"></textarea></div></main>
    <div role="menu"><button id="item"></button></div>${more}`;
  const find = (what: string): Element => {
    const found = document.querySelector(what);
    if (found === null) {
      throw new Error(`There is no ${what}.`);
    }
    return found;
  };
  return { canvas: find('#canvas'), find };
}

afterEach(() => {
  document.body.innerHTML = '';
});

describe('whose keys they are', () => {
  it('are the canvas’s while nothing or an item has the focus', () => {
    const { canvas, find } = page();
    expect([null, document.body, find('#node')].map((focus) => isForCanvas('delete', focus, canvas))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('are not the canvas’s in a text, a menu or behind a dialog', () => {
    const { canvas, find } = page();
    expect(['#text', '#item'].map((what) => isForCanvas('delete', find(what), canvas))).toEqual([false, false]);
    const behind = page('<div role="dialog" aria-modal="true"></div>');
    expect(isForCanvas('delete', document.body, behind.canvas)).toBe(false);
    expect(isForCanvas('undo', document.body, behind.canvas)).toBe(false);
  });

  it('delete, move and paste nothing while a button beside the canvas has the focus; undo works there', () => {
    const { canvas, find } = page();
    const focus = find('#undo');
    const harmful = ['delete', 'nudge', 'selectAll', 'duplicate', 'paste'] as const;
    expect(harmful.filter((command) => isForCanvas(command, focus, canvas))).toEqual([]);
    expect(isForCanvas('undo', focus, canvas)).toBe(true);
  });

  it('leave Enter to a focused button', () => {
    const { canvas, find } = page();
    expect(isForCanvas('edit', find('#field'), canvas)).toBe(false);
    expect(isForCanvas('edit', find('#node'), canvas)).toBe(true);
  });

  it('are the browser’s with Alt', () => {
    expect(commandOf({ key: 'f', code: 'KeyF', ctrl: false, shift: false, alt: true })).toBeNull();
  });
});
