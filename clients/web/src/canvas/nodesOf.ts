import type { BoardItem, ItemKind } from '../contract/contract.gen';
import type { BoardSession, ItemId } from '../connection/boardSession';
import type { ItemNode } from './rf';

const types = {
  Sticky: 'sticky',
  Card: 'card',
  Text: 'text',
  Frame: 'frame',
  ImportButton: 'importButton',
} as const satisfies Record<ItemKind, string>;

const labels = {
  Sticky: 'Sticky',
  Card: 'Jira issue',
  Text: 'Text',
  Frame: 'Frame',
  ImportButton: 'Import from Jira',
} as const satisfies Record<ItemKind, string>;

// No handles, and a size on every node: else all are mounted once to be measured.
const handles: never[] = [];
const data = {};

/** The node of an item; where somebody else holds it, it is in their hand. */
export function nodeOf(
  session: BoardSession,
  id: ItemId,
  item: BoardItem,
  known: ItemNode | undefined,
  held: boolean,
): ItemNode {
  const drag = session.hands.drags.get(id);
  const position = held && known !== undefined ? known.position : { x: drag?.x ?? item.x, y: drag?.y ?? item.y };
  const text = item.text === null || item.text === '' ? '' : `: ${item.text.slice(0, 120)}`;
  return {
    id,
    type: types[item.kind],
    position,
    width: item.width,
    height: item.height,
    handles,
    data,
    zIndex: item.z,
    selected: known?.selected ?? false,
    draggable: item.kind !== 'ImportButton',
    className: `${item.kind === 'Frame' ? 'frameNode' : ''} ${drag === undefined ? '' : 'inOtherHand'}`,
    ariaLabel: `${labels[item.kind]}${text}`,
  };
}
