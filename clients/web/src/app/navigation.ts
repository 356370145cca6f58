import { type MouseEvent, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

const tell = (): void => {
  [...listeners].forEach((listener) => {
    listener();
  });
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** Goes to a page of ours without loading anew. */
export function navigate(to: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') {
    window.history.pushState(null, '', to);
    window.scrollTo(0, 0);
  } else {
    window.history.replaceState(null, '', to);
  }
  tell();
}

/** The path that is shown now. */
export const usePath = (): string => useSyncExternalStore(subscribe, () => window.location.pathname);

/** Makes an anchor one of ours; a click with a modifier stays the browser's. */
export const linkTo = (to: string) => ({
  href: to,
  onClick: (event: MouseEvent): void => {
    if (event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      navigate(to);
    }
  },
});
