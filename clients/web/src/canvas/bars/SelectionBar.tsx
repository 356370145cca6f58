import { ActionIcon, Button, Divider, Tooltip } from '@mantine/core';
import { IconCopy, IconTicket, IconTrash } from '@tabler/icons-react';
import { NodeToolbar, Position } from '@xyflow/react';
import { useWatch } from '../../ui/useWatch';
import type { Commands } from '../commands';
import { useCanvas } from '../context';
import { placed } from '../making';
import { type ItemNode, idOf } from '../rf';
import css from './Bars.module.css';
import { BorderSwatches, ColourSwatches } from './Swatches';

/** Items lie at any height, cards even below frames that let them through; the bar lies above them all. */
const aboveAll = { zIndex: 100_000 };

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
  const stickies = items.filter(({ item }) => item.kind === 'Sticky').map(({ id }) => id);
  const cards = items.filter(({ item }) => item.kind === 'Card').map(({ id }) => id);
  const removable = guest ? items.length - cards.length : items.length;
  return items.length === 0 ? null : (
    <NodeToolbar nodeId={ids} isVisible position={Position.Top} offset={14} style={aboveAll}>
      <div className={css.selection} role="toolbar" aria-label="Selection" data-selected-count={items.length}>
        {stickies.length > 0 && <ColourSwatches stickies={stickies} commands={commands} />}
        {cards.length > 0 && !guest && <BorderSwatches cards={cards} commands={commands} />}
        <Divider orientation="vertical" />
        {stickies.length > 0 && (
          <Tooltip label={guest ? 'Guests can watch Jira issues, but not make them' : 'Turn into Jira issues'}>
            <Button
              size="compact-md"
              variant="light"
              leftSection={<IconTicket size={17} />}
              {...(guest ? { 'data-disabled': true } : {})}
              onClick={() => {
                if (!guest) {
                  actions.convert(stickies);
                }
              }}
            >
              Save as Jira Issue
            </Button>
          </Tooltip>
        )}
        <Tooltip label="Duplicate (Ctrl + D)">
          <ActionIcon
            size={34}
            variant="subtle"
            color="gray"
            aria-label="Duplicate"
            disabled={cards.length === items.length}
            onClick={() => {
              commands.duplicate(ids);
            }}
          >
            <IconCopy size={18} />
          </ActionIcon>
        </Tooltip>
        {removable > 0 && (
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
    </NodeToolbar>
  );
};
