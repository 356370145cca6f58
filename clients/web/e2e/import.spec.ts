import { expect } from '@playwright/test';
import { testsWithServer } from './support/test';

const test = testsWithServer();

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const apart = (a: Box, b: Box): boolean =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

test('P5 P8–P11 P15–P17 P19 P21–P25 P53: from no connection to cards on three screens, and again without doubles', async ({
  people,
  jira,
}) => {
  const ada = await people.ada();
  const board = await ada.newBoard('Imports');
  const grace = await people.grace();
  await grace.open(board);
  const guest = await people.guest(await ada.guestLink(board));
  const { page } = ada;
  const dialog = ada.importDialog;

  await test.step('P8 P9: cancelling says so and changes nothing', async () => {
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await dialog.getByRole('button', { name: 'Connect Jira' }).click();
    await expect(page.getByRole('heading', { name: 'Ludi.Collab wants to use your Jira' })).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByText('You did not connect Jira. Nothing has changed')).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`/boards/${board}$`, 'u'));
    await expect(dialog.getByRole('button', { name: 'Connect Jira' })).toBeVisible();
  });

  await test.step('P8 P10: accepting leads back into the dialog', async () => {
    await dialog.getByRole('button', { name: 'Connect Jira' }).click();
    await ada.consent();
    await expect(page.getByText('Your Jira account is connected.')).toBeVisible();
    await expect(dialog.getByRole('textbox', { name: 'JQL' })).toBeVisible();
  });

  await test.step('P15: projects are found as one types', async () => {
    await dialog.getByRole('textbox', { name: 'Search projects' }).fill('north');
    await expect(dialog.getByRole('button', { name: /Operations Desk/u })).toBeHidden();
    await dialog.getByRole('button', { name: /Northwind/u }).click();
    await expect(dialog.getByRole('textbox', { name: 'JQL' })).toHaveValue(/project/u);
  });

  await test.step('P17: scrolling loads on, without gaps or doubles', async () => {
    const table = dialog.getByRole('table', { name: 'Issues' });
    const seen = new Map<string, string>();
    const look = async (): Promise<number> => {
      for (const row of await table.getByRole('row').all()) {
        const index = await row.getAttribute('aria-rowindex');
        const key = /NW-\d+/u.exec((await row.textContent()) ?? '');
        if (index !== null && key !== null) {
          expect(seen.get(index) ?? key[0]).toBe(key[0]);
          seen.set(index, key[0]);
        }
      }
      await table.evaluate((element) => {
        element.scrollTop += element.clientHeight * 0.8;
      });
      return seen.size;
    };
    await expect(table.getByRole('row').nth(1)).toBeVisible();
    await expect.poll(look, { intervals: [50], timeout: 30_000 }).toBeGreaterThan(110);
    expect(new Set(seen.values()).size).toBe(seen.size);
    const rows = [...seen.keys()].map(Number).sort((a, b) => a - b);
    expect(rows).toEqual(rows.map((_, index) => index + 2));
  });

  await test.step('P19: bad JQL keeps its text and shows what Jira says', async () => {
    const jql = dialog.getByRole('textbox', { name: 'JQL' });
    await jql.fill('project = NW AND (');
    await dialog.getByRole('button', { name: 'Search' }).click();
    await expect(dialog.getByText(/Error in the JQL Query/u)).toBeVisible();
    await expect(jql).toHaveValue('project = NW AND (');
    await jql.fill('project = NW AND key in (NW-11, NW-12, NW-13, NW-14, NW-15, NW-16)');
    await dialog.getByRole('button', { name: 'Search' }).click();
    await expect(dialog.getByText('All 6 loaded')).toBeVisible();
  });

  await test.step('P21 P22: single ticks and the box for all', async () => {
    const all = dialog.getByRole('checkbox', { name: 'All 6 loaded' });
    await expect(all).not.toBeChecked();
    await dialog.getByRole('checkbox', { name: /^NW-12 / }).click();
    await expect(all).toBeChecked({ indeterminate: true });
    await expect(dialog.getByRole('button', { name: 'Import 1 issue' })).toBeEnabled();
    await all.click();
    await expect(all).toBeChecked();
    await dialog.getByRole('checkbox', { name: /^NW-16 / }).click();
    await expect(dialog.getByRole('button', { name: 'Import 5 issues' })).toBeEnabled();
  });

  await test.step('P23 P53: the cards come to everybody, none over another', async () => {
    await dialog.getByRole('button', { name: 'Import 5 issues' }).click();
    await expect(dialog.getByText('5 issues added')).toBeVisible();
    await dialog.getByRole('button', { name: 'Show on the board' }).click();
    for (const person of [ada, grace, guest]) {
      await person.seeAll();
      await expect(person.cards).toHaveCount(5);
      for (const key of ['NW-11', 'NW-12', 'NW-13', 'NW-14', 'NW-15']) {
        await expect(person.card(key)).toBeVisible();
      }
      const boxes = await person.cards.evaluateAll((cards) =>
        cards.map((card) => {
          const { x, y, width, height } = card.getBoundingClientRect();
          return { x, y, width, height };
        }),
      );
      expect(boxes.every((a, index) => boxes.slice(index + 1).every((b) => apart(a, b)))).toBe(true);
    }
  });

  await test.step('P25: the same issues again make no second cards', async () => {
    const before = await jira.lastCall();
    await ada.importBy('key in (NW-14, NW-15, NW-16)');
    for (const person of [ada, grace, guest]) {
      await person.seeAll();
      await expect(person.cards).toHaveCount(6);
      await expect(person.card('NW-16')).toBeVisible();
    }
    const calls = await jira.calls({ after: String(before) });
    expect(new Set(calls.map((call) => call.person))).toEqual(new Set(['Ada Byte']));
  });
});

test('P15 P16 P24: what Jira hides from Grace is not in her lists', async ({ people }) => {
  const grace = await people.grace();
  const board = await grace.newBoard('What Grace may see');
  await grace.connectJira(board);
  await grace.page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = grace.importDialog;
  await expect(dialog.getByRole('button', { name: /Northwind/u })).toBeVisible();
  await expect(dialog.getByRole('button', { name: /Security Desk/u })).toHaveCount(0);
  await dialog.getByRole('textbox', { name: 'JQL' }).fill('project = SEC');
  await dialog.getByRole('button', { name: 'Search' }).click();
  await expect(dialog.getByText(/No issue found|does not exist/u).first()).toBeVisible();
  await expect(dialog.getByText(/SEC-\d/u)).toHaveCount(0);
});
