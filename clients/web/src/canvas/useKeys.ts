import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import type { Commands } from './commands';
import { useCanvas } from './context';
import { type Command, commandOf, isElsewhere } from './keys';
import type { Point } from './making';
import { type ItemNode, idOf } from './rf';
import { useShow } from './show';

interface Surface {
  readonly commands: Commands;
  readonly nodes: () => readonly ItemNode[];
  readonly select: (ids: ReturnType<typeof idOf>[]) => void;
  /** Where the pointer was last, on the board. */
  readonly pointer: () => Point;
}

/** Keys and the clipboard, wherever the page has no better use for them. */
export function useKeys({ commands, nodes, select, pointer }: Surface): void {
  const { session, desk } = useCanvas();
  const flow = useReactFlow();
  const show = useShow();
  useEffect(() => {
    const selected = () =>
      nodes()
        .filter((node) => node.selected === true)
        .map(idOf);
    const run = (command: Command): void => {
      switch (command.kind) {
        case 'delete':
          commands.remove(selected());
          return;
        case 'nudge':
          commands.nudge(selected(), command.dx, command.dy);
          return;
        case 'selectAll':
          select(
            nodes()
              .filter((node) => node.type !== 'importButton')
              .map(idOf),
          );
          return;
        case 'duplicate':
          commands.duplicate(selected());
          return;
        case 'undo':
          session.undo();
          return;
        case 'redo':
          session.redo();
          return;
        case 'edit':
          editFirst();
          return;
        case 'escape':
          desk.setState({ tool: 'select', editing: null });
          select([]);
          return;
        case 'tool':
          desk.setState({ tool: command.tool });
          return;
        case 'help':
          desk.setState({ helpOpen: true });
          return;
        case 'fit':
          show(session.items.keys.get(), 200);
          return;
        case 'actualSize':
          void flow.zoomTo(1, { duration: 150 });
          return;
        case 'zoomIn':
          void flow.zoomIn({ duration: 150 });
          return;
        case 'zoomOut':
          void flow.zoomOut({ duration: 150 });
          return;
        case 'copy':
        case 'cut':
          return;
      }
    };
    const editFirst = (): void => {
      const [id] = selected();
      const item = id === undefined ? undefined : session.items.get(id);
      if (id !== undefined && item !== undefined && item.kind !== 'Card' && item.kind !== 'ImportButton') {
        desk.setState({ editing: { id, draft: item.text ?? '' } });
      }
    };
    const onKey = (event: KeyboardEvent): void => {
      const command = commandOf({
        key: event.key,
        code: event.code,
        ctrl: event.ctrlKey || event.metaKey,
        shift: event.shiftKey,
      });
      // Copy and cut come as events of their own; a focused button keeps its Enter.
      const keepsEnter =
        command?.kind === 'edit' && event.target instanceof Element && event.target.closest('button, a') !== null;
      if (
        command === null ||
        command.kind === 'copy' ||
        command.kind === 'cut' ||
        keepsEnter ||
        isElsewhere(event.target)
      ) {
        return;
      }
      event.preventDefault();
      run(command);
    };
    const onCopy = (event: ClipboardEvent): void => {
      const ids = selected();
      if (!isElsewhere(event.target) && ids.length > 0 && event.clipboardData) {
        event.preventDefault();
        event.clipboardData.setData('text/plain', commands.copy(ids));
        if (event.type === 'cut') {
          commands.remove(ids);
        }
      }
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (!isElsewhere(event.target) && event.clipboardData) {
        event.preventDefault();
        commands.paste(event.clipboardData.getData('text/plain'), pointer());
      }
    };
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener('keydown', onKey, { signal });
    window.addEventListener('copy', onCopy, { signal });
    window.addEventListener('cut', onCopy, { signal });
    window.addEventListener('paste', onPaste, { signal });
    return () => {
      listening.abort();
    };
  }, [session, desk, flow, show, commands, nodes, select, pointer]);
}
