import { expect } from '@playwright/test';
import { testsWithServer } from './support/test';

const test = testsWithServer();

test('P27 P28 P50 P54–P58: Ada edits on the card, all see it, Jira has it; the others are told why not', async ({
  people,
  jira,
  server,
}) => {
  const ada = await people.ada();
  const board = await ada.newBoard('Edits');
  const linus = await people.linus();
  await linus.open(board);
  const guest = await people.guest(await ada.guestLink(board));
  const all = [ada, linus, guest];
  await ada.connectJira(board);
  await ada.importBy('key in (NW-21, NW-22, NW-23, NW-24, NW-25, NW-26, NW-27, NW-28) AND "Story Points" is not EMPTY');
  const pointed = ada.cards.filter({ has: ada.page.locator('[data-field=points]') }).first();
  await expect(pointed).toBeVisible();
  const key = (await pointed.getByRole('link').first().textContent()) ?? '';
  for (const person of all) {
    await person.seeAll();
  }
  const field = (person: typeof ada, name: string) => person.card(key).locator(`[data-field=${name}]`);
  const settled = async (name: string, label: string): Promise<void> => {
    for (const person of all) {
      await expect(field(person, name)).toHaveAttribute('aria-label', label);
    }
    await expect(field(ada, name)).toHaveAttribute('data-saving', 'false');
  };

  await test.step('summary', async () => {
    await field(ada, 'summary').click();
    const box = ada.page.getByRole('textbox', { name: `Summary of ${key}` });
    await box.fill('Ferries leave on the hour');
    await box.press('Enter');
    await settled('summary', 'Summary: Ferries leave on the hour');
    await expect.poll(() => jira.page(key)).toContain('Ferries leave on the hour');
  });

  await test.step('status, by a move of the workflow', async () => {
    await field(ada, 'status').click();
    const moves = ada.page.getByRole('listbox', { name: 'Move to' }).getByRole('option');
    const move = moves.filter({ hasNotText: /Done|Closed|Resolved/u }).first();
    const status = (await move.locator('[data-category]').textContent()) ?? '';
    await move.click();
    await settled('status', `Status: ${status}`);
  });

  await test.step('assignee', async () => {
    await field(ada, 'assignee').click();
    await ada.page.getByRole('textbox', { name: 'Search Assignee' }).fill('Tom');
    await ada.page.getByRole('option', { name: /Tomás Ferreira/u }).click();
    await settled('assignee', 'Assignee: Tomás Ferreira');
  });

  await test.step('priority', async () => {
    const before = await field(ada, 'priority').getAttribute('aria-label');
    await field(ada, 'priority').click();
    const other = before === 'Priority: Low' ? 'High' : 'Low';
    await ada.page.getByRole('listbox', { name: 'Priority' }).getByRole('option', { name: other, exact: true }).click();
    await settled('priority', `Priority: ${other}`);
  });

  await test.step('story points', async () => {
    const before = await field(ada, 'points').getAttribute('aria-label');
    const points = before === 'Story points: 13' ? 8 : 13;
    await field(ada, 'points').click();
    await ada.page.getByRole('button', { name: `${points} points`, exact: true }).click();
    await settled('points', `Story points: ${points}`);
  });

  await test.step('P28: Jira’s own page has every change, by Ada', async () => {
    const page = (await jira.page(key)).replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');
    for (const changed of ['summary', 'status', 'assignee', 'priority', 'Story Points']) {
      expect(page).toMatch(new RegExp(`Ada Byte changed ${changed}`, 'iu'));
    }
    expect(page).toContain('→ Ferries leave on the hour');
    const writes = (await jira.calls()).filter(({ method, path }) => method === 'PUT' || path.endsWith('/transitions'));
    expect(new Set(writes.map(({ person }) => person))).toEqual(new Set(['Ada Byte']));
  });

  await test.step('P54 P55: the editors of the others are locked with the reason', async () => {
    await field(linus, 'status').click();
    await expect(linus.page.getByText('Connect your Jira account to edit issues.')).toBeVisible();
    await expect(linus.page.getByRole('button', { name: 'Connect Jira' })).toBeVisible();
    await field(guest, 'summary').click();
    await expect(guest.page.getByText('Guests can watch Jira issues, but not change them.')).toBeVisible();
    await expect(guest.page.getByRole('listbox')).toHaveCount(0);
  });

  await test.step('P55–P58: what they send by hand is refused before Jira hears of it', async () => {
    const before = await jira.lastCall();
    const { sites } = (await (await ada.context.request.get(`${server.address}/api/jira/connection`)).json()) as {
      readonly sites: readonly { readonly id: string }[];
    };
    const site = sites[0]?.id ?? '';
    for (const path of ['search', 'projects', 'issues/10020/edit', 'issues/10020/transition', 'import', 'convert']) {
      for (const [person, code] of [
        [linus, 'JiraNotConnected'],
        [guest, 'GuestsWatchJira'],
      ] as const) {
        const address = `/api/boards/${board}/jira/${site}/${path}`;
        const sent = path === 'import' ? { json: { issues: ['10020'], x: 0, y: 0 } } : { json: null };
        const answer = await person.page.evaluate(
          async ({ address, json }) => {
            const type = json === null ? 'application/octet-stream' : 'application/json';
            const got = await fetch(address, {
              method: 'POST',
              headers: { 'X-Ludi': '1', 'X-Seal': 'made-up', 'Content-Type': type },
              body: json === null ? new Uint8Array(64) : JSON.stringify(json),
            });
            return { status: got.status, code: ((await got.json()) as { code?: string }).code };
          },
          { address, ...sent },
        );
        expect(answer, `${person.name}: ${path}`).toEqual({ status: 403, code });
      }
    }
    expect(await jira.lastCall()).toBe(before);
  });
});
