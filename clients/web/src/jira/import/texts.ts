/** The most stickies that one paste or file makes. */
export const mostStickies = 1000;

const longest = 2000;

/** Pasted text as the texts of stickies: one a line, without bullets, without empty lines. */
export const linesOf = (pasted: string): readonly string[] =>
  pasted
    .split(/\r\n|\r|\n/u)
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/u, '').trim())
    .filter((line) => line !== '')
    .slice(0, mostStickies)
    .map((line) => line.slice(0, longest));
