import '@xyflow/react/dist/base.css';
import { Background, BackgroundVariant, ReactFlow, SelectionMode, useKeyPress, useReactFlow } from '@xyflow/react';
import { type FocusEvent, type MouseEvent, type PointerEvent, useEffect, useMemo, useRef } from 'react';
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
import { CardNode } from './nodes/CardNode';
import { FrameNode } from './nodes/FrameNode';
import { ImportNode } from './nodes/ImportNode';
import { PlainCardNode } from './nodes/PlainCardNode';
import { StickyNode } from './nodes/StickyNode';
import { TextNode } from './nodes/TextNode';
import { idOf, type ItemNode } from './rf';
import { useShow } from './show';
import css from './Surface.module.css';
import { offerView } from './view';
import { useBox } from './useBox';
import { useFirstView } from './useFirstView';
import { useGestures } from './useGestures';
import { useKeys } from './useKeys';
import { useNodes } from './useNodes';

const nodeTypes = {
  sticky: StickyNode,
  card: CardNode,
  text: TextNode,
  frame: FrameNode,
  importButton: ImportNode,
  plainCard: PlainCardNode,
};
const kinds = { sticky: 'Sticky', text: 'Text', frame: 'Frame' } as const;
const middleAndRight = [1, 2];

/** The canvas with everything on it and around it. */
export const Surface = () => {
  const canvas = useCanvas();
  const { session, desk, hand } = canvas;
  const { nodes, onNodesChange, select, place } = useNodes(session, hand, canvas.measureCard);
  const tool = useDesk((d) => d.tool);
  // With Space held the board moves, also where one grips it on an item.
  const panning = useKeyPress('Space');
  const flow = useReactFlow<ItemNode>();
  const show = useShow();
  const surface = useRef<HTMLDivElement>(null);
  const { pointer, at, onMove, onLeave, onDrag, onDrop } = useGestures(place);
  const box = useBox(at, onNodesChange);
  const commands = useMemo(() => new Commands(session, desk, hand, select), [session, desk, hand, select]);
  const latest = useRef<readonly ItemNode[]>(nodes);
  useEffect(() => {
    latest.current = nodes;
  }, [nodes]);
  useKeys(
    useMemo(
      () => ({ canvas, commands, flow, show, nodes: () => latest.current, select, surface, pointer }),
      [canvas, commands, flow, show, select, pointer],
    ),
  );
  useFirstView();
  useEffect(
    () =>
      offerView(session, () => {
        const { left, top, width, height } = surface.current?.getBoundingClientRect() ?? new DOMRect();
        return flow.screenToFlowPosition({ x: left + width / 2, y: top + height / 2 });
      }),
    [session, flow],
  );
  useEffect(
    () =>
      offerFocus(session, (ids) => {
        select(ids);
        show(ids, 300);
      }),
    [session, show, select],
  );
  // Going through the items with Tab selects them.
  const onFocus = ({ target }: FocusEvent): void => {
    const id = target.getAttribute('data-id');
    const node = latest.current.find((one) => one.id === id);
    if (node !== undefined && node.selected !== true && target.matches('.react-flow__node:focus-visible')) {
      select([idOf(node)]);
    }
  };
  return (
    <div
      ref={surface}
      className={css.surface}
      data-tool={panning ? 'pan' : tool}
      onPointerDownCapture={takeFocus}
      onPointerMove={onMove}
      onPointerLeave={onLeave}
      onFocus={onFocus}
      onDoubleClick={(event) => {
        if (event.target instanceof Element && event.target.classList.contains('react-flow__pane')) {
          commands.make('Sticky', at(event));
        }
      }}
    >
      <ReactFlow<ItemNode>
        nodes={nodes}
        nodeTypes={nodeTypes}
        {...box}
        onNodeDrag={onDrag}
        onNodeDragStop={onDrop}
        onNodeClick={(event, node) => {
          if (isPlainClick(event)) {
            select([idOf(node)]);
          }
        }}
        onPaneClick={(event) => {
          if (tool !== 'select') {
            commands.make(kinds[tool], at(event));
          }
        }}
        selectionOnDrag={tool === 'select'}
        {...settled}
      >
        <Background variant={BackgroundVariant.Dots} gap={24} size={1.4} color="#cbc8ba" />
      </ReactFlow>
      <Cursors session={session} />
      <EmptyHint />
      <SelectionBar nodes={nodes} commands={commands} />
      <ToolBar />
      <CanvasMap session={session} />
      <ZoomBar />
      <KeysHelp />
    </div>
  );
};

/** What never changes about React Flow here: keys are ours, and so is deleting. */
const settled = {
  onlyRenderVisibleElements: true,
  nodesConnectable: false,
  elevateNodesOnSelect: false,
  deleteKeyCode: null,
  disableKeyboardA11y: true,
  multiSelectionKeyCode: ['Shift', 'Meta', 'Control'],
  selectionMode: SelectionMode.Partial,
  panOnDrag: middleAndRight,
  panActivationKeyCode: 'Space',
  panOnScroll: true,
  zoomOnDoubleClick: false,
  minZoom: 0.05,
  maxZoom: 3,
  proOptions: { hideAttribution: true },
  'aria-label': 'Board canvas',
};

/** A click that means the item itself: of several that are selected it leaves this one. */
const isPlainClick = ({ shiftKey, ctrlKey, metaKey, target }: MouseEvent): boolean =>
  !(shiftKey || ctrlKey || metaKey) && target instanceof Element && target.closest('button, a, .nodrag') === null;

/** Whoever works on the canvas has left the buttons beside it: their keys come here again. */
function takeFocus({ currentTarget, target }: PointerEvent): void {
  const focus = document.activeElement;
  // What opens out of a card (a menu, a dialog) sends its events here too, and keeps its focus.
  const here = target instanceof Node && currentTarget.contains(target);
  if (here && focus instanceof HTMLElement && !currentTarget.contains(focus)) {
    focus.blur();
  }
}
