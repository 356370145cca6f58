const steps = [64, 52, 40, 32, 28, 26, 22, 18, 16, 14, 12, 10] as const;
const smallest = 10;
const usual = 26;
const ofHeight = 0.15;
const lineHeight = 1.3;
const letterWidth = 0.6;

/** The largest size of letters with which a text fits its box, by a rough measure that needs no page. */
export function fitText(text: string, width: number, height: number, largest = stickyLetters(height)): number {
  const longest = Math.max(...text.split(/\s+/u).map((word) => word.length));
  const fits = (size: number): boolean => {
    const perLine = Math.max(1, Math.floor(width / (size * letterWidth)));
    const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
    // One letter of room: a word of wide ones does not break.
    return (longest < perLine || size <= 16) && lines * size * lineHeight <= height;
  };
  return steps.find((size) => size <= largest && fits(size)) ?? smallest;
}

/** A few words on a sticky are not shouted; on a large one they may be. */
const stickyLetters = (height: number): number => Math.max(usual, height * ofHeight);
