import type { ItemId } from '../../../connection/boardSession';

/** What is to be made of one sticky. */
export interface StickyOrder {
  readonly item: ItemId;
  readonly summary: string;
  /** Fields of its own, in Jira's write shapes: they stand before the common ones. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Issues to be made: where, as what, and of which stickies. */
export interface Order {
  readonly site: string;
  readonly project: string;
  readonly type: string;
  /** Common to all, in Jira's write shapes. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly stickies: readonly StickyOrder[];
}

/** Jira's own limit of one bulk create. */
const mostStickies = 50;

/** The server takes 256 KiB; what is common to all travels once a call. */
const mostLetters = 60_000;

/** The stickies in calls of at most 50, in their order; long texts make smaller ones. */
export function inCalls({ fields, stickies }: Order): readonly (readonly StickyOrder[])[] {
  const room = mostLetters - JSON.stringify(fields).length;
  const calls: StickyOrder[][] = [];
  let letters = 0;
  for (const sticky of stickies) {
    const size = JSON.stringify(sticky).length;
    const last = calls.at(-1);
    if (last === undefined || last.length >= mostStickies || letters + size > room) {
      calls.push([sticky]);
      letters = size;
    } else {
      last.push(sticky);
      letters += size;
    }
  }
  return calls;
}
