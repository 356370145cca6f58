import { afterAll, expect, test } from 'vitest';
import calls from '../calls.json';
import { rehearsal } from '../support/shared';
import '../suites/oauth';
import '../suites/reading';
import '../suites/webhooks';
import '../suites/writing';

afterAll(() => rehearsal.stop());

// calls.json is what the product may call: a test of the server holds its own calls against the same list.
test('every call of the product has been made by jira.js', async () => {
  const bare = (call: string): string => call.replaceAll(/\{[^}]+\}/gu, '{}');
  const made = new Set(Object.keys(await rehearsal.calls()).map(bare));
  expect(calls.filter((call) => !made.has(bare(call)))).toEqual([]);
});
