import { expect, type Locator } from '@playwright/test';
import type { Somebody } from './support/people';
import { picture } from './support/picture';
import { testsWithServer } from './support/test';

const test = testsWithServer();

const bar = (person: Somebody): Locator => person.page.getByRole('region', { name: 'Bulk update' });
const dialog = (person: Somebody): Locator => person.page.getByRole('dialog', { name: 'Bulk Update' });
const results = (person: Somebody): Locator => person.page.getByRole('dialog', { name: 'Results of the bulk update' });

/** Selects everything on the board and opens the dialog. */
async function openBulk(person: Somebody): Promise<void> {
  await person.seeAll();
  await person.page.locator('.react-flow__pane').click({ position: { x: 5, y: 300 } });
  await person.page.keyboard.press('Control+a');
  await person.page.getByRole('button', { name: 'Bulk Update' }).click();
  await expect(dialog(person).getByRole('combobox', { name: 'Field to change' })).toBeVisible();
}

async function addField(person: Somebody, label: string, field: string): Promise<void> {
  await dialog(person).getByRole('combobox', { name: label }).click();
  await person.page.getByRole('option', { name: field, exact: true }).click();
}

async function choosePriority(person: Somebody, priority: string): Promise<void> {
  await addField(person, 'Field to change', 'Priority');
  await dialog(person).getByRole('combobox', { name: 'Priority' }).click();
  await person.page.getByRole('option', { name: priority, exact: true }).click();
}

test('P38–P40: the same change to many issues, seen by everybody, with a result for each', async ({ people, jira }) => {
  test.setTimeout(150_000);
  const ada = await people.ada();
  const board = await ada.newBoard('Bulk');
  const grace = await people.grace();
  await ada.connectJira(board);
  await grace.open(board);
  const guest = await people.guest(await ada.guestLink(board));
  const all = [ada, grace, guest];
  await ada.importBy('key in (NW-11, NW-12, NW-13)');
  for (const person of all) {
    await person.seeAll();
    await expect(person.cards).toHaveCount(3);
  }

  await test.step('P54 P56: guests and the unconnected are told why not', async () => {
    for (const person of [grace, guest]) {
      await person.seeAll();
      await person.page.keyboard.press('Control+a');
    }
    await expect(guest.page.getByRole('button', { name: 'Bulk Update' })).toHaveAttribute('data-disabled', 'true');
    await grace.page.getByRole('button', { name: 'Bulk Update' }).click();
    await expect(dialog(grace).getByRole('button', { name: 'Connect Jira' })).toBeVisible();
    await grace.page.keyboard.press('Escape');
  });

  await test.step('P40: what Jira refuses says why, the others stay changed, and it is tried again', async () => {
    await jira.fault({ match: { method: 'PUT', path: '/issue/' }, kind: 'status', status: 400, times: 1 });
    await openBulk(ada);
    await choosePriority(ada, 'Highest');
    await expect(dialog(ada).locator('[data-bulk-preview]')).toContainText('Set Priority to Highest on 3 issues');
    await dialog(ada).getByRole('button', { name: 'Update 3 issues' }).click();
    for (const person of all) {
      await expect(bar(person)).toHaveAttribute('data-phase', 'Ended');
      await expect(bar(person)).toContainText('1 failed');
    }
    await expect(bar(grace).getByRole('button', { name: 'Results' })).toHaveCount(0);
    await expect(bar(guest).getByRole('button', { name: 'Results' })).toHaveCount(0);
    await bar(ada).getByRole('button', { name: 'Results' }).click();
    await expect(results(ada).locator('tr[data-state="failed"]')).toHaveCount(1);
    await expect(results(ada).locator('tr[data-state="updated"]')).toHaveCount(2);
    await picture(ada.page, 'bulk-results');
    await results(ada).getByRole('button', { name: 'Select these cards' }).click();
    await expect(ada.page.getByRole('toolbar', { name: 'Selection' })).toHaveAttribute('data-selected-count', '1');
    await bar(ada).getByRole('button', { name: 'Results' }).click();
    await results(ada).getByRole('button', { name: 'Try it again' }).click();
    await expect(results(ada).locator('tr[data-state="updated"]')).toHaveCount(3);
    await ada.page.keyboard.press('Escape');
    for (const person of all) {
      await expect(bar(person)).toContainText('updated 3 issues');
    }
    await bar(ada).getByRole('button', { name: 'Close the bulk update' }).click();
    for (const person of all) {
      await expect(bar(person)).toHaveCount(0);
    }
  });

  await test.step('P38 P39: several fields of many issues go to Jira at once, in one’s own name', async () => {
    await grace.connectJira(board);
    await ada.importBy(`project = NW AND key in (${Array.from({ length: 40 }, (_, n) => `NW-${n + 20}`).join(', ')})`);
    for (const person of all) {
      await person.seeAll();
      await expect.poll(() => person.cards.count()).toBeGreaterThan(25);
    }
    const from = await jira.lastCall();
    await openBulk(ada);
    await choosePriority(ada, 'Low');
    await addField(ada, 'Another field', 'Labels');
    await dialog(ada).locator('[data-bulk-field="labels"] input.mantine-TagsInput-inputField').fill('launch');
    await ada.page.keyboard.press('Enter');
    await expect(dialog(ada).locator('[data-bulk-preview]')).toContainText(
      /Set Priority to Low and add launch to Labels on \d+ issues/u,
    );
    await picture(ada.page, 'bulk-dialog');
    await dialog(ada)
      .getByRole('button', { name: /^Update \d+ issues/u })
      .click();
    await expect(bar(guest)).toContainText(/Ada Byte is updating \d+ issues/u);
    await picture(guest.page, 'bulk-progress');
    for (const person of all) {
      await expect(bar(person)).toHaveAttribute('data-phase', 'Ended', { timeout: 30_000 });
    }
    await expect(bar(grace)).toContainText('All changes are in Jira');
    expect(await jira.page('NW-25')).toContain('launch');
    const writes = (await jira.calls({ after: String(from) })).filter(
      ({ method, template }) => method === 'PUT' || template.includes('/bulk/issues/'),
    );
    expect(writes.map(({ method, person }) => [method, person])).toEqual([['POST', 'Ada Byte']]);
    await bar(grace).getByRole('button', { name: 'Close the bulk update' }).click();
    await expect(bar(ada)).toHaveCount(0);
  });

  await test.step('P39: it goes on when who began it closes the tab, and whoever comes later sees how it ended', async () => {
    await openBulk(ada);
    await choosePriority(ada, 'High');
    await dialog(ada)
      .getByRole('button', { name: /^Update \d+ issues/u })
      .click();
    await expect(dialog(ada)).toBeHidden();
    await ada.page.close();
    await expect(bar(grace)).toContainText('All changes are in Jira', { timeout: 30_000 });
    const late = await people.guest(await grace.guestLink(board), 'Lena');
    await expect(bar(late)).toContainText(/Ada Byte updated \d+ issues/u);
    await bar(late).getByRole('button', { name: 'Hide the bulk update' }).click();
    await expect(bar(late)).toHaveCount(0);
    await bar(grace).getByRole('button', { name: 'Results' }).click();
    await expect(results(grace).locator('tr[data-state="updated"]').first()).toBeVisible();
    await expect(results(grace).getByRole('button', { name: /again/u })).toHaveCount(0);
  });
});
