import { expect, type Locator, type Page } from '@playwright/test';
import type { Somebody } from './support/people';
import { picture } from './support/picture';
import type { Server } from './support/server';
import { testsWithServer } from './support/test';

const test = testsWithServer();
const site = 'Harbor';

async function preferences(person: Somebody, server: Server): Promise<Page> {
  await person.page.goto(`${server.address}/preferences`);
  await expect(person.page.getByRole('heading', { name: 'Preferences' })).toBeVisible();
  return person.page;
}

const adding = (page: Page): Locator => page.getByRole('form', { name: 'Add a Jira Data Center site' });

async function addSite(page: Page, address: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a site' }).click();
  const form = adding(page);
  await form.getByRole('textbox', { name: 'Base address' }).fill(address);
  await form.getByRole('textbox', { name: 'Name (optional)' }).fill(site);
  await form.getByRole('button', { name: 'Add', exact: true }).click();
}

async function removeSite(page: Page): Promise<void> {
  await page.getByRole('button', { name: `Remove ${site}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByText(`${site} is removed`)).toBeVisible();
}

/** A personal access token that somebody has made in Jira. */
async function tokenOf(server: Server, person: string): Promise<string> {
  const answer = await fetch(`${server.rehearsal}/dc/tokens`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ person }),
  });
  expect(answer.ok).toBe(true);
  return ((await answer.json()) as { readonly rawToken: string }).rawToken;
}

const mine = (page: Page): Locator =>
  page.getByRole('region', { name: 'Jira', exact: true }).getByRole('listitem', { name: site });

test('P67: an administrator adds a Data Center site, somebody enters their token and sees its projects', async ({
  people,
  server,
}) => {
  const ada = await people.ada();
  const admin = await preferences(ada, server);
  await addSite(admin, 'https://169.254.169.254/latest');
  await expect(adding(admin).getByText('private network')).toBeVisible();
  await picture(admin, 'datacenter-1-refused');
  await adding(admin).getByRole('textbox', { name: 'Base address' }).fill(`${server.rehearsal}/dc/`);
  await adding(admin).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(admin.getByRole('button', { name: `Remove ${site}` })).toBeVisible();
  await picture(admin, 'datacenter-2-added');

  const grace = await people.grace();
  const page = await preferences(grace, server);
  await expect(page.getByRole('region', { name: 'Jira Data Center' })).toBeHidden();
  await mine(page)
    .getByRole('button', { name: `Enter token for ${site}` })
    .click();
  const token = mine(page).getByRole('textbox', { name: `Your token for ${site}` });
  await token.fill('made-up');
  await token.press('Enter');
  await expect(mine(page).getByText('mistyped, expired or revoked')).toBeVisible();
  await picture(page, 'datacenter-3-bad-token');
  await token.fill(await tokenOf(server, 'grace'));
  await token.press('Enter');
  await expect(mine(page).getByText('Connected', { exact: true })).toBeVisible();
  await expect(mine(page).getByText('as grace')).toBeVisible();
  await picture(page, 'datacenter-4-connected');

  await grace.newBoard('Harbor plans');
  await grace.page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(grace.importDialog.getByText('HB', { exact: true }).first()).toBeVisible();
  await picture(grace.page, 'datacenter-5-projects');
  await grace.page.keyboard.press('Escape');
  await expect(grace.importDialog).toBeHidden();
  await grace.importBy('key = HB-8');
  await grace.card('HB-8').locator('[data-field=summary]').click();
  const summary = grace.page.getByRole('textbox', { name: 'Summary of HB-8' });
  await summary.fill('Radios that carry over the breakwater');
  await summary.press('Enter');
  await expect
    .poll(async () => (await fetch(`${server.rehearsal}/dc/browse/HB-8`)).text())
    .toContain('Radios that carry over the breakwater');
  await picture(grace.page, 'datacenter-board');

  await preferences(grace, server);
  await mine(page)
    .getByRole('button', { name: `Disconnect from ${site}` })
    .click();
  await expect(mine(page).getByText('Not connected')).toBeVisible();
  await removeSite(admin);
  await page.reload();
  await expect(mine(page)).toBeHidden();
});

test('P67 P9: people sign in at a site over its incoming link, from where the import dialog asks them to', async ({
  people,
  server,
}) => {
  const ada = await people.ada();
  const admin = await preferences(ada, server);
  await admin.getByRole('button', { name: 'Add a site' }).click();
  const form = adding(admin);
  await form.getByRole('textbox', { name: 'Base address' }).fill(`${server.rehearsal}/dc`);
  await form.getByRole('textbox', { name: 'Name (optional)' }).fill(site);
  await form.getByRole('radio', { name: 'OAuth 2.0' }).check();
  await expect(form.getByRole('textbox', { name: 'Redirect address' })).toHaveValue(`${server.address}/jira/callback`);
  await form.getByRole('textbox', { name: 'Client id' }).fill('ludi-collab-dc');
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form.getByText('Please give the client secret')).toBeVisible();
  await picture(admin, 'datacenter-6-oauth');
  await form.getByRole('textbox', { name: 'Client secret' }).fill('rehearsal-dc-secret');
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(admin.getByRole('button', { name: `Remove ${site}` })).toBeVisible();

  const linus = await people.linus();
  await linus.newBoard('Docks');
  await linus.page.getByRole('button', { name: 'Import', exact: true }).click();
  await picture(linus.page, 'datacenter-7-gate');
  await linus.importDialog.getByRole('button', { name: `Connect to ${site}` }).click();
  await linus.page.getByRole('radio', { name: linus.name }).check();
  await picture(linus.page, 'datacenter-8-consent');
  await linus.page.getByRole('button', { name: /Allow|Accept/u }).click();
  await expect(linus.page.getByText('Your Jira account is connected.')).toBeVisible();
  await expect(linus.importDialog.getByText('HB', { exact: true }).first()).toBeVisible();
  await removeSite(admin);
});
