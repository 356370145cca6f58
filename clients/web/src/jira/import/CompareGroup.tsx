import { Badge, Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Line } from './compare';
import css from './Import.module.css';
import searches from './Searches.module.css';
import { counted } from './picked';

interface Props {
  readonly title: string;
  readonly note: string;
  readonly lines: readonly Line[];
  /** What the button does. */
  readonly action: string;
  readonly busy: boolean;
  /** Does it for the whole group and says what was done. */
  readonly onAct: (lines: readonly Line[]) => Promise<string>;
  readonly onShow: (line: Line) => void;
}

const mostShown = 200;

/** One group of a comparison, with what can be done about it; nothing is done before the button is pressed. */
export const CompareGroup = ({ title, note, lines, action, busy, onAct, onShow }: Props) => {
  const [doing, setDoing] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const act = async (): Promise<void> => {
    setDoing(true);
    setDone(await onAct(lines));
    setDoing(false);
  };
  return (
    <section className={searches.group} aria-label={title}>
      <Group justify="space-between" wrap="nowrap">
        <Group gap="xs">
          <Title order={4} size="h5">
            {title}
          </Title>
          <Badge variant="light">{counted(lines.length)}</Badge>
          <Text size="xs" c="dimmed">
            {note}
          </Text>
        </Group>
        {lines.length > 0 && done === null && (
          <Button size="xs" flex="none" loading={doing} disabled={busy && !doing} onClick={() => void act()}>
            {action}
          </Button>
        )}
      </Group>
      {done !== null && (
        <Text size="sm" role="status">
          {done}
        </Text>
      )}
      {lines.length > 0 && (
        <ul className={searches.lines}>
          {lines.slice(0, mostShown).map((line) => (
            <li key={line.issue}>
              <span className={css.rowKey}>{line.key ?? 'Not loaded'}</span>
              <span className={css.summary}>{line.summary ?? 'Nobody here can see this issue now.'}</span>
              {line.item !== null && (
                <button
                  type="button"
                  className={css.here}
                  aria-label={`${line.key ?? 'The card'}, jump to it`}
                  onClick={() => {
                    onShow(line);
                  }}
                >
                  On board
                </button>
              )}
            </li>
          ))}
          {lines.length > mostShown && <li>and {counted(lines.length - mostShown)} more</li>}
        </ul>
      )}
    </section>
  );
};
