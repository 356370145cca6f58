import type { BoardItem, ItemKind } from '../contract/contract.gen';
import type { BoardSession, ItemId } from '../connection/boardSession';
import type { ItemNode } from './rf';

const types = {
  Sticky: 'sticky',
  Card: 'card',
  Text: 'text',
  Frame: 'frame',
  ImportButton: 'importButton',
  // Never among the items that are drawn.
  CardFields: 'text',
  PlainCard: 'plainCard',
} as const satisfies Record<ItemKind, string>;

const labels = {
  Sticky: 'Sticky',
  Card: 'Jira issue',
  Text: 'Text',
  Frame: 'Frame',
  ImportButton: 'Import from Jira',
  CardFields: '',
  PlainCard: 'Card',
} as const satisfies Record<ItemKind, string>;

// No handles, and a size on every node: else all are mounted once to be measured. A resize starts from `measured`.
const handles: never[] = [];
const data = {};

interface Circumstances {
  /** The node so far. */
  readonly known: ItemNode | undefined;
  /** Whether this person has the item in hand: its place waits. */
  readonly held: boolean;
  /** Whether this person did what changed. */
  readonly own: boolean;
  /** How high it is drawn. */
  readonly height: number;
}

/** The node of an item; where somebody else holds it, it is in their hand. */
export function nodeOf(
  session: BoardSession,
  id: ItemId,
  item: BoardItem,
  { known, held, own, height }: Circumstances,
): ItemNode {
  const drag = session.hands.drags.get(id);
  const inHand = held && known !== undefined;
  const { width } = item;
  // React Flow resizes from the measured size; without one it starts from nothing.
  const measured = { width, height };
  const box = { position: { x: drag?.x ?? item.x, y: drag?.y ?? item.y }, width, height, measured };
  const text = item.text === null || item.text === '' ? '' : `: ${item.text.slice(0, 120)}`;
  return {
    ...(inHand ? known : box),
    id,
    type: types[item.kind],
    handles,
    data,
    zIndex: item.z,
    selected: known?.selected ?? false,
    draggable: item.kind !== 'ImportButton',
    className: [
      item.kind === 'Frame' ? 'frameNode' : '',
      drag === undefined ? '' : 'inOtherHand',
      drag === undefined && !own && !inHand && known !== undefined ? 'glides' : '',
    ].join(' '),
    ariaLabel: `${labels[item.kind]}${text}`,
  };
}
