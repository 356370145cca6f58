import { lazy, Suspense, useEffect } from 'react';
import type { BoardSession } from '../../connection/boardSession';
import { useWatch, useWatchKey } from '../../ui/useWatch';
import { openDetailsOf } from './place';

const DetailsPanel = lazy(async () => ({ default: (await import('./panel/DetailsPanel')).DetailsPanel }));

/** Where the details panel stands while one is open; it is fetched when first opened. */
export const DetailsDock = ({ session }: { readonly session: BoardSession }) => {
  const place = openDetailsOf(session);
  const open = useWatch(place);
  const item = useWatchKey(session.items, open ?? ('' as never));
  // The card went from the board, and its panel with it.
  const gone = open !== null && item === undefined;
  useEffect(() => {
    if (gone) {
      place.set(null);
    }
  }, [gone, place]);
  if (open === null || typeof item?.site !== 'string' || typeof item.issue !== 'string') {
    return null;
  }
  const close = (): void => {
    place.set(null);
    document.querySelector<HTMLElement>(`[data-details="${CSS.escape(open)}"]`)?.focus();
  };
  return (
    <Suspense fallback={null}>
      <DetailsPanel
        key={`${item.site}/${item.issue}`}
        session={session}
        item={open}
        site={item.site}
        issue={item.issue}
        onClose={close}
      />
    </Suspense>
  );
};
