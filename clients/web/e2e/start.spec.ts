import { expect } from '@playwright/test';
import { testsWithServer } from './support/test';

const test = testsWithServer();

test('B10: from the landing page one click leads onto the demo board', async ({ people, server }) => {
  const visitor = await people.stranger('Ada Byte');
  await visitor.page.goto(server.address);
  await expect(visitor.page.getByRole('heading', { name: 'Plan with your Jira backlog' })).toBeVisible();
  await visitor.page.getByRole('button', { name: 'Ada Byte' }).click();
  await expect(visitor.page).toHaveURL(/\/boards\/demo-sprint-42$/u);
  await expect(visitor.stickies.first()).toBeVisible();
  await expect(visitor.page.getByRole('listitem', { name: /^Ada Byte \(you/u })).toBeVisible();
  await expect(visitor.page.getByRole('link', { name: 'Rehearsal' })).toBeVisible();
});

test('P5 P6: a new organisation signs up, makes a blank board and finds the import twice', async ({
  people,
  server,
}) => {
  const { page } = await people.stranger();
  await page.goto(server.address);
  await page.getByRole('link', { name: 'Sign up' }).first().click();
  await page.getByRole('textbox', { name: 'Organisation' }).fill('Southwind Ferries');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Rosa Lind');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('rosa@southwind.example');
  await page.getByLabel('Password', { exact: true }).fill('a long enough phrase');
  await page.getByRole('button', { name: 'Sign up' }).click();
  await expect(page.getByRole('heading', { name: 'Boards' })).toBeVisible();
  await expect(page.getByText('Southwind Ferries')).toBeVisible();
  await expect(page.getByText('No board yet')).toBeVisible();

  await page.getByRole('button', { name: 'New board' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New board' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Tides');
  await dialog.getByRole('button', { name: 'Make the board' }).click();
  await expect(page.getByText('This board is all yours')).toBeVisible();

  const imports = page.getByRole('dialog', { name: 'Import to this board' });
  await page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Import' }).click();
  for (const tab of ['Jira', 'CSV', 'Paste']) {
    await expect(imports.getByRole('tab', { name: tab })).toBeVisible();
  }
  await expect(imports.getByRole('button', { name: 'Connect Jira' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(imports).toBeHidden();

  await page.getByRole('button', { name: 'Tides' }).click();
  await page.getByRole('menuitem', { name: 'Import data' }).click();
  await expect(imports.getByRole('tab', { name: 'CSV' })).toBeVisible();
});

test('P7: the template "Sprint planning" brings an import button onto the canvas', async ({ people, server }) => {
  const { page } = await people.linus();
  await page.goto(server.address);
  await page.getByRole('button', { name: 'New board' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New board' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Sprint 43');
  await dialog.getByRole('radio', { name: /Sprint planning/u }).check({ force: true });
  await dialog.getByRole('button', { name: 'Make the board' }).click();
  await page.locator('.react-flow__node-importButton').getByRole('button', { name: 'Import from Jira' }).click();
  const imports = page.getByRole('dialog', { name: 'Import to this board' });
  await expect(imports.getByRole('button', { name: 'Connect Jira' })).toBeVisible();
});
