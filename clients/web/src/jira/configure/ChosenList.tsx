import { ActionIcon, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { type Choosable, movedTo, ticked } from './choices';
import css from './Configure.module.css';

interface Props {
  readonly chosen: readonly string[];
  readonly all: readonly Choosable[];
  readonly onChange: (next: readonly string[]) => void;
}

/** The fields that cards show; dragged into order, or moved by the arrow keys with Alt. */
export const ChosenList = ({ chosen, all, onChange }: Props) => {
  const [dragged, setDragged] = useState<string | null>(null);
  if (chosen.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Only key, summary and status.
      </Text>
    );
  }
  const nameOf = (id: string): string => all.find((field) => field.id === id)?.name ?? id;
  const step = (id: string, by: number): void => {
    onChange(movedTo(chosen, id, chosen.indexOf(id) + by));
  };
  const onKeyDown = (event: KeyboardEvent, id: string): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (event.altKey && by !== 0) {
      event.preventDefault();
      step(id, by);
    }
  };
  return (
    <ol className={css.chosen}>
      {chosen.map((id, place) => (
        <li
          key={id}
          draggable
          data-dragged={dragged === id}
          onKeyDown={(event) => {
            onKeyDown(event, id);
          }}
          onDragStart={() => {
            setDragged(id);
          }}
          onDragEnd={() => {
            setDragged(null);
          }}
          onDragOver={(event) => {
            event.preventDefault();
          }}
          onDrop={() => {
            if (dragged !== null && dragged !== id) {
              onChange(movedTo(chosen, dragged, place));
            }
          }}
        >
          <IconGripVertical size={15} aria-hidden="true" className={css.grip} />
          <span className={css.name}>{nameOf(id)}</span>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={`Move ${nameOf(id)} up`}
            disabled={place === 0}
            onClick={() => {
              step(id, -1);
            }}
          >
            <IconArrowUp size={15} />
          </ActionIcon>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={`Move ${nameOf(id)} down`}
            disabled={place === chosen.length - 1}
            onClick={() => {
              step(id, 1);
            }}
          >
            <IconArrowDown size={15} />
          </ActionIcon>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={`Do not show ${nameOf(id)}`}
            onClick={() => {
              onChange(ticked(chosen, id));
            }}
          >
            <IconX size={15} />
          </ActionIcon>
        </li>
      ))}
    </ol>
  );
};
