import type { Link } from './link';
import type { Fetch } from './sealKeeper';

/** What a session needs of the world. */
export interface World {
  readonly connect: () => Link;
  readonly fetch: Fetch;
  readonly random: () => number;
  /** The session is over: left, and nothing is unsent any more. */
  readonly left: () => void;
}
