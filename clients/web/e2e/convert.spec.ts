import { expect } from '@playwright/test';
import { Converting, creates, pasteLines, placesOf, selectAll } from './support/converting';
import { picture } from './support/picture';
import { testsWithServer } from './support/test';

const test = testsWithServer();

test('P42: who has no connection is told to connect first, guests may not', async ({ people }) => {
  const ada = await people.ada();
  const board = await ada.newBoard('Who may convert');
  const grace = await people.grace();
  await grace.open(board);
  const guest = await people.guest(await ada.guestLink(board));
  await ada.writeSticky('Heat the waiting room', 400, 400);
  await grace.sticky('Heat').click();
  await grace.page.getByRole('button', { name: 'Save as Jira Issue' }).click();
  await expect(grace.page.getByRole('button', { name: 'Connect Jira' })).toBeVisible();
  await guest.sticky('Heat').click();
  await expect(guest.page.getByRole('button', { name: 'Save as Jira Issue' })).toHaveAttribute('data-disabled', 'true');
});

test('P41–P47: stickies become issues in their place for everybody', async ({ people, jira }) => {
  const ada = await people.ada();
  const board = await ada.newBoard('Conversions');
  const grace = await people.grace();
  await ada.connectJira(board);
  await grace.open(board);
  const guest = await people.guest(await ada.guestLink(board));
  const all = [ada, grace, guest];
  await ada.writeSticky('Heat the waiting room', 400, 400);
  await ada.writeSticky('Sell tickets at night', 750, 400);
  for (const person of all) {
    await person.seeAll();
    await expect(person.stickies).toHaveCount(2);
  }
  const before = await placesOf(guest);
  const from = await jira.lastCall();
  const converting = new Converting(ada);
  await selectAll(ada);
  await converting.open();
  await expect(converting.dialog.getByRole('textbox', { name: 'Summary 1' })).toHaveValue(/Heat|Sell/u);
  await converting.create(2).click();
  await expect(converting.created).toHaveCount(2);
  const keys = await converting.keys();
  await converting.close();
  for (const person of all) {
    await expect(person.stickies).toHaveCount(0);
    for (const key of keys) {
      await expect(person.card(key)).toBeVisible();
    }
    expect(await placesOf(person)).toBe(before);
  }
  const pages = (await Promise.all(keys.map((key) => jira.page(key)))).join(' ');
  expect(pages).toContain('Heat the waiting room');
  expect(pages).toContain('Sell tickets at night');
  expect((await creates(jira, from)).map(({ person }) => person)).toEqual(['Ada Byte']);
});

test('P46: what Jira refuses stays a sticky, with Jira’s message on it for whoever tried, and is tried again', async ({
  people,
  jira,
}) => {
  const ada = await people.ada();
  const board = await ada.newBoard('Refused');
  const grace = await people.grace();
  await ada.connectJira(board);
  await grace.open(board);
  const converting = new Converting(ada);
  await ada.writeSticky('Paint the pier', 500, 420);
  await ada.sticky('Paint the pier').click();
  await jira.fault({ match: { method: 'POST', path: '/issue(/bulk)?$' }, kind: 'status', status: 400, times: 1 });
  await converting.open();
  await converting.create(1).click();
  await expect(converting.dialog.getByText('The request was not accepted.')).toBeVisible();
  await converting.dialog.getByRole('button', { name: 'Cancel' }).click();
  const note = ada.page.getByRole('button', { name: /No issue was made: The request was not accepted/u });
  await expect(note).toBeVisible();
  await picture(ada.page, 'convert-refused');
  await expect(grace.sticky('Paint the pier')).toHaveCount(1);
  await expect(grace.page.getByText('The request was not accepted.')).toHaveCount(0);
  await note.click();
  await expect(converting.dialog.getByText('The request was not accepted.')).toBeVisible();
  await converting.create(1).click();
  await expect(converting.created).toHaveCount(1);
  await converting.close();
  await expect(grace.cards).toHaveCount(1);
  await expect(note).toHaveCount(0);
});

test('P44–P45: mandatory fields, a long text, and what cannot be filled in is said first', async ({ people, jira }) => {
  const ada = await people.ada();
  const board = await ada.newBoard('Demanding');
  await ada.connectJira(board);
  const converting = new Converting(ada);
  await ada.writeSticky('Ramp light flickers\nsince the storm\nat pier two', 500, 420);
  await ada.sticky('Ramp light').click();
  await converting.open('Access request');
  await expect(converting.dialog.getByRole('alert')).toContainText('cannot be made here');
  await expect(converting.dialog.getByRole('textbox', { name: 'Summary 1' })).toHaveCount(0);
  await picture(ada.page, 'convert-beyond');
  await converting.chooseType('Bug');
  await expect(converting.dialog.getByRole('textbox', { name: 'Summary 1' })).toHaveValue('Ramp light flickers');
  await expect(converting.create(1)).toBeDisabled();
  await converting.dialog.getByRole('combobox', { name: /Found in/u }).click();
  await ada.page.getByRole('option').filter({ visible: true }).first().click();
  await converting.dialog.getByRole('button', { name: /^More fields/u }).click();
  await picture(ada.page, 'convert-fields');
  await converting.create(1).click();
  await expect(converting.created).toHaveCount(1);
  const page = await jira.page((await converting.keys())[0] ?? '');
  expect(page).toContain('Ramp light flickers');
  expect(page).toContain('since the storm');
});

test('P43–P45: sub-tasks are made below a parent', async ({ people, jira }) => {
  const ada = await people.ada();
  const board = await ada.newBoard('Sub-tasks');
  await ada.connectJira(board);
  const converting = new Converting(ada);
  await ada.writeSticky('Measure the hatch', 500, 420);
  await ada.sticky('Measure').click();
  await converting.open('Sub-task');
  await expect(converting.create(1)).toBeDisabled();
  const parent = converting.dialog.getByRole('combobox', { name: /Parent/u });
  await parent.click();
  await parent.fill('booking');
  const choice = ada.page.getByRole('option', { name: /^NW-\d+/u }).first();
  const above = /^NW-\d+/u.exec((await choice.textContent()) ?? '')?.[0] ?? '';
  await choice.click();
  await converting.create(1).click();
  await expect(converting.created).toHaveCount(1);
  expect(await jira.page((await converting.keys())[0] ?? '')).toContain(above);
});

test('P46: sixty stickies go out in two calls, with progress told', async ({ people, jira }) => {
  const ada = await people.ada();
  const board = await ada.newBoard('Sixty');
  await ada.connectJira(board);
  const converting = new Converting(ada);
  await pasteLines(
    ada,
    Array.from({ length: 60 }, (_, n) => `Crate ${n + 1} of the autumn stocktaking`),
  );
  await selectAll(ada);
  const from = await jira.lastCall();
  await converting.open();
  await jira.fault({ match: { method: 'POST', path: '/issue/bulk$' }, kind: 'slow', delayMs: 1500, times: 2 });
  await converting.create(60).click();
  await expect(converting.dialog.getByRole('status')).toContainText('0 of 60');
  await expect(converting.dialog.getByRole('status')).toContainText('50 of 60');
  await picture(ada.page, 'convert-progress');
  await expect(converting.created).toHaveCount(60);
  await converting.close();
  await expect(ada.cards).toHaveCount(60);
  expect(await creates(jira, from)).toHaveLength(2);
});

test('B18: a sticky that looks like a loaded issue says so first', async ({ people, jira }) => {
  const ada = await people.ada();
  const board = await ada.newBoard('Alike');
  await ada.connectJira(board);
  await ada.importBy('key in (NW-20, NW-21)');
  const label = await ada.cards
    .first()
    .getByRole('button', { name: /^Summary: / })
    .first()
    .getAttribute('aria-label');
  const summary = (label ?? '').replace('Summary: ', '');
  const key = (await ada.cards.first().getByRole('link').first().textContent()) ?? '';
  await ada.writeSticky(`${summary.toLowerCase()}!`, 1000, 640);
  await ada.writeSticky('Count the gulls on the breakwater', 1240, 640);
  const from = await jira.lastCall();
  await selectAll(ada);
  const converting = new Converting(ada);
  await converting.open();
  const alike = converting.dialog.getByRole('group', { name: /looks like an issue/u });
  await expect(alike).toHaveCount(1);
  await expect(alike).toContainText(key);
  await expect(converting.create(2)).toBeDisabled();
  await picture(ada.page, 'convert-alike');
  await alike.getByRole('button', { name: `Use ${key} instead` }).click();
  await converting.create(1).click();
  await expect(converting.created).toHaveCount(1);
  await converting.close();
  await expect(ada.stickies).toHaveCount(0);
  await expect(ada.cards).toHaveCount(3);
  expect(await creates(jira, from)).toHaveLength(1);
});
