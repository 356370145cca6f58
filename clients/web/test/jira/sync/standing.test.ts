import { describe, expect, it } from 'vitest';
import { keptDetails, wayOf } from '../../../src/jira/sync/kept';
import { partingWords } from '../../../src/jira/sync/modes';
import { factsOf, isNear, nextStep, quotaUse, standingOf } from '../../../src/jira/sync/standing';
import type { SiteKept, SiteSync } from '../../../src/jira/sync/syncCalls';
import { liveSync, noon } from './fixtures';

const sync = (different: Partial<SiteSync> = {}): SiteSync => ({ ...liveSync, ...different });
const fact = (different: Partial<SiteSync>, term: string, now = noon + 7000) =>
  factsOf(sync(different), now).find((known) => known.term === term);

describe('P49 how a site stands', () => {
  it('is live since the last event, in step since the last read, or says what is the matter', () => {
    expect(standingOf(sync(), noon + 7000)).toEqual({ tone: 'calm', text: 'Live, last event 7 s ago' });
    expect(standingOf(sync({ mode: 'NearLive' }), noon + 4000).text).toBe('In step, read 3 s ago');
    expect(standingOf(sync({ mode: 'NearLive' }), noon + 600_000).tone).toBe('trouble');
    expect(standingOf(sync({ mode: 'OnRefresh' }), noon).text).toBe('Read when opened or refreshed');
    expect(standingOf(sync({ boards: 0 }), noon).text).toBe('Resting: no board of this site is open');
    expect(standingOf(sync({ trouble: 'Jira refused the webhook.' }), noon).tone).toBe('trouble');
  });

  it('says when the webhook is renewed, that one by hand never expires, and that an expired one is bad', () => {
    expect(fact({}, 'Webhook renewed')?.value).toMatch(/^On .*Dec/u);
    expect(fact({ hookExpiresAt: null, hookRenewsAt: null }, 'Webhook renewed')?.value).toBe('No webhook');
    const byHand = { address: 'https://boards.example/jira/hooks/x', createdAt: noon };
    expect(fact({ hookExpiresAt: null, hookRenewsAt: null, hook: byHand }, 'Webhook renewed')?.value).toBe(
      'Never expires',
    );
    expect(fact({ hookExpiresAt: noon }, 'Webhook renewed')).toEqual({
      term: 'Webhook renewed',
      value: 'Expired',
      bad: true,
    });
    expect(fact({ failures: 2 }, 'Failures in the last hour')?.bad).toBe(true);
  });

  it('names the next step where there is one', () => {
    expect(nextStep(sync(), noon)).toBeNull();
    expect(nextStep(sync({ lastEventAt: null }), noon)).toContain('No event has come yet');
    expect(nextStep(sync({ lastEventAt: null, kind: 'DataCenter' }), noon)).toContain('make an address below');
    expect(nextStep(sync({ hookExpiresAt: noon - 1 }), noon)).toContain('expired');
    expect(nextStep(sync({ failures: 3 }), noon)).toContain('still connected');
  });

  it('says what leaving live leaves behind in Jira', () => {
    expect(partingWords('NearLive', true)).toBeNull();
    expect(partingWords('Live', false)).toContain('are removed');
    expect(partingWords('Live', true)).toContain('stays there');
  });
});

describe('the calls that Jira allows', () => {
  it('are a share, a sentence and a tone; unknown where Jira has not told', () => {
    expect(quotaUse(liveSync.quota, noon)).toEqual({
      percent: 12,
      text: '8,760 of 10,000 left, renewed in 20 min',
      tone: 'calm',
    });
    expect(quotaUse({ limit: 100, remaining: 20, resetsAt: null }, noon)?.tone).toBe('tight');
    expect(quotaUse({ limit: 100, remaining: -3, resetsAt: null }, noon)).toMatchObject({
      percent: 100,
      tone: 'spent',
    });
    expect(quotaUse({ limit: 0, remaining: 0, resetsAt: null }, noon)).toBeNull();
    expect(quotaUse(null, noon)).toBeNull();
  });
});

it.each([
  ['http://localhost:5080/jira/hooks/x', true],
  ['http://192.168.1.4/jira/hooks/x', true],
  ['http://172.20.0.1/x', true],
  ['http://[::1]:80/x', true],
  ['https://boards.example.com/x', false],
  ['https://172.32.0.1/x', false],
  ['not an address', false],
])('%s is near: %s', (address, near) => {
  expect(isNear(address)).toBe(near);
});

describe('B1 what the strip says of how cards are kept', () => {
  const kept = (different: Partial<SiteKept>): SiteKept => ({
    site: 's1',
    mode: 'Live',
    lastEventAt: noon,
    lastReadAt: noon,
    ...different,
  });

  it('is the way, and as of when', () => {
    expect(wayOf(kept({}), noon, noon + 5000)).toEqual({ name: 'Live', moment: 'event 5 s ago' });
    expect(wayOf(kept({ lastEventAt: null }), noon + 3000, noon + 5000).moment).toBe('read 2 s ago');
    expect(wayOf(kept({ mode: 'NearLive' }), null, noon + 61_000)).toEqual({
      name: 'Near-live',
      moment: 'read 1 min ago',
    });
    expect(wayOf(kept({ mode: 'OnRefresh', lastReadAt: null }), noon, noon + 120_000)).toEqual({
      name: 'On refresh',
      moment: 'as of 2 min ago',
    });
  });

  it('is more for whoever asks', () => {
    expect(keptDetails(kept({}), noon + 5000)[1]).toEqual(['Last event from Jira', '5 s ago']);
    expect(keptDetails(kept({ lastEventAt: null }), noon)[0]?.[1]).toBe('Live, waiting for events');
    expect(keptDetails(kept({ mode: 'OnRefresh' }), noon)).toHaveLength(1);
  });
});
