import { Table as Grid } from '@mantine/core';
import css from './Imports.module.css';
import type { Mapped, Table } from './reading';

const shown = 20;
const longest = 200;

/** The first rows, as they were read; columns that are used stand out. */
export const Preview = ({ table, mapping }: { readonly table: Table; readonly mapping: readonly Mapped[] }) => {
  const rows = table.rows.slice(0, shown);
  const used = new Map(mapping.flatMap(({ target, columns }) => columns.map((at) => [at, target] as const)));
  return (
    <div className={css.preview} tabIndex={0} role="region" aria-label={`The first ${rows.length} rows`}>
      <Grid stickyHeader highlightOnHover>
        <Grid.Thead>
          <Grid.Tr>
            <Grid.Th className={css.line}>Line</Grid.Th>
            {table.head.columns.map((name, at) => (
              <Grid.Th key={name} data-chosen={used.has(at)}>
                {name}
              </Grid.Th>
            ))}
          </Grid.Tr>
        </Grid.Thead>
        <Grid.Tbody>
          {rows.map((row) => (
            <Grid.Tr key={row.line}>
              <Grid.Td className={css.line}>{row.line}</Grid.Td>
              {row.cells.map((cell, at) => (
                <Grid.Td key={at} data-chosen={used.has(at)}>
                  {cell.slice(0, longest)}
                </Grid.Td>
              ))}
            </Grid.Tr>
          ))}
        </Grid.Tbody>
      </Grid>
    </div>
  );
};
