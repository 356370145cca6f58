import { Badge, Checkbox, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Changed, kindOf } from './against';
import { contentOf, type Entry } from './entries';
import css from './Imports.module.css';

interface Ticks {
  /** Keys of the rows that are not wanted. */
  readonly unticked: ReadonlySet<string>;
  readonly onTicks: (unticked: ReadonlySet<string>) => void;
}

const mostShown = 300;

export const FreshRows = ({ rows, ...ticks }: Ticks & { readonly rows: readonly Entry[] }) => (
  <Rows title="New" keys={rows.map(({ key }) => key)} {...ticks}>
    {rows.slice(0, mostShown).map((entry) => (
      <Tick key={entry.key} {...ticks} name={entry.key} label={entry.title}>
        <span className={css.words}>
          <span className={css.title}>{entry.title}</span>
          <span className={css.soft}>
            {[...entry.labels, entry.estimate ?? '', entry.text.slice(0, 120)]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
        </span>
      </Tick>
    ))}
  </Rows>
);

export const ChangedRows = ({ rows, ...ticks }: Ticks & { readonly rows: readonly Changed[] }) => (
  <Rows title="Changed" keys={rows.map(({ entry }) => entry.key)} {...ticks}>
    {rows.slice(0, mostShown).map(({ entry, item }) => (
      <Tick key={entry.key} {...ticks} name={entry.key} label={entry.title}>
        <span className={css.both}>
          <span className={css.soft}>Before</span>
          <span className={css.soft}>Now</span>
          <del aria-label="Before">{wordsOf(item)}</del>
          <ins aria-label="Now">{wordsOf(contentOf(entry, kindOf(item)))}</ins>
        </span>
      </Tick>
    ))}
  </Rows>
);

const wordsOf = (said: {
  readonly text: string | null;
  readonly labels: string | null;
  readonly estimate: string | null;
  readonly link: string | null;
}): string =>
  [said.text, said.labels?.replaceAll('\n', ', '), said.estimate, said.link]
    .filter((part) => (part ?? '') !== '')
    .join(' · ');

const Rows = ({
  title,
  keys,
  unticked,
  onTicks,
  children,
}: Ticks & { readonly title: string; readonly keys: readonly string[]; readonly children: ReactNode }) => {
  if (keys.length === 0) {
    return null;
  }
  const ticked = keys.filter((key) => !unticked.has(key)).length;
  return (
    <section className={css.group} aria-label={title}>
      <Group gap="xs" mb={4}>
        <Checkbox
          label={<strong>{title}</strong>}
          aria-label={`All ${keys.length} of ${title}`}
          checked={ticked === keys.length}
          indeterminate={ticked > 0 && ticked < keys.length}
          onChange={() => {
            const rest = new Set(unticked);
            keys.forEach((key) => (ticked === keys.length ? rest.add(key) : rest.delete(key)));
            onTicks(rest);
          }}
        />
        <Badge variant="light">{keys.length.toLocaleString('en')}</Badge>
      </Group>
      <ul>
        {children}
        {keys.length > mostShown && (
          <li className={css.soft}>and {(keys.length - mostShown).toLocaleString('en')} more, as the box above says</li>
        )}
      </ul>
    </section>
  );
};

const Tick = ({
  name,
  label,
  unticked,
  onTicks,
  children,
}: Ticks & { readonly name: string; readonly label: string; readonly children: ReactNode }) => (
  <li className={css.row}>
    <Checkbox
      aria-label={label}
      checked={!unticked.has(name)}
      onChange={(event) => {
        const next = new Set(unticked);
        if (event.currentTarget.checked) {
          next.delete(name);
        } else {
          next.add(name);
        }
        onTicks(next);
      }}
    />
    {children}
  </li>
);
