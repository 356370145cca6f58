import { expect, test } from 'vitest';
import { compare } from '../../src/jira/convert/likeness/comparing';
import { alike, Likeness, partsOf } from '../../src/jira/convert/likeness/resemblance';

const backlog = [
  'Heat the waiting room before the first ferry',
  'Sell tickets at night from the machine',
  'Show delays on the departure board',
  'Berth planner forgets tides when the clock changes',
  'Passengers cannot cancel a group booking',
  'Login page: remember the last harbour',
];
const likeness = new Likeness(backlog.map((text, index) => ({ of: `NW-${index + 1}`, text })));
const likest = (text: string): string | null => likeness.of(text)[0]?.of ?? null;

test('B18 the same words in another order, case or spelling are found', () => {
  expect(likest('heat waiting room')).toBe('NW-1');
  expect(likest('SELL TICKETS, at night!')).toBe('NW-2');
  expect(likest('Departure board shows delays')).toBe('NW-3');
  expect(likest('Berth planer forgets the tides')).toBe('NW-4');
  expect(likest('Group bookings cannot be cancelled by passengers')).toBe('NW-5');
});

test('B18 what has only common words or the same topic in common is not', () => {
  expect(likest('Heat')).toBeNull();
  expect(likest('Paint the pier')).toBeNull();
  expect(likest('Tickets for dogs')).toBeNull();
  expect(likest('Show the tides of yesterday on a map for visitors')).toBeNull();
  expect(likest('')).toBeNull();
});

test('B18 the same text is wholly alike, and the likest comes first', () => {
  const several = new Likeness([...backlog, 'Sell tickets at night'].map((text) => ({ of: text, text })));
  const found = several.of('Sell tickets at night');
  expect(found.map(({ of }) => of)).toEqual(['Sell tickets at night', 'Sell tickets at night from the machine']);
  expect(found[0]?.likeness).toBeCloseTo(1);
  expect(found.every((match) => match.likeness >= alike)).toBe(true);
});

test('B18 accents and other alphabets are compared as they are meant', () => {
  expect([...partsOf('Fähre ÜBER')]).toEqual([...partsOf('fahre uber')]);
  const other = new Likeness([{ of: 1, text: 'Показать задержки на табло' }]);
  expect(other.of('показать задержки табло')).toHaveLength(1);
});

const words =
  'ferry berth ticket harbour delay booking pilot tide crane cargo crew gate lane queue mail report map'.split(' ');
const text = (seed: number): string =>
  Array.from(
    { length: 8 },
    (_, at) => `${words[(seed * 7 + at * at * 3) % words.length] ?? ''}${(seed * at) % 13}`,
  ).join(' ');
const thousand = Array.from({ length: 1000 }, (_, index) => ({ of: index, text: text(index) }));
const stickies = Array.from({ length: 50 }, (_, index) => ({ key: index, text: text(index * 17) }));

test('B18 fifty stickies against a thousand issues: the page goes on in between', async () => {
  const found = new Map<number, number>();
  let breaths = 0;
  const stop = new AbortController();
  const begun = performance.now();
  await compare(
    stickies,
    thousand,
    (key, matches) => found.set(key, matches[0]?.likeness ?? 0),
    stop.signal,
    () => {
      breaths++;
      return Promise.resolve();
    },
  );
  expect([...found.values()].every((likeness) => likeness > 0.99)).toBe(true);
  expect(found.size).toBe(50);
  expect(performance.now() - begun).toBeLessThan(2000);
  expect(breaths).toBeGreaterThan(0);
});

test('B18 what is stopped says nothing more', async () => {
  const stop = new AbortController();
  let told = 0;
  await compare(
    stickies,
    thousand,
    () => {
      told++;
      stop.abort();
    },
    stop.signal,
  );
  expect(told).toBeLessThan(50);
});
