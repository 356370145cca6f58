import type { BoardSession } from './boardSession';
import { hubLink } from './link';
import { Session } from './session';

/** Opens a board in this tab: at once, empty and joining; the line says when it is open. */
export function openBoard(board: string): BoardSession {
  const listening = new AbortController();
  const { signal } = listening;
  const session = new Session(board, {
    connect: hubLink,
    fetch: (address, request) => fetch(address, request),
    random: () => Math.random(),
    left: () => {
      listening.abort();
    },
  });
  const online = () => {
    session.online();
  };
  const offline = () => {
    session.offline();
  };
  const beforeUnload = (event: BeforeUnloadEvent) => {
    if (session.unsent > 0) {
      event.preventDefault();
    }
  };
  window.addEventListener('online', online, { signal });
  window.addEventListener('offline', offline, { signal });
  window.addEventListener('beforeunload', beforeUnload, { signal });
  return session;
}
