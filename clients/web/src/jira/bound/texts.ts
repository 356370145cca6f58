import { grouped } from '../../ui/grouped';
import type { Binding } from './binding';

/** What a person calls the thing that a frame is bound to; without its name where that is not known here. */
export function placeOf(binding: Binding, name: string | null): string {
  switch (binding.kind) {
    case 'backlog':
      return 'the backlog';
    case 'sprint':
      return name ?? 'a sprint';
    case 'status':
      return name === null ? 'a status' : `“${name}”`;
  }
}

/** The word on a frame. */
export function chipOf(binding: Binding, name: string | null): string {
  switch (binding.kind) {
    case 'backlog':
      return 'Jira backlog';
    case 'sprint':
      return name ?? 'Bound to a sprint';
    case 'status':
      return name ?? 'Bound to a status';
  }
}

const cards = (count: number): string => (count === 1 ? 'This card' : `${count} cards`);

export const wordsFor = {
  left: (count: number, from: Binding, name: string | null): string =>
    from.kind === 'sprint'
      ? `${cards(count)} left the frame; in Jira nothing changed. Drop ${count === 1 ? 'it' : 'them'} into a frame of the backlog to take ${count === 1 ? 'it' : 'them'} out of ${name ?? 'the sprint'}.`
      : `${cards(count)} left the frame; in Jira nothing changed.`,
  notFollowed: (count: number, place: string, reason: string): string =>
    `${cards(count)} moved on this board only, not to ${place} in Jira. ${reason}`,
  unread: 'It is not loaded from Jira right now.',
} as const;

/** Why cards came back, each reason once with the issues that it is about; null: nothing to say. */
export function saidOf(failed: readonly { readonly key: string | null; readonly why: string }[]): string | null {
  const reasons = grouped(failed, ({ why }) => why);
  const said = [...reasons].map(([why, about]) => {
    const keys = about.flatMap(({ key }) => key ?? []);
    return keys.length === 0 ? why : `${keys.join(', ')}: ${why}`;
  });
  return said.length === 0 ? null : said.join(' ');
}
