import type { RosterEntry, SiteStatus } from '../contract/contract.gen';

export interface Here {
  readonly person: string;
  readonly name: string;
  readonly colour: string;
  readonly guest: boolean;
  readonly you: boolean;
  /** Has a working connection to Jira. */
  readonly connected: boolean;
  /** Reads from Jira for everybody here. */
  readonly reads: boolean;
}

/** Everybody once, however many tabs they have open; oneself first. */
export function peopleHere(
  roster: readonly RosterEntry[],
  sites: readonly SiteStatus[],
  you: string | undefined,
): readonly Here[] {
  const people = new Map<string, Here>();
  for (const { person, name, colour, role } of roster) {
    people.set(person, {
      person,
      name,
      colour,
      guest: role === 'Guest',
      you: person === you,
      connected: sites.some((site) => site.connected.includes(person)),
      reads: sites.some((site) => site.reader === person),
    });
  }
  return [...people.values()].sort((a, b) => Number(b.you) - Number(a.you));
}

/** What is said of somebody in words. */
export function wordsOf(here: Here): string {
  const of = [
    here.you ? 'you' : '',
    here.guest ? 'guest' : '',
    here.reads ? 'reads from Jira for everybody here' : here.connected ? 'connected to Jira' : '',
  ].filter((word) => word !== '');
  return of.length === 0 ? here.name : `${here.name} (${of.join(', ')})`;
}

/** The same as a sentence about the reader, shown where one points at them. */
export const tipOf = (here: Here): string =>
  here.reads && !here.you ? `${here.name} reads from Jira for everybody here` : wordsOf(here);
