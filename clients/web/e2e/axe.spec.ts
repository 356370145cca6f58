import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { testsWithServer } from './support/test';

const test = testsWithServer();

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(grave).toEqual([]);
}

test('B9: the landing page has no grave barrier', async ({ people, server }) => {
  const { page } = await people.stranger();
  await page.goto(server.address);
  await expect(page.getByRole('button', { name: 'Ada Byte' })).toBeVisible();
  await expectAccessible(page);
});

test('B9: the list of boards has no grave barrier', async ({ people, server }) => {
  const { page } = await people.ada();
  await page.goto(server.address);
  await expect(page.getByRole('heading', { name: 'Boards' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'New board' }).first()).toBeVisible();
  await expectAccessible(page);
});

test('B9: the page on which sites are kept in step has no grave barrier', async ({ people, server }) => {
  const ada = await people.ada();
  await ada.connectJira(await ada.newBoard('Kept'));
  await ada.page.goto(`${server.address}/preferences/jira-sync`);
  await ada.page.getByRole('button', { name: 'Make an address' }).click();
  await expect(ada.page.getByRole('textbox', { name: 'Secret' })).toBeVisible();
  await expectAccessible(ada.page);
});

test('B9: a board with cards and the import dialog have no grave barrier', async ({ people }) => {
  const ada = await people.ada();
  const board = await ada.newBoard('For everybody');
  await ada.connectJira(board);
  await ada.importBy('key in (NW-11, NW-12, NW-13)');
  await ada.seeAll();
  await expect(ada.card('NW-12')).toBeVisible();
  await expect(ada.page.getByText('Your Jira account is connected.')).toBeHidden();
  await expectAccessible(ada.page);
  await ada.page.getByRole('button', { name: 'Import', exact: true }).click();
  await ada.importDialog.getByRole('button', { name: /Northwind/u }).click();
  await expect(ada.importDialog.getByRole('checkbox', { name: /^All \d+ loaded/u })).toBeVisible();
  await expectAccessible(ada.page);
});
