import { useCallback, useSyncExternalStore } from 'react';

interface Watched<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

interface WatchedMap<K, V> {
  get(key: K): V | undefined;
  subscribe(key: K, listener: () => void): () => void;
}

/** Draws again whenever the value changes. */
export const useWatch = <T>(watched: Watched<T>): T =>
  useSyncExternalStore(
    useCallback((listener: () => void) => watched.subscribe(listener), [watched]),
    () => watched.get(),
  );

/** Draws again whenever the value of this key changes. */
export const useWatchKey = <K, V>(map: WatchedMap<K, V>, key: K): V | undefined =>
  useSyncExternalStore(
    useCallback((listener: () => void) => map.subscribe(key, listener), [map, key]),
    () => map.get(key),
  );
