import { expect } from '@playwright/test';
import type { Somebody } from './support/people';
import { testsWithServer } from './support/test';

const test = testsWithServer();
const hidden = 'Shown while a connected person is here';

async function boardWithCards(ada: Somebody): Promise<string> {
  const board = await ada.newBoard('Connections');
  await ada.connectJira(board);
  await ada.importBy('key in (NW-11, NW-12)');
  await ada.seeAll();
  await expect(ada.card('NW-12')).toBeVisible();
  return board;
}

async function preferences(person: Somebody): Promise<Somebody['page']> {
  const page = await person.context.newPage();
  await page.goto(new URL('/preferences', person.page.url()).href);
  await expect(page.getByRole('region', { name: 'Jira', exact: true })).toContainText(
    /Connected|reconnect|Not connected/u,
  );
  return page;
}

test('P12 P63: who disconnects in the preferences is locked at once, and the last one takes the content along', async ({
  people,
}) => {
  const ada = await people.ada();
  const board = await boardWithCards(ada);
  const guest = await people.guest(await ada.guestLink(board));
  await expect(guest.card('NW-12')).toBeVisible();

  const page = await preferences(ada);
  await page.getByRole('button', { name: 'Disconnect' }).click();
  await expect(page.getByText('Not connected')).toBeVisible();

  for (const person of [ada, guest]) {
    await expect(person.cards.filter({ hasText: hidden })).toHaveCount(2);
  }
});

test('P13: a grant that was revoked at Atlassian asks to reconnect, and the board stays open', async ({
  people,
  server,
}) => {
  const ada = await people.ada();
  await boardWithCards(ada);
  const revoked = await fetch(`${server.rehearsal}/grants/revoke`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ accountId: '5f00aa11bb22cc33dd44ee01' }),
  });
  expect(revoked.ok).toBe(true);
  await ada.page.getByRole('button', { name: 'Refresh Jira issues' }).click();
  await expect(ada.cards.filter({ hasText: hidden })).toHaveCount(2);
  await ada.writeSticky('Still here', 300, 300);

  const page = await preferences(ada);
  await expect(page.getByText('Please reconnect')).toBeVisible();
  await page.getByRole('button', { name: 'Reconnect Jira' }).click();
  await page.getByRole('radio', { name: 'Ada Byte' }).check();
  await page.getByRole('button', { name: 'Accept' }).click();
  await expect(
    page.getByRole('region', { name: 'Jira', exact: true }).getByText('Connected', { exact: true }),
  ).toBeVisible();
  await expect(ada.card('NW-12')).toBeVisible();
});

test('C18: the administrator leaves a site out, and open boards show nothing of it any more', async ({ people }) => {
  const ada = await people.ada();
  await boardWithCards(ada);
  const page = await preferences(ada);
  const sites = page.getByRole('region', { name: 'Jira sites' });
  await sites.getByRole('radio', { name: 'Only these sites' }).check();
  for (const site of await sites.getByRole('checkbox').all()) {
    await site.uncheck();
  }
  await sites.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('It holds for everybody')).toBeVisible();
  await expect(ada.cards.filter({ hasText: hidden })).toHaveCount(2);

  await page.reload();
  await expect(page.getByText('not used by your organisation').first()).toBeVisible();
  await sites.getByRole('radio', { name: 'Every site' }).check();
  await sites.getByRole('button', { name: 'Save' }).click();
  await expect(ada.card('NW-12')).toBeVisible();
});

test('P14: an account serves one organisation; the second is told so, and gets it once it is free', async ({
  people,
  server,
}) => {
  const ada = await people.ada();
  const board = await ada.newBoard('First');
  await ada.connectJira(board);
  const rosa = await people.stranger('Rosa');
  await rosa.page.goto(server.address);
  await rosa.post('/api/accounts', {
    organisation: 'Southwind',
    name: 'Rosa',
    email: 'rosa@southwind.example',
    password: 'a long enough phrase',
  });
  const connectAsAda = async (): Promise<void> => {
    await rosa.page.goto(`${server.address}/preferences`);
    await rosa.page.getByRole('button', { name: 'Connect Jira' }).click();
    await rosa.page.getByRole('radio', { name: 'Ada Byte' }).check();
    await rosa.page.getByRole('button', { name: 'Accept' }).click();
  };

  await connectAsAda();
  await expect(rosa.page.getByText('connected by another organisation')).toBeVisible();
  await expect(rosa.page.getByText('Not connected')).toBeVisible();
  await expect(rosa.page.locator('body')).not.toContainText('Northwind Trains');

  const page = await preferences(ada);
  await page.getByRole('button', { name: 'Disconnect' }).click();
  await expect(page.getByText('Not connected')).toBeVisible();
  await connectAsAda();
  await expect(rosa.page.getByText('Your Jira account is connected.')).toBeVisible();
});
