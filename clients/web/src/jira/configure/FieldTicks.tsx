import { Checkbox, Text } from '@mantine/core';
import type { Choosable } from './choices';
import css from './Configure.module.css';

interface Props {
  readonly fields: readonly Choosable[];
  readonly chosen: readonly string[];
  /** No more can be ticked. */
  readonly full: boolean;
  readonly onTick: (id: string) => void;
}

/** All fields that cards can show, ticked where they do. */
export const FieldTicks = ({ fields, chosen, full, onTick }: Props) =>
  fields.length === 0 ? (
    <Text size="sm" c="dimmed" p="xs">
      No field is called like that.
    </Text>
  ) : (
    <div className={css.ticks}>
      {fields.map(({ id, name, editable }) => (
        <Checkbox
          key={id}
          className={css.tick ?? ''}
          label={name}
          description={editable ? undefined : 'Read only on this card'}
          checked={chosen.includes(id)}
          disabled={full && !chosen.includes(id)}
          onChange={() => {
            onTick(id);
          }}
        />
      ))}
    </div>
  );
