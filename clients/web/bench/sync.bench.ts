import { expect } from '@playwright/test';
import type { Somebody } from '../e2e/support/people';
import type { Call } from '../e2e/support/rehearsal';
import type { Server } from '../e2e/support/server';
import { renameInJira, summaryOf, SyncDesk } from '../e2e/support/syncing';
import { testsWithServer } from '../e2e/support/test';
import { line, print } from './figures';
import { seenAt, watch } from './screen';

const test = testsWithServer();
const count = (name: string, usual: number): number => Number(process.env[name] ?? usual);
const told = count('BENCH_TOLD', 200);
const asked = count('BENCH_ASKED', 20);
const burst = count('BENCH_BURST', 500);
const first = 10_020;

const siteOf = async (person: Somebody, server: Server): Promise<string> => {
  const answer = await person.context.request.get(`${server.address}/api/jira/connection`);
  return ((await answer.json()) as { readonly sites: readonly { readonly id: string }[] }).sites[0]?.id ?? '';
};

/** From Jira's answer to "save" until the words are on a second person's screen, one change after the other. */
async function changes(server: Server, watcher: Somebody, name: string, n: number, pause: () => number) {
  const took: number[] = [];
  for (let turn = 1; turn <= n; turn++) {
    const summary = `${name} ${turn}`;
    const saved = await renameInJira(server, 'NW-12', summary);
    took.push((await seenAt(watcher.page, summary, 60_000)) - saved);
    await watcher.page.waitForTimeout(pause());
  }
  return took;
}

function byTemplate(calls: readonly Call[]): string {
  const counts = new Map<string, number>();
  for (const { method, template } of calls) {
    const name = `${method} ${template.split('/').slice(-2).join('/')}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, times]) => `${name} ${times}`).join(', ');
}

test('a change saved in Jira until it is on a second screen; calls for a burst', async ({ people, server, jira }) => {
  const ada = await people.ada();
  const board = await ada.newBoard('Measured');
  await ada.connectJira(board);
  await ada.importBy('key in (NW-11, NW-12, NW-13)');
  const grace = await people.grace();
  await grace.connectJira(board);
  await grace.seeAll();
  await expect(summaryOf(grace, 'NW-12')).toBeVisible();
  await watch(grace.page);
  const desk = await SyncDesk.open(ada, server);

  await desk.choose('Near-live');
  await ada.page.bringToFront();
  print(line('polling', await changes(server, grace, 'asked', asked, () => Math.random() * 5000)));

  await desk.choose('Live');
  await ada.page.bringToFront();
  await changes(server, grace, 'warm', 3, () => 500);
  print(line('webhooks', await changes(server, grace, 'told', told, () => 150)));

  const site = await siteOf(ada, server);
  for (let from = 0; from < burst; from += 100) {
    const issues = Array.from({ length: Math.min(100, burst - from) }, (_, index) => String(first + from + index));
    await ada.post(`/api/boards/${board}/jira/${site}/import`, { issues, x: 2000, y: from * 20 });
  }
  await settled(jira);
  const before = await jira.lastCall();
  const began = Date.now();
  const ids = Array.from({ length: burst }, (_, index) => String(first + index));
  while (ids.length > 0) {
    await Promise.all(ids.splice(0, 20).map((id) => renameInJira(server, id, `Burst ${id}`)));
  }
  const sent = Date.now() - began;
  await settled(jira);
  const calls = await jira.calls({ after: String(before) });
  print(`burst: ${burst} changes in ${sent} ms, ${calls.length} calls (${byTemplate(calls)})\n`);
});

/** Waits until no call has come for as long as two rounds of asking take. */
async function settled(jira: { lastCall: () => Promise<number> }): Promise<void> {
  let last = -1;
  await expect
    .poll(
      async () => {
        const now = await jira.lastCall();
        const quiet = now === last;
        last = now;
        return quiet;
      },
      { intervals: [3000], timeout: 120_000 },
    )
    .toBe(true);
}
