const DELAYS = [0, 500, 1000, 2000];
const LONGEST = 5000;
const JITTER = 0.2;

/** How long to wait before an attempt, in ms: 0, 0.5, 1, 2, 5, 5, … s without end, ±20 % so that not all come at once. */
export const retryDelay = (attempt: number, random: () => number): number =>
  (DELAYS[attempt] ?? LONGEST) * (1 - JITTER + 2 * JITTER * random());
