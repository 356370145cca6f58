import { expect, test } from 'vitest';
import type { CardContent, ItemId } from '../../../src/connection/boardSession';
import { type CardHere, compare, moment, standing } from '../../../src/jira/import/compare';
import { Rerun } from '../../../src/jira/import/rerun';
import { issue } from '../fakeSession';

const at = (minute: number): string => `2026-09-27T10:${String(minute).padStart(2, '0')}:00.000+0200`;

const match = (id: string, minute: number) => ({
  id,
  key: `NW-${id}`,
  fields: { summary: `Summary ${id}`, updated: at(minute) },
});

const card = (id: string, minute: number | null): readonly [string, CardHere] => {
  const content: CardContent =
    minute === null
      ? { kind: 'sealed' }
      : {
          kind: 'live',
          issue: { ...issue, id, key: `NW-${id}`, fields: { summary: `Card ${id}`, updated: at(minute) } },
        };
  return [id, { item: `card-${id}` as ItemId, content }];
};

const saved = { id: 's', changedAt: 0, name: 'Sprint', jql: 'a', issues: ['2', '3', '4', '5', '7'] };

test('B16 new, changed, gone, taken off and the same are told apart', () => {
  const cards = new Map([card('2', 5), card('3', 5), card('4', 5), card('6', null), card('7', null)]);
  const told = compare(saved, [match('1', 5), match('2', 9), match('3', 5), match('5', 5), match('6', 5)], true, cards);
  expect(told.fresh.map((line) => line.issue)).toEqual(['1']);
  expect(told.changed.map((line) => line.issue)).toEqual(['2', '6']);
  expect(told.takenOff.map((line) => line.issue)).toEqual(['5']);
  expect(told.gone).toEqual([
    { issue: '4', key: 'NW-4', summary: 'Card 4', item: 'card-4' },
    { issue: '7', key: null, summary: null, item: 'card-7' },
  ]);
  expect(told.same).toBe(1);
});

test('B16 a search that lags behind the card is no change', () => {
  expect(compare(saved, [match('2', 4)], true, new Map([card('2', 5)])).changed).toEqual([]);
});

test('B16 when not all that match were looked at, nobody says what is gone', () => {
  expect(compare(saved, [], false, new Map([card('2', 5)])).gone).toBeNull();
});

test('the offsets that Jira writes are moments', () => {
  expect(moment('2026-09-27T10:03:11.123+0200')).toBe(Date.UTC(2026, 8, 27, 8, 3, 11, 123));
  expect(moment('nonsense')).toBe(0);
});

test('B16 a saved import stands for what it brought, less what was taken off with it', () => {
  expect(standing(saved, ['9', '2'], new Set(['3']))).toEqual(['2', '4', '5', '7', '9']);
});

test('B16 running it again asks page after page, and a new question leaves the old one behind', async () => {
  const asked: string[] = [];
  const rerun = new Rerun(
    {
      now: () => 0,
      sleep: () => Promise.resolve(),
      cards: () => new Map([card('1', 5)]),
      matches: (jql, next) => {
        asked.push(`${jql} ${next?.pageToken ?? ''}`);
        return Promise.resolve({
          kind: 'done',
          value:
            next === null
              ? { issues: [match('1', 5)], nextPageToken: 't', reconcile: [] }
              : { issues: [match('2', 5)], isLast: true },
        });
      },
    },
    { ...saved, issues: [] },
  );
  const first = rerun.ask();
  await Promise.all([first, rerun.ask()]);
  expect(asked.filter((one) => one === 'a t')).toHaveLength(1);
  expect(rerun.state.get()).toMatchObject({ kind: 'shown', limit: null, comparison: { same: 1 } });
});
