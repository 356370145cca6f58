import { useEffect, useRef } from 'react';
import { freshId } from '../board/ids';
import { patchOf } from '../board/operations';
import type { BoardSession, ItemId } from '../connection/boardSession';
import { useCanvas, useDesk } from './context';

const between = 250;

export interface Editing {
  readonly draft: string | null;
  readonly begin: () => void;
  readonly type: (text: string) => void;
  readonly end: () => void;
}

/**
 * Typing into an item: others see it at most 250 ms later, and all of it is one step of undo; the draft
 * outlives the item's going out of view.
 */
export function useEditing(id: ItemId): Editing {
  const { session, desk } = useCanvas();
  const draft = useDesk((d) => (d.editing?.id === id ? d.editing.draft : null));
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const gesture = useRef<string | null>(null);

  const send = (): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const open = desk.getState().editing;
    const item = session.items.get(id);
    if (open?.id === id && item !== undefined && open.draft !== (item.text ?? '')) {
      session.change([{ kind: 'set', id, patch: patchOf({ text: open.draft }) }], (gesture.current ??= freshId()));
    }
  };
  const sendLatest = useRef(send);
  useEffect(() => {
    sendLatest.current = send;
  });
  useEffect(
    () => () => {
      sendLatest.current();
    },
    [],
  );

  return {
    draft,
    begin: () => {
      const item = session.items.get(id);
      if (item?.converting === null) {
        desk.setState({ editing: { id, draft: item.text ?? '' } });
      }
    },
    type: (text) => {
      desk.setState({ editing: { id, draft: text } });
      timer.current ??= setTimeout(() => {
        sendLatest.current();
      }, between);
    },
    end: () => {
      send();
      removeIfNothing(session, id);
      gesture.current = null;
      if (desk.getState().editing?.id === id) {
        desk.setState({ editing: null });
      }
    },
  };
}

/** A text that says nothing cannot be seen, so it goes. */
function removeIfNothing(session: BoardSession, id: ItemId): void {
  const item = session.items.get(id);
  if (item?.kind === 'Text' && (item.text ?? '').trim() === '') {
    session.change([{ kind: 'delete', id }]);
  }
}
