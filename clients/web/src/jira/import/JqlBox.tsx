import { ActionIcon, Button, Group, Textarea, Tooltip } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { type KeyboardEvent, type SubmitEvent, useRef, useState } from 'react';
import type { ListState } from '../pagedList';
import type { FoundIssue } from '../shapes';
import { accept, type Suggestion, type Typing, typingAt } from './complete';
import css from './Jql.module.css';
import type { ImportDesk } from './importDesk';
import { JqlFaults } from './JqlFaults';
import { Suggestions } from './Suggestions';
import { useSuggestions } from './useSuggestions';

interface Props {
  readonly desk: ImportDesk;
  readonly site: string;
  readonly jql: string;
  readonly state: ListState<FoundIssue>;
  readonly onType: (jql: string) => void;
  readonly onSearch: (jql: string) => void;
  /** Saves the search with the board; null: there is nothing to save. */
  readonly onKeep: (() => void) | null;
}

/**
 * The JQL of the list; free to change. What Jira says against it stands beside the text, which stays (P19). Enter
 * searches; suggestions appear as one types, the arrows go through them, Tab takes one, Escape puts them away.
 */
export const JqlBox = ({ desk, site, jql, state, onType, onSearch, onKeep }: Props) => {
  const box = useRef<HTMLTextAreaElement>(null);
  const [typing, setTyping] = useState<Typing | null>(null);
  const [marked, setMarked] = useState(-1);
  const offered = useSuggestions(desk, site, typing);
  const close = (): void => {
    setTyping(null);
    setMarked(-1);
  };
  const search = (): void => {
    close();
    if (jql.trim() !== '') {
      onSearch(jql.trim());
    }
  };
  const take = (suggestion: Suggestion): void => {
    if (typing === null) {
      return;
    }
    const taken = accept(jql, typing, suggestion.text);
    onType(taken.jql);
    setMarked(-1);
    setTyping(typingAt(taken.jql, taken.caret));
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(taken.caret, taken.caret);
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const pressed = keyOf(event, offered, marked);
    if (pressed === null) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    switch (pressed.kind) {
      case 'open':
        setTyping(typingAt(jql, event.currentTarget.selectionStart));
        break;
      case 'close':
        close();
        break;
      case 'mark':
        setMarked(pressed.index);
        break;
      case 'take':
        take(pressed.suggestion);
        break;
      case 'search':
        search();
        break;
    }
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    search();
  };
  const open = typing !== null && offered.length > 0;
  return (
    <form onSubmit={submit} className={css.form}>
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <Textarea
          ref={box}
          flex={1}
          rows={1}
          aria-label="JQL"
          data-mantine-stop-propagation={open ? 'true' : undefined}
          aria-autocomplete="list"
          aria-controls={open ? 'jql-suggestions' : undefined}
          aria-activedescendant={open && marked >= 0 ? `jql-suggestion-${marked}` : undefined}
          placeholder="Choose a project, or write JQL: assignee = currentUser() AND sprint in openSprints()"
          classNames={{ input: css.jql ?? '' }}
          spellCheck={false}
          value={jql}
          onChange={(event) => {
            const { value, selectionStart } = event.currentTarget;
            onType(value);
            setMarked(-1);
            setTyping(typingAt(value, selectionStart));
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        <Tooltip
          label={onKeep === null ? 'Search first, then save it with this board' : 'Save this search with the board'}
        >
          <ActionIcon
            size={36}
            variant="default"
            aria-label="Save this search"
            aria-disabled={onKeep === null}
            {...(onKeep === null ? { 'data-disabled': true } : {})}
            onClick={() => {
              onKeep?.();
            }}
          >
            <IconBookmark size={18} />
          </ActionIcon>
        </Tooltip>
        <Button type="submit" variant="default" loading={state.kind === 'loading'} disabled={jql.trim() === ''}>
          Search
        </Button>
      </Group>
      {open && <Suggestions options={offered} marked={marked} onTake={take} />}
      <JqlFaults
        desk={desk}
        site={site}
        jql={jql}
        refused={state.kind === 'refused' ? state : null}
        onGo={(at) => {
          box.current?.focus();
          box.current?.setSelectionRange(at, at);
        }}
      />
    </form>
  );
};

type Pressed =
  | { readonly kind: 'open' | 'close' | 'search' }
  | { readonly kind: 'mark'; readonly index: number }
  | { readonly kind: 'take'; readonly suggestion: Suggestion };

function keyOf(event: KeyboardEvent, offered: readonly Suggestion[], marked: number): Pressed | null {
  const count = offered.length;
  const suggestion = offered[Math.max(marked, 0)];
  switch (event.key) {
    case 'Enter':
      if (event.shiftKey || event.nativeEvent.isComposing) {
        return null;
      }
      return marked >= 0 && suggestion !== undefined ? { kind: 'take', suggestion } : { kind: 'search' };
    case 'Tab':
      return suggestion !== undefined && !event.shiftKey ? { kind: 'take', suggestion } : null;
    case 'ArrowDown':
      return count > 0 ? { kind: 'mark', index: (marked + 1) % count } : null;
    case 'ArrowUp':
      return count > 0 && marked >= 0 ? { kind: 'mark', index: marked - 1 } : null;
    case 'Escape':
      return count > 0 ? { kind: 'close' } : null;
    case ' ':
      return event.ctrlKey ? { kind: 'open' } : null;
    default:
      return null;
  }
}
