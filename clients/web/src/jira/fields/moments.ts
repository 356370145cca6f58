/** Days and moments as Jira writes them. */

const day = /^\d{4}-\d{2}-\d{2}$/u;

/** Whether a text is a day of the calendar, as yyyy-MM-dd. */
export function isDay(text: string): boolean {
  const at = day.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** Epoch milliseconds of one of Jira's timestamps; its offsets have no colon, which not every browser reads. */
export function momentOf(text: string): number | null {
  const at = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/u, '$1:$2'));
  return /^\d{4}-\d{2}-\d{2}T/u.test(text) && !Number.isNaN(at) ? at : null;
}

/** A moment as Jira takes it. */
export const timestampOf = (moment: number): string => new Date(moment).toISOString().replace('Z', '+0000');

export const shownDay = (text: string): string =>
  new Date(`${text}T00:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

export const shownMoment = (moment: number): string =>
  new Date(moment).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

const two = (value: number): string => String(value).padStart(2, '0');

/** The day and the time of day at this person's place. */
export function localParts(moment: number): { readonly day: string; readonly time: string } {
  const at = new Date(moment);
  return {
    day: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    time: `${two(at.getHours())}:${two(at.getMinutes())}`,
  };
}

/** The moment of a day and a time of day at this person's place. */
export const localMoment = (dayText: string, time: string): number => new Date(`${dayText}T${time}`).getTime();
