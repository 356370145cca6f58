import { describe, expect, it } from 'vitest';
import type { RosterEntry, SiteStatus } from '../../src/contract/contract.gen';
import { peopleHere, wordsOf } from '../../src/presence/people';

const entry = (handle: number, person: string, role: RosterEntry['role'] = 'Member'): RosterEntry => ({
  handle,
  person,
  name: person,
  role,
  colour: '#123456',
});

const site: SiteStatus = {
  site: 's',
  phase: 'Live',
  reader: 'ada',
  readAt: 1,
  expiresAt: 2,
  loaded: 1,
  total: 1,
  connected: ['ada', 'grace'],
  trouble: null,
  quotaLimit: null,
  quotaLeft: null,
  waitUntil: null,
};

describe('people here', () => {
  const people = peopleHere(
    [entry(1, 'ada'), entry(2, 'ada'), entry(3, 'grace'), entry(4, 'vera', 'Guest')],
    [site],
    'vera',
  );

  it('shows a person once, however many tabs they have, oneself first', () => {
    expect(people.map((here) => here.person)).toEqual(['vera', 'ada', 'grace']);
  });

  it('says who reads, who is connected and who is a guest (B4)', () => {
    expect(people.map(wordsOf)).toEqual([
      'vera (you, guest)',
      'ada (reads from Jira for everybody here)',
      'grace (connected to Jira)',
    ]);
  });
});
