import { TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';

interface Props {
  /** The name of the field whose choices are searched. */
  readonly name: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** Where one types to find a choice in an open list. */
export const SearchBox = ({ name, query, onQuery, onKeyDown }: Props) => (
  <TextInput
    size="sm"
    mb={6}
    aria-label={`Search ${name}`}
    placeholder={`Search ${name.toLowerCase()}`}
    value={query}
    autoFocus
    data-autofocus
    onChange={(event) => {
      onQuery(event.currentTarget.value);
    }}
    {...(onKeyDown !== undefined && { onKeyDown })}
  />
);
