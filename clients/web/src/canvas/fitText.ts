const steps = [40, 32, 26, 22, 18, 16, 14, 12, 10] as const;
const lineHeight = 1.3;
const letterWidth = 0.6;

/** The largest size of letters with which a text fits its sticky, by a rough measure that needs no page. */
export function fitText(text: string, width: number, height: number): number {
  const fits = (size: number): boolean => {
    const perLine = Math.max(1, Math.floor(width / (size * letterWidth)));
    const longest = Math.max(...text.split(/\s+/u).map((word) => word.length));
    const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
    return (longest <= perLine || size <= 16) && lines * size * lineHeight <= height;
  };
  return steps.find((size) => size <= 26 && fits(size)) ?? steps[steps.length - 1] ?? 10;
}
