import '@xyflow/react/dist/base.css';
import { Background, BackgroundVariant, ReactFlow, SelectionMode, useReactFlow } from '@xyflow/react';
import { type MouseEvent, type PointerEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import { Cursors } from '../presence/Cursors';
import { CanvasMap } from './bars/CanvasMap';
import { EmptyHint } from './bars/EmptyHint';
import { KeysHelp } from './bars/KeysHelp';
import { SelectionBar } from './bars/SelectionBar';
import { ToolBar } from './bars/ToolBar';
import { ZoomBar } from './bars/ZoomBar';
import { Commands } from './commands';
import { useCanvas, useDesk } from './context';
import { offerFocus } from './focusItems';
import type { Point } from './making';
import { CardNode } from './nodes/CardNode';
import { FrameNode } from './nodes/FrameNode';
import { ImportNode } from './nodes/ImportNode';
import { StickyNode } from './nodes/StickyNode';
import { TextNode } from './nodes/TextNode';
import { idOf, type ItemNode } from './rf';
import { useShow } from './show';
import css from './Surface.module.css';
import { useFirstView } from './useFirstView';
import { useKeys } from './useKeys';
import { useNodes } from './useNodes';

const nodeTypes = { sticky: StickyNode, card: CardNode, text: TextNode, frame: FrameNode, importButton: ImportNode };
const kinds = { sticky: 'Sticky', text: 'Text', frame: 'Frame' } as const;
const middleAndRight = [1, 2];

/** The canvas with everything on it and around it. */
export const Surface = () => {
  const { session, desk } = useCanvas();
  const { nodes, onNodesChange, hold, select } = useNodes(session);
  const tool = useDesk((d) => d.tool);
  const flow = useReactFlow<ItemNode>();
  const show = useShow();
  const pointer = useRef<Point>({ x: 0, y: 0 });
  const dragging = useRef(false);
  const commands = useMemo(() => new Commands(session, desk, select), [session, desk, select]);
  const latestNodes = useRef<readonly ItemNode[]>(nodes);
  useEffect(() => {
    latestNodes.current = nodes;
  }, [nodes]);
  useKeys({
    commands,
    nodes: useCallback(() => latestNodes.current, []),
    select,
    pointer: useCallback(() => pointer.current, []),
  });
  useFirstView(nodes.length);
  useEffect(
    () =>
      offerFocus(session, (ids) => {
        select(ids);
        show(ids, 300);
      }),
    [session, show, select],
  );

  const at = (event: MouseEvent): Point => flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
  const onMove = (event: PointerEvent): void => {
    pointer.current = at(event);
    if (!dragging.current) {
      session.point(pointer.current.x, pointer.current.y, false, []);
    }
  };
  const onDrag = (_: unknown, __: unknown, moved: ItemNode[]): void => {
    dragging.current = true;
    hold(moved.map(idOf));
    session.point(
      pointer.current.x,
      pointer.current.y,
      false,
      moved.map((node) => ({ id: idOf(node), ...node.position })),
    );
  };
  const onDrop = (_: unknown, __: unknown, moved: ItemNode[]): void => {
    dragging.current = false;
    hold([]);
    const changed = moved.filter((node) => {
      const item = session.items.get(idOf(node));
      return item !== undefined && (item.x !== node.position.x || item.y !== node.position.y);
    });
    if (changed.length > 0) {
      session.change(changed.map((node) => ({ kind: 'move', id: idOf(node), x: node.position.x, y: node.position.y })));
    }
    session.point(pointer.current.x, pointer.current.y, false, []);
  };

  return (
    <div
      className={css.surface}
      data-tool={tool}
      onPointerMove={onMove}
      onPointerLeave={() => {
        session.point(pointer.current.x, pointer.current.y, true, []);
      }}
      onDoubleClick={(event) => {
        if (event.target instanceof Element && event.target.classList.contains('react-flow__pane')) {
          commands.make('Sticky', at(event));
        }
      }}
    >
      <ReactFlow<ItemNode>
        nodes={nodes}
        nodeTypes={nodeTypes}
        onNodesChange={onNodesChange}
        onNodeDrag={onDrag}
        onNodeDragStop={onDrop}
        onSelectionDrag={(event, moved) => {
          onDrag(event, null, moved);
        }}
        onSelectionDragStop={(event, moved) => {
          onDrop(event, null, moved);
        }}
        onPaneClick={(event) => {
          if (tool !== 'select') {
            commands.make(kinds[tool], at(event));
          }
        }}
        onlyRenderVisibleElements
        nodesConnectable={false}
        elevateNodesOnSelect={false}
        deleteKeyCode={null}
        disableKeyboardA11y
        multiSelectionKeyCode={['Shift', 'Meta', 'Control']}
        selectionOnDrag={tool === 'select'}
        selectionMode={SelectionMode.Partial}
        panOnDrag={middleAndRight}
        panActivationKeyCode="Space"
        panOnScroll
        zoomOnDoubleClick={false}
        minZoom={0.05}
        maxZoom={3}
        proOptions={{ hideAttribution: true }}
        aria-label="Board canvas"
      >
        <Background variant={BackgroundVariant.Dots} gap={24} size={1.4} color="#d8d6cb" />
        <SelectionBar nodes={nodes} commands={commands} />
      </ReactFlow>
      <Cursors session={session} />
      <EmptyHint />
      <ToolBar />
      <CanvasMap session={session} />
      <ZoomBar />
      <KeysHelp />
    </div>
  );
};
