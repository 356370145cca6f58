import { expect } from '@playwright/test';
import { JiraPages } from './support/jiraPages';
import type { Somebody } from './support/people';
import { picture } from './support/picture';
import { DeliveryDesk, renameInJira, summaryOf, SyncDesk } from './support/syncing';
import { testsWithServer } from './support/test';

const test = testsWithServer();
const refresh = { name: 'Refresh Jira issues' } as const;

/** A change made in Jira is on the screens of all within a time. */
async function seenBy(all: readonly Somebody[], key: string, summary: string, within: number): Promise<void> {
  await Promise.all(all.map((person) => expect(summaryOf(person, key)).toHaveText(summary, { timeout: within })));
}

test('P48 P49 B2: on refresh, near-live, live by the app’s webhooks, and off again; nobody who writes is disturbed', async ({
  people,
  browser,
  server,
  jira,
}) => {
  test.setTimeout(120_000);
  const pages = await JiraPages.open(browser, server);
  const deliveries = new DeliveryDesk(server);
  const ada = await people.ada();
  const board = await ada.newBoard('In step');
  await ada.connectJira(board);
  await ada.importBy('key in (NW-11, NW-12, NW-13)');
  const grace = await people.grace();
  await grace.connectJira(board);
  const both = [ada, grace];
  for (const person of both) {
    await person.seeAll();
    await expect(person.card('NW-13')).toBeVisible();
    await expect(person.strip).toContainText('On refresh');
  }
  const desk = await SyncDesk.open(ada, server);

  await test.step('P48: by default a change shows after refresh, not before, and Jira is not asked meanwhile', async () => {
    const before = await jira.lastCall();
    await pages.rename('NW-12', 'Changed before refresh');
    await expect(summaryOf(grace, 'NW-12')).not.toHaveText('Changed before refresh');
    expect(await jira.lastCall()).toBe(before);
    await grace.page.getByRole('button', refresh).click();
    await seenBy(both, 'NW-12', 'Changed before refresh', 10_000);
  });

  await test.step('B2: near-live needs nothing of Jira’s administrator and takes at most 10 s', async () => {
    await desk.choose('Near-live');
    await ada.page.bringToFront();
    await expect(grace.strip).toContainText('Near-live', { timeout: 20_000 });
    await pages.rename('NW-12', 'Changed and asked for');
    await seenBy(both, 'NW-12', 'Changed and asked for', 10_000);
    await expect(grace.card('NW-12').locator('[data-news]')).toHaveCount(1);
    await picture(grace.page, 'news');
  });

  await test.step('P49: live is on both screens in under 2 s', async () => {
    await desk.choose('Live');
    await ada.page.bringToFront();
    await pages.page.goto(`${server.rehearsal}/webhooks`);
    await expect
      .poll(
        async () => (
          await pages.page.reload(),
          pages.page.getByRole('cell', { name: /\/jira\/hooks\/cloud$/u }).count()
        ),
      )
      .toBe(1);
    await renameInJira(server, 'NW-12', 'Changed and told');
    await seenBy(both, 'NW-12', 'Changed and told', 2000);
    await expect(grace.strip).toContainText(/Live\s*event \d+ s ago/u);
  });

  await test.step('B5: who writes keeps the draft, and what Jira has now is laid beside it before anything is written', async () => {
    await summaryOf(grace, 'NW-13').click();
    const box = grace.page.getByRole('textbox', { name: 'Summary of NW-13' });
    await box.fill('What Grace is writing');
    await renameInJira(server, 'NW-13', 'Written in Jira meanwhile');
    await seenBy([ada], 'NW-13', 'Written in Jira meanwhile', 2000);
    await expect(box).toBeFocused();
    await expect(box).toHaveValue('What Grace is writing');
    await box.press('Enter');
    const dialog = grace.page.getByRole('dialog', { name: /has changed in Jira/u });
    await expect(dialog).toContainText('Written in Jira meanwhile');
    await dialog.getByRole('button', { name: 'Overwrite with yours' }).click();
    await seenBy(both, 'NW-13', 'What Grace is writing', 10_000);
  });

  await test.step('P49: twice and in the wrong order: the cards end as Jira has them', async () => {
    await deliveries.switch({ duplicate: 4, reorder: true });
    for (const summary of ['First', 'Second', 'Third']) {
      await renameInJira(server, 'NW-12', summary);
    }
    await seenBy(both, 'NW-12', 'Third', 5000);
    await deliveries.switch({ duplicate: 0, reorder: false });
  });

  await test.step('B11: deleted in Jira, gone from the board at once', async () => {
    await pages.remove('NW-11');
    for (const person of both) {
      await expect(person.cards.filter({ hasText: 'Gone from Jira' })).toHaveCount(1, { timeout: 3000 });
    }
  });

  await test.step('P49: what was never told is found by asking', async () => {
    await deliveries.switch({ drop: 1 });
    await renameInJira(server, 'NW-12', 'Never told');
    await desk.choose('Near-live');
    await ada.page.bringToFront();
    await seenBy(both, 'NW-12', 'Never told', 10_000);
  });

  await test.step('P49: off again is the default, and Jira’s webhooks are gone', async () => {
    await desk.choose('On refresh');
    await ada.page.bringToFront();
    await pages.page.goto(`${server.rehearsal}/webhooks`);
    await expect
      .poll(
        async () => (
          await pages.page.reload(),
          pages.page.getByRole('cell', { name: /\/jira\/hooks\/cloud$/u }).count()
        ),
      )
      .toBe(0);
    await renameInJira(server, 'NW-12', 'Only after refresh');
    await ada.page.getByRole('button', refresh).click();
    await seenBy(both, 'NW-12', 'Only after refresh', 10_000);
  });
  await pages.close();
});

test('P49: live by a webhook of Jira’s administrator: made on our page, pasted in Jira’s, seen by two in under 2 s', async ({
  people,
  browser,
  server,
}) => {
  const pages = await JiraPages.open(browser, server);
  const deliveries = new DeliveryDesk(server);
  const ada = await people.ada();
  const board = await ada.newBoard('By hand');
  await ada.connectJira(board);
  await ada.importBy('key in (NW-21, NW-22)');
  const grace = await people.grace();
  await grace.connectJira(board);
  const guest = await people.guest(await ada.guestLink(board));
  // Only who is no administrator is on the board, so that the app registers nothing of its own.
  await ada.page.goto(server.address);
  for (const person of [grace, guest]) {
    await person.seeAll();
    await expect(person.card('NW-22')).toBeVisible();
  }
  const desk = await SyncDesk.open(ada, server);
  await desk.choose('Live');
  const made = await desk.makeHook();
  expect(made.secret.length).toBeGreaterThanOrEqual(24);
  await pages.addHook(made.address, made.secret);

  await test.step('a change is on both screens in under 2 s, by a delivery to that address', async () => {
    await renameInJira(server, 'NW-22', 'Told by hand');
    await seenBy([grace, guest], 'NW-22', 'Told by hand', 2000);
    await expect(guest.card('NW-22').locator('[data-news]')).toHaveCount(1);
    await expect
      .poll(async () =>
        (await deliveries.lines()).filter(({ state, status }) => state === 'delivered' && status === 202),
      )
      .not.toEqual([]);
    await expect(desk.site).toContainText(/Last event from Jira\s*\d+ s ago/u);
  });

  await test.step('the secret is shown once; once removed, the address refuses what Jira sends', async () => {
    await desk.site.getByRole('button', { name: 'I have copied both' }).click();
    await desk.page.reload();
    await expect(desk.site.getByRole('button', { name: 'Replace' })).toBeVisible();
    expect(await desk.page.content()).not.toContain(made.secret);
    await desk.site.getByRole('button', { name: 'Remove' }).click();
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await expect(desk.site.getByRole('button', { name: 'Make an address' })).toBeVisible();
    await renameInJira(server, 'NW-22', 'Not heard');
    await expect.poll(async () => (await deliveries.lines()).at(-1)?.state).toBe('refused');
  });

  await test.step('who does not administer the organisation is told who does', async () => {
    await grace.page.goto(`${server.address}/preferences/jira-sync`);
    await expect(grace.page.getByText('Ask Ada Byte, who administers')).toBeVisible();
  });
  await pages.close();
});
