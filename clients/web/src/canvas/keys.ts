/** What a key asks of the canvas. */
export type Command =
  | {
      readonly kind:
        'delete' | 'selectAll' | 'copy' | 'cut' | 'duplicate' | 'undo' | 'redo' | 'edit' | 'escape' | 'details';
    }
  | { readonly kind: 'fit' | 'actualSize' | 'zoomIn' | 'zoomOut' | 'help' }
  | { readonly kind: 'tool'; readonly tool: 'select' | 'sticky' | 'text' | 'frame' }
  | { readonly kind: 'nudge'; readonly dx: number; readonly dy: number };

export interface Key {
  readonly key: string;
  readonly code: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt?: boolean;
}

const near = 8;
const far = 80;

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const withCtrl: Readonly<Record<string, Command>> = {
  a: { kind: 'selectAll' },
  c: { kind: 'copy' },
  x: { kind: 'cut' },
  d: { kind: 'duplicate' },
  y: { kind: 'redo' },
  '+': { kind: 'zoomIn' },
  '=': { kind: 'zoomIn' },
  '-': { kind: 'zoomOut' },
};

const plain: Readonly<Record<string, Command>> = {
  Delete: { kind: 'delete' },
  Backspace: { kind: 'delete' },
  Enter: { kind: 'edit' },
  Escape: { kind: 'escape' },
  d: { kind: 'details' },
  v: { kind: 'tool', tool: 'select' },
  n: { kind: 'tool', tool: 'sticky' },
  t: { kind: 'tool', tool: 'text' },
  f: { kind: 'tool', tool: 'frame' },
  '?': { kind: 'help' },
};

/** The command of a key, null where it has none. Ctrl is Cmd on a Mac. */
export function commandOf({ key, code, ctrl, shift, alt = false }: Key): Command | null {
  if (alt) {
    return null;
  }
  const arrow = arrows[key];
  if (arrow !== undefined && !ctrl) {
    const step = shift ? far : near;
    return { kind: 'nudge', dx: arrow[0] * step, dy: arrow[1] * step };
  }
  if (ctrl) {
    return key.toLowerCase() === 'z' ? { kind: shift ? 'redo' : 'undo' } : (withCtrl[key.toLowerCase()] ?? null);
  }
  if (shift && code === 'Digit1') {
    return { kind: 'fit' };
  }
  if (shift && code === 'Digit0') {
    return { kind: 'actualSize' };
  }
  return plain[key] ?? plain[key.toLowerCase()] ?? null;
}

const typing = 'input, textarea, select, [contenteditable="true"]';
const overlay = '[role="dialog"], [role="menu"], [role="listbox"]';
const anywhere: ReadonlySet<Command['kind']> = new Set([
  'undo',
  'redo',
  'fit',
  'actualSize',
  'zoomIn',
  'zoomOut',
  'help',
]);

/**
 * Whether a command is meant for the canvas, by what has the focus. Text being typed, dialogs and menus keep their
 * keys. Buttons beside the canvas leave it what harms nothing: Delete on one of them deletes no items.
 */
export function isForCanvas(command: Command['kind'] | 'paste', focus: Element | null, canvas: Element): boolean {
  const page = canvas.ownerDocument;
  if (page.querySelector('[aria-modal="true"]') !== null) {
    return false;
  }
  if (focus === null || focus === page.body || focus === page.documentElement) {
    return true;
  }
  if (focus.closest(`${typing}, ${overlay}`) !== null) {
    return false;
  }
  if (command === 'edit' && focus.closest('button, a') !== null) {
    return false;
  }
  return canvas.contains(focus) || (command !== 'paste' && anywhere.has(command));
}

/** What the help lists. */
export const keyHelp: readonly (readonly [string, string])[] = [
  ['Double-click, N', 'New sticky'],
  ['T · F', 'Text · frame'],
  ['Enter', 'Edit the selected item'],
  ['D', 'Details of the selected issue'],
  ['Drag on empty board', 'Select a box'],
  ['Space or middle button + drag, wheel', 'Move around'],
  ['Ctrl + wheel, pinch', 'Zoom'],
  ['Shift + 1 · Shift + 0', 'Fit everything · 100 %'],
  ['Arrows, Shift + arrows', 'Nudge, nudge further'],
  ['Ctrl + A · C · X · V · D', 'Select all, copy, cut, paste, duplicate'],
  ['Ctrl + Z · Ctrl + Shift + Z', 'Undo, redo your own changes'],
  ['Delete', 'Remove from the board (issues stay in Jira)'],
];
