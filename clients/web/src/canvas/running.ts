import type { ReactFlowInstance } from '@xyflow/react';
import type { ItemId } from '../connection/boardSession';
import type { Commands } from './commands';
import type { Canvas } from './context';
import type { Command } from './keys';
import { idOf, type ItemNode } from './rf';
import type { Show } from './show';

/** What commands of the keyboard work on. */
export interface Workplace {
  readonly canvas: Canvas;
  readonly commands: Commands;
  readonly flow: ReactFlowInstance<ItemNode>;
  readonly show: Show;
  readonly nodes: () => readonly ItemNode[];
  readonly select: (ids: readonly ItemId[]) => void;
}

export const selectedIn = (nodes: readonly ItemNode[]): readonly ItemId[] =>
  nodes.filter((node) => node.selected === true).map(idOf);

/** Does what a key asked for. Copy and cut come as events of their own. */
export function run(command: Command, { canvas, commands, flow, show, nodes, select }: Workplace): void {
  const { session, desk } = canvas;
  switch (command.kind) {
    case 'delete':
      commands.remove(selectedIn(nodes()));
      return;
    case 'nudge':
      commands.nudge(selectedIn(nodes()), command.dx, command.dy);
      return;
    case 'selectAll':
      select(
        nodes()
          .filter((node) => node.type !== 'importButton')
          .map(idOf),
      );
      return;
    case 'duplicate':
      commands.duplicate(selectedIn(nodes()));
      return;
    case 'undo':
      session.undo();
      return;
    case 'redo':
      session.redo();
      return;
    case 'edit':
      editFirst(canvas, selectedIn(nodes()));
      return;
    case 'details':
      openDetails(canvas, selectedIn(nodes()));
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
}

function openDetails({ session, actions }: Canvas, [id]: readonly ItemId[]): void {
  if (id !== undefined && session.items.get(id)?.kind === 'Card') {
    actions.details(id);
  }
}

function editFirst({ session, desk }: Canvas, [id]: readonly ItemId[]): void {
  const item = id === undefined ? undefined : session.items.get(id);
  const hasText =
    item?.kind === 'Sticky' || item?.kind === 'Text' || item?.kind === 'Frame' || item?.kind === 'PlainCard';
  if (id !== undefined && hasText && item.converting === null) {
    desk.setState({ editing: { id, draft: item.text ?? '' } });
  }
}
