import { expect } from '@playwright/test';
import type { Somebody } from './support/people';
import { testsWithServer } from './support/test';

const test = testsWithServer();

async function openConversion(person: Somebody, type: string): Promise<void> {
  await person.page.getByRole('button', { name: 'Save as Jira Issue' }).click();
  const dialog = person.page.getByRole('dialog', { name: 'Save as Jira issue' });
  await dialog.getByRole('combobox', { name: 'Project' }).click();
  await person.page.getByRole('option', { name: /Northwind \(NW\)/u }).click();
  await dialog.getByRole('combobox', { name: 'Issue type' }).click();
  await person.page.getByRole('option', { name: type, exact: true }).click();
}

test('P41–P47: stickies become issues in their place for everybody, each exactly once, or stay with Jira’s words', async ({
  people,
  jira,
}) => {
  const ada = await people.ada();
  const board = await ada.newBoard('Conversions');
  const grace = await people.grace();
  await ada.connectJira(board);
  await grace.open(board);
  const guest = await people.guest(await ada.guestLink(board));
  const all = [ada, grace, guest];
  const dialog = ada.page.getByRole('dialog', { name: 'Save as Jira issue' });
  await ada.writeSticky('Heat the waiting room', 400, 400);
  await ada.writeSticky('Sell tickets at night', 750, 400);
  const places = (person: Somebody) =>
    person.page.locator('.react-flow__node').evaluateAll((nodes) =>
      nodes
        .map((node) => (node as HTMLElement).style.transform)
        .sort()
        .join(' '),
    );
  for (const person of all) {
    await person.seeAll();
    await expect(person.stickies).toHaveCount(2);
  }

  await test.step('P42: who has no connection is told to connect first, guests may not', async () => {
    await grace.sticky('Heat').click();
    await grace.page.getByRole('button', { name: 'Save as Jira Issue' }).click();
    await expect(grace.page.getByRole('button', { name: 'Connect Jira' })).toBeVisible();
    await grace.page.keyboard.press('Escape');
    await guest.sticky('Heat').click();
    await expect(guest.page.getByRole('button', { name: 'Save as Jira Issue' })).toHaveAttribute(
      'data-disabled',
      'true',
    );
  });

  await test.step('P43–P47: two at once, with a double click', async () => {
    const before = await places(guest);
    const from = await jira.lastCall();
    await ada.page.keyboard.press('Control+a');
    await openConversion(ada, 'Task');
    await expect(dialog.getByRole('textbox', { name: 'Summary 1' })).toHaveValue(/Heat|Sell/u);
    await dialog.getByRole('button', { name: 'Create 2 issues' }).dblclick();
    await expect(dialog.getByLabel('Created')).toHaveCount(2);
    const keys = await dialog.locator('li strong').allTextContents();
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    for (const person of all) {
      await expect(person.stickies).toHaveCount(0);
      for (const key of keys) {
        await expect(person.card(key)).toBeVisible();
      }
      expect(await places(person)).toBe(before);
    }
    const pages = (await Promise.all(keys.map((key) => jira.page(key)))).join(' ');
    expect(pages).toContain('Heat the waiting room');
    expect(pages).toContain('Sell tickets at night');
    const creates = (await jira.calls({ after: String(from), method: 'POST' })).filter(({ template }) =>
      /\/issue(?:\/bulk)?$/u.test(template),
    );
    expect(creates.length).toBeGreaterThan(0);
    expect(creates.length).toBeLessThanOrEqual(2);
    expect(new Set(creates.map(({ person }) => person))).toEqual(new Set(['Ada Byte']));
  });

  await test.step('P46: what Jira refuses stays a sticky, with Jira’s message, and can be tried again', async () => {
    await ada.page.keyboard.press('Escape');
    await ada.writeSticky('Paint the pier', 900, 720);
    await ada.sticky('Paint the pier').click();
    await jira.fault({ match: { method: 'POST', path: '/issue(/bulk)?$' }, kind: 'status', status: 400, times: 1 });
    await openConversion(ada, 'Task');
    await dialog.getByRole('button', { name: 'Create 1 issue' }).click();
    await expect(dialog.getByRole('alert').or(dialog.locator('.mantine-TextInput-error')).first()).toBeVisible();
    for (const person of all) {
      await expect(person.sticky('Paint the pier')).toHaveCount(1);
    }
    await dialog.getByRole('button', { name: 'Create 1 issue' }).click();
    await expect(dialog.getByLabel('Created')).toHaveCount(1);
    for (const person of all) {
      await expect(person.stickies).toHaveCount(0);
      await expect(person.cards).toHaveCount(3);
    }
  });
});
