import { expect } from '@playwright/test';
import { testsWithServer } from './support/test';

const test = testsWithServer();

test('P36: a card that is deleted is gone for everybody, its issue stays in Jira', async ({ people, jira }) => {
  const ada = await people.ada();
  const board = await ada.newBoard('Removals');
  await ada.connectJira(board);
  await ada.importBy('key in (NW-11, NW-12)');
  const guest = await people.guest(await ada.guestLink(board));
  await expect(guest.card('NW-11')).toBeVisible();
  const page = await jira.page('NW-11');
  const before = await jira.lastCall();
  await ada.seeAll();
  await ada.page.keyboard.press('Escape');
  await ada
    .card('NW-11')
    .locator('[data-item-id]')
    .click({ position: { x: 4, y: 70 } });
  await ada.page.keyboard.press('Delete');
  for (const person of [ada, guest]) {
    await expect(person.card('NW-11')).toHaveCount(0);
    await expect(person.card('NW-12')).toBeVisible();
  }
  expect(await jira.page('NW-11')).toContain(/<h1 class="summary">[^<]+/u.exec(page)?.[0] ?? 'no summary');
  expect((await jira.calls({ after: String(before) })).filter(({ method }) => method !== 'POST')).toEqual([]);
});

test('a server that is killed while three people type loses nothing and is found again', async ({ people, server }) => {
  test.setTimeout(120_000);
  const ada = await people.ada();
  const board = await ada.newBoard('Power cut');
  const grace = await people.grace();
  await grace.open(board);
  const guest = await people.guest(await ada.guestLink(board));
  const all = [ada, grace, guest];
  await ada.writeSticky('Ada before', 400, 300);
  await grace.seeAll();
  await grace.writeSticky('Grace before', 300, 700);
  await guest.seeAll();
  await guest.writeSticky('Guido before', 1100, 700);
  for (const person of all) {
    await person.seeAll();
    await expect(person.stickies).toHaveCount(3);
  }
  for (const [person, text] of [
    [ada, 'Ada before'],
    [grace, 'Grace before'],
    [guest, 'Guido before'],
  ] as const) {
    await person.sticky(text).dblclick();
    await person.page.getByRole('textbox', { name: 'Text of the sticky' }).press('End');
  }
  const typing = all.map((person) => person.page.keyboard.type(' and while it fell', { delay: 60 }));
  await server.crash();
  await Promise.all(typing);
  for (const person of all) {
    await expect(person.page.getByText('No connection.')).toBeVisible();
  }
  await server.run();
  for (const person of all) {
    await expect(person.page.getByText('No connection.')).toBeHidden({ timeout: 45_000 });
    await person.page.keyboard.press('Escape');
  }
  for (const person of all) {
    for (const name of ['Ada', 'Grace', 'Guido']) {
      await expect(person.sticky(`${name} before and while it fell`)).toHaveCount(1);
    }
    await expect(person.stickies).toHaveCount(3);
  }
  const late = await people.linus();
  await late.open(board);
  await expect(late.stickies).toHaveCount(3);
});

test('a line that is cut is told within three seconds, and what one did meanwhile arrives', async ({ people }) => {
  const ada = await people.ada();
  const board = await ada.newBoard('Tunnel');
  const grace = await people.grace();
  await grace.open(board);
  await ada.writeSticky('On the train', 500, 400);
  await expect(grace.sticky('On the train')).toBeVisible();
  await ada.context.setOffline(true);
  await expect(ada.page.getByText('No connection.')).toBeVisible({ timeout: 3_000 });
  await ada.writeSticky('In the tunnel', 900, 650);
  await expect(grace.stickies).toHaveCount(1);
  await ada.context.setOffline(false);
  await grace.seeAll();
  await expect(grace.sticky('In the tunnel')).toBeVisible({ timeout: 20_000 });
  await expect(ada.page.getByText('No connection.')).toBeHidden();
});
