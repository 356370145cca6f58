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

/** The same, by the second in the first minute: "7 s ago". */
export function agoBySecond(then: number, now: number): string {
  const seconds = Math.max(0, Math.floor((now - then) / 1000));
  return seconds < 60 ? `${seconds} s ago` : ago(then, now);
}

/** A moment to come, as a person writes it: "Tue, Dec 1, 14:30". */
export const dayAndTime = (moment: number): string =>
  new Intl.DateTimeFormat(undefined, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(moment);

/** A day as a person writes it. */
export const dayOf = (iso: string): string =>
  new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(iso));
