import { ActionIcon, Button, Divider, Tooltip } from '@mantine/core';
import { IconCopy, IconEdit, IconLink, IconTicket, IconTrash } from '@tabler/icons-react';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useWatch } from '../../ui/useWatch';
import { barPlace } from '../barPlace';
import { boundsOf, type Bounds } from '../bounds';
import type { Commands } from '../commands';
import { useCanvas } from '../context';
import { placed } from '../making';
import { type ItemNode, idOf, useCamera } from '../rf';
import { choicesOf } from '../selection';
import css from './Bars.module.css';
import { BorderSwatches, ColourSwatches } from './Swatches';

/** What can be done with the selection; one bar however many items. */
export const SelectionBar = ({
  nodes,
  commands,
}: {
  readonly nodes: readonly ItemNode[];
  readonly commands: Commands;
}) => {
  const { session, actions } = useCanvas();
  const guest = useWatch(session.you)?.role === 'Guest';
  const selected = nodes.filter((node) => node.selected === true && node.dragging !== true);
  const ids = selected.map(idOf);
  const items = placed(session, ids);
  const { stickies, cards, removable, copyable, convertible } = choicesOf(items, guest);
  const [frame] = items.length === 1 && items[0]?.item.kind === 'Frame' ? items : [];
  const bar = useBarPlace(boundsOfNodes(selected));
  return items.length === 0 ? null : (
    <div ref={bar} className={css.selection} role="toolbar" aria-label="Selection" data-selected-count={items.length}>
      {stickies.length > 0 && <ColourSwatches stickies={stickies} commands={commands} />}
      {cards.length > 0 && !guest && <BorderSwatches cards={cards} commands={commands} />}
      {(stickies.length > 0 || (cards.length > 0 && !guest)) && <Divider orientation="vertical" />}
      {convertible.length > 0 && (
        <Tooltip label={guest ? 'Guests can watch Jira issues, but not make them' : 'Turn into Jira issues'}>
          <Button
            size="compact-md"
            variant="light"
            leftSection={<IconTicket size={17} />}
            {...(guest ? { 'data-disabled': true, 'aria-disabled': true } : {})}
            onClick={() => {
              if (!guest) {
                actions.convert(convertible);
              }
            }}
          >
            Save as Jira Issue
          </Button>
        </Tooltip>
      )}
      {cards.length > 0 && (
        <Tooltip label={guest ? 'Guests can watch Jira issues, but not change them' : 'Change fields of all of them'}>
          <Button
            size="compact-md"
            variant="light"
            leftSection={<IconEdit size={17} />}
            {...(guest ? { 'data-disabled': true, 'aria-disabled': true } : {})}
            onClick={() => {
              if (!guest) {
                actions.bulk(cards);
              }
            }}
          >
            Bulk Update
          </Button>
        </Tooltip>
      )}
      {frame !== undefined && !guest && (
        <Tooltip label="Cards dropped into this frame move in Jira">
          <Button
            size="compact-md"
            variant="light"
            leftSection={<IconLink size={17} />}
            onClick={() => {
              actions.bind(frame.id);
            }}
          >
            Bind to Jira…
          </Button>
        </Tooltip>
      )}
      <Tooltip label="Duplicate (Ctrl + D)">
        <ActionIcon
          size={34}
          variant="subtle"
          color="gray"
          aria-label="Duplicate"
          disabled={copyable.length === 0}
          onClick={() => {
            commands.duplicate(ids);
          }}
        >
          <IconCopy size={18} />
        </ActionIcon>
      </Tooltip>
      {removable.length > 0 && (
        <Tooltip label={cards.length > 0 ? 'Remove from the board; issues stay in Jira' : 'Delete'}>
          <ActionIcon
            size={34}
            variant="subtle"
            color="red"
            aria-label="Delete"
            onClick={() => {
              commands.remove(ids);
            }}
          >
            <IconTrash size={18} />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  );
};

const boundsOfNodes = (nodes: readonly ItemNode[]): Bounds =>
  boundsOf(nodes.map(({ position, width = 0, height = 0 }) => ({ ...position, width, height })));

/** Keeps the bar at its selection while the canvas moves, without React. */
function useBarPlace(box: Bounds): RefObject<HTMLDivElement | null> {
  const bar = useRef<HTMLDivElement>(null);
  const camera = useCamera();
  useLayoutEffect(() => {
    const element = bar.current;
    if (element === null) {
      return;
    }
    const own = { width: element.offsetWidth, height: element.offsetHeight };
    const stand = (): void => {
      const place = barPlace(box, camera.transform(), camera.size(), own);
      element.style.visibility = place === null ? 'hidden' : 'visible';
      element.style.transform = `translate(${place?.x ?? 0}px, ${place?.y ?? 0}px)`;
    };
    stand();
    return camera.subscribe(stand);
  });
  return bar;
}
