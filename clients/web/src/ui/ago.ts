const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long ago, in the words of a person: "just now", "4 min ago", "2 days ago". */
export function ago(then: number, now: number): string {
  const passed = Math.max(0, now - then);
  if (passed < minute) {
    return 'just now';
  }
  if (passed < hour) {
    return `${Math.floor(passed / minute)} min ago`;
  }
  if (passed < day) {
    return `${Math.floor(passed / hour)} h ago`;
  }
  const days = Math.floor(passed / day);
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

/** A day as a person writes it. */
export const dayOf = (iso: string): string =>
  new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(iso));
