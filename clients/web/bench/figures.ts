/** The value below which this share of the figures lies. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** One line of figures, as it is printed. */
export const line = (name: string, figures: readonly number[]): string =>
  `${name}: n ${figures.length}, p50 ${percentile(figures, 0.5)} ms, p99 ${percentile(figures, 0.99)} ms, max ${percentile(figures, 1)} ms\n`;

export const print = (words: string): void => {
  process.stdout.write(words);
};
