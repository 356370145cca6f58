import { expect } from '@playwright/test';
import { testsWithServer } from './support/test';

const test = testsWithServer();

test('P48 P51 P52 P63 B4: one connected person reads for all; with the last of them the content goes', async ({
  people,
  jira,
}) => {
  const ada = await people.ada();
  const board = await ada.newBoard('Readers');
  await ada.connectJira(board);
  await ada.importBy('key in (NW-11, NW-12, NW-13)');
  const grace = await people.grace();
  await grace.connectJira(board);
  const guest = await people.guest(await ada.guestLink(board));
  for (const person of [ada, grace, guest]) {
    await person.seeAll();
    await expect(person.card('NW-12')).toBeVisible();
    await expect(person.strip).toContainText('Ada Byte reads for everybody');
  }
  const summary = (await guest.card('NW-12').locator('[data-field=summary]').textContent()) ?? '';
  expect(summary.length).toBeGreaterThan(3);

  await test.step('P48 P51: a change in Jira shows after Refresh, not before, and Refresh is one batched read', async () => {
    await jira.changeSummary('NW-12', 'Changed in Jira itself');
    const before = await jira.lastCall();
    await guest.page.reload();
    await expect(guest.card('NW-12').locator('[data-field=summary]')).toHaveText(summary);
    await ada.page.getByRole('button', { name: 'Refresh Jira issues' }).click();
    for (const person of [ada, grace, guest]) {
      await expect(person.card('NW-12').locator('[data-field=summary]')).toHaveText('Changed in Jira itself');
    }
    const reads = (await jira.calls({ after: String(before) })).filter(({ template }) => /issue/iu.test(template));
    expect(reads.map(({ template }) => template.split('/').at(-1))).toEqual(['bulkfetch']);
  });

  await test.step('B4: Ada leaves, Grace is named and nothing is lost', async () => {
    await ada.context.close();
    for (const person of [grace, guest]) {
      await expect(person.strip).toContainText('Grace Hopper-Ng reads for everybody');
      await expect(person.card('NW-12')).toBeVisible();
    }
  });

  await test.step('P52 P63: Grace leaves, the guest sees placeholders and no issue', async () => {
    await grace.context.close();
    await expect(guest.cards.filter({ hasText: 'Shown while a connected person is here' })).toHaveCount(3);
    await expect(guest.strip).toContainText('Jira issues are hidden until a connected person is here');
    const html = await guest.page.content();
    expect(html).not.toContain('Changed in Jira itself');
    expect(html).not.toContain('NW-1');
  });

  await test.step('P52: Ada returns and the cards fill in', async () => {
    const again = await people.ada();
    await again.open(board);
    for (const person of [again, guest]) {
      await expect(person.card('NW-12')).toContainText('Changed in Jira itself');
      await expect(person.strip).toContainText('Ada Byte reads for everybody');
    }
  });
});
