import { type RefObject, useEffect } from 'react';
import { commandOf, isForCanvas } from './keys';
import type { Point } from './making';
import { run, selectedIn, type Workplace } from './running';

interface Place extends Workplace {
  readonly surface: RefObject<HTMLElement | null>;
  /** Where the pointer was last, on the board. */
  readonly pointer: RefObject<Point>;
}

/** Keys and the clipboard, where the page has no better use for them. */
export function useKeys(place: Place): void {
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener(
      'keydown',
      (event) => {
        onKey(event, place);
      },
      { signal },
    );
    for (const type of ['copy', 'cut', 'paste'] as const) {
      window.addEventListener(
        type,
        (event) => {
          onClipboard(event, place);
        },
        { signal },
      );
    }
    return () => {
      listening.abort();
    };
  }, [place]);
}

function onKey(event: KeyboardEvent, place: Place): void {
  const command = commandOf({
    key: event.key,
    code: event.code,
    ctrl: event.ctrlKey || event.metaKey,
    shift: event.shiftKey,
    alt: event.altKey,
  });
  const forCanvas =
    command !== null &&
    command.kind !== 'copy' &&
    command.kind !== 'cut' &&
    place.surface.current !== null &&
    isForCanvas(command.kind, document.activeElement, place.surface.current);
  if (forCanvas && !event.defaultPrevented) {
    event.preventDefault();
    run(command, place);
  }
}

function onClipboard(event: ClipboardEvent, place: Place): void {
  const { surface, pointer, commands, nodes } = place;
  if (!surface.current || !event.clipboardData || !isForCanvas('paste', document.activeElement, surface.current)) {
    return;
  }
  if (event.type === 'paste') {
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    if (commands.copied(text) || !place.canvas.actions.paste(text, event.clipboardData.getData('text/html'))) {
      commands.paste(text, pointer.current);
    }
    return;
  }
  // Text that is marked on the page is what one means to copy.
  const copied = document.getSelection()?.isCollapsed === false ? null : commands.copy(selectedIn(nodes()));
  if (copied !== null) {
    event.preventDefault();
    event.clipboardData.setData('text/plain', copied.text);
    if (event.type === 'cut') {
      commands.remove(copied.ids);
    }
  }
}
