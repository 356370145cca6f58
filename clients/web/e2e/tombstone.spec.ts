import { expect } from '@playwright/test';
import { JiraPages } from './support/jiraPages';
import { picture } from './support/picture';
import { testsWithServer } from './support/test';

const test = testsWithServer();

test('P36 B11: issues that are moved, deleted or hidden in Jira each have their own look, for two people alike', async ({
  people,
  browser,
  server,
}) => {
  const jira = await JiraPages.open(browser, server);
  const ada = await people.ada();
  const board = await ada.newBoard('Tombstones');
  await ada.connectJira(board);
  await ada.importBy('key in (NW-11, NW-12, NW-13)');
  const grace = await people.grace();
  await grace.connectJira(board);
  const guest = await people.guest(await ada.guestLink(board));
  const [both, refresh] = [[ada, grace], { name: 'Refresh Jira issues' }] as const;
  for (const person of [ada, grace, guest]) {
    await person.seeAll();
    await expect(person.card('NW-13')).toBeVisible();
  }

  await test.step('moved: the new key, and which it was', async () => {
    const key = await jira.move('NW-11', 'Operations Desk');
    await grace.page.getByRole('button', refresh).click();
    for (const person of both) {
      await expect(person.card(key).getByRole('note')).toHaveText('was NW-11');
      await expect(person.cards).toHaveCount(3);
    }
  });

  await test.step('deleted: gone from Jira, no spinner, and the card is removed by whoever likes', async () => {
    await jira.remove('NW-12');
    await ada.page.getByRole('button', refresh).click();
    for (const person of both) {
      const gone = person.cards.filter({ hasText: 'Gone from Jira' });
      await expect(gone).toContainText('Deleted since, or hidden from everybody here');
      await expect(gone.getByRole('status')).toHaveCount(0);
    }
    await expect(guest.cards.filter({ hasText: 'Gone from Jira' }).getByRole('button')).toHaveCount(0);
    await picture(grace.page, 'tombstones');
    await grace.cards.getByRole('button', { name: 'Remove card' }).click();
    for (const person of both) {
      await expect(person.cards).toHaveCount(2);
    }
  });

  await test.step('hidden from one: shown as long as somebody here may see it, and locked for who may not', async () => {
    await jira.hide('NW-13');
    await grace.page.getByRole('button', refresh).click();
    await expect(grace.card('NW-13')).toBeVisible();
    await grace.card('NW-13').locator('[data-field=priority]').click();
    await expect(grace.page.getByText('Jira hides this issue from you')).toBeVisible();
    await grace.page.keyboard.press('Escape');
  });

  await test.step('hidden from all who are left: nobody here sees it, and nothing of it is left', async () => {
    await ada.page.goto(server.address);
    await expect(grace.strip).toContainText('Grace Hopper-Ng reads for everybody');
    await grace.page.getByRole('button', refresh).click();
    for (const person of [grace, guest]) {
      const hidden = person.cards.filter({ hasText: 'Hidden or deleted' });
      await expect(hidden).toContainText('Jira does not say whether it still exists');
      await expect(hidden.getByRole('status')).toHaveCount(0);
      await expect(person.page.locator('body')).not.toContainText('NW-13');
    }
  });

  await test.step('somebody who may see it is back: it is too, for all', async () => {
    await ada.open(board);
    for (const person of [ada, grace, guest]) {
      await person.seeAll();
      await expect(person.card('NW-13')).toBeVisible();
    }
  });
  await jira.close();
});
