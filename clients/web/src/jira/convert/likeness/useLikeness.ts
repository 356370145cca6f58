import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { BoardSession, ItemId } from '../../../connection/boardSession';
import { type Loaded, loadedIssues } from './backlog';
import { compare } from './comparing';
import type { Match } from './resemblance';

export type Likenesses = ReadonlyMap<ItemId, readonly Match<Loaded>[]>;

/** What the texts resemble among the loaded issues, while they are typed; `ready` once all were compared. */
export function useLikeness(
  session: BoardSession,
  texts: readonly { readonly key: ItemId; readonly text: string }[],
): { readonly found: Likenesses; readonly ready: boolean } {
  const wanted = JSON.stringify(texts);
  const [asked] = useDebouncedValue(wanted, 300);
  const [state, setState] = useState<{ readonly of: string; readonly found: Likenesses }>({ of: '', found: new Map() });
  useEffect(() => {
    const stop = new AbortController();
    const found = new Map<ItemId, readonly Match<Loaded>[]>();
    const all = JSON.parse(asked) as typeof texts;
    void compare(all, loadedIssues(session), (key, matches) => found.set(key, matches), stop.signal).then(() => {
      if (!stop.signal.aborted) {
        setState({ of: asked, found });
      }
    });
    return () => {
      stop.abort();
    };
  }, [session, asked]);
  return { found: state.found, ready: state.of === wanted };
}
