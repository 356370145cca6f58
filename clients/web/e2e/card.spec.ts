import { expect } from '@playwright/test';
import type { Somebody } from './support/people';
import { picture } from './support/picture';
import { testsWithServer } from './support/test';

const test = testsWithServer();

const stories = 'project = NW AND issuetype = Story AND status = "In Progress" ORDER BY key';

/** Imports a few stories and answers the key of the first. */
async function withStories(person: Somebody, board: string): Promise<string> {
  await person.connectJira(board);
  await person.page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = person.importDialog;
  await dialog.getByRole('textbox', { name: 'JQL' }).fill(stories);
  await dialog.getByRole('button', { name: 'Search', exact: true }).click();
  const rows = dialog.getByRole('checkbox', { name: /^NW-/u });
  await rows.nth(0).check();
  await rows.nth(1).check();
  await dialog.getByRole('button', { name: /^Import \d+ issue/u }).click();
  await dialog.getByRole('button', { name: 'Show on the board' }).click();
  await expect(dialog).toBeHidden();
  await expect(person.cards).toHaveCount(2);
  const key = person.cards.first().getByRole('link').first();
  await expect(key).toHaveText(/^NW-/u);
  await person.seeAll();
  return (await key.textContent()) ?? '';
}

const openConfigure = async (person: Somebody, board: string) => {
  await person.page.getByRole('button', { name: board, exact: true }).click();
  await person.page.getByRole('menuitem', { name: 'Configure fields…' }).click();
  return person.page.getByRole('dialog', { name: 'Configure fields' });
};

test('P26 P33 P15: which fields cards show is chosen for all, kept over a crash, undone, and not by guests', async ({
  people,
  server,
}) => {
  const ada = await people.ada();
  const board = await ada.newBoard('Fields of cards');
  const key = await withStories(ada, board);
  const guest = await people.guest(await ada.guestLink(board));
  await guest.seeAll();
  const names = (person: Somebody) =>
    person
      .card(key)
      .locator('[data-row] [title]')
      .evaluateAll((terms) =>
        terms
          .filter((term) => term.tagName === 'SPAN' && term.parentElement?.hasAttribute('data-row') === true)
          .map((term) => term.textContent),
      );
  await expect.poll(() => names(ada)).toEqual(['Sprint']);

  await test.step('Ada adds two fields and puts one first; everybody sees it', async () => {
    const dialog = await openConfigure(ada, 'Fields of cards');
    await dialog.getByRole('textbox', { name: 'Search fields' }).fill('lab');
    await dialog.getByRole('checkbox', { name: 'Labels', exact: true }).check();
    await dialog.getByRole('textbox', { name: 'Search fields' }).fill('due');
    await dialog.getByRole('checkbox', { name: 'Due date', exact: true }).check();
    await dialog.getByRole('button', { name: 'Move Due date up' }).click();
    await dialog.getByRole('textbox', { name: 'Search fields' }).fill('');
    await picture(ada.page, 'card-configure');
    await ada.page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect.poll(() => names(ada)).toEqual(['Sprint', 'Due date', 'Labels']);
    await expect.poll(() => names(guest)).toEqual(['Sprint', 'Due date', 'Labels']);
  });

  await test.step('a chosen field is edited in its place', async () => {
    const labels = ada.card(key).locator('[data-field=labels]');
    await labels.click();
    const box = ada.page.getByPlaceholder('Type a label');
    await box.fill('harbour');
    await box.press('Enter');
    await ada.page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(labels).toHaveAttribute('aria-label', /harbour/u);
    await expect(guest.card(key).locator('[data-field=labels]')).toHaveAttribute('aria-label', /harbour/u);
    await picture(ada.page, 'card-fields');
  });

  await test.step('Undo takes back the label in Jira, then the choices, one by one', async () => {
    const undo = ada.page.getByRole('button', { name: 'Undo', exact: true });
    await undo.click();
    await expect(ada.card(key).locator('[data-field=labels]')).not.toHaveAttribute('aria-label', /harbour/u);
    await undo.click();
    await expect.poll(() => names(guest)).toEqual(['Sprint', 'Labels', 'Due date']);
    await ada.page.getByRole('button', { name: 'Redo', exact: true }).click();
    await expect.poll(() => names(guest)).toEqual(['Sprint', 'Due date', 'Labels']);
  });

  await test.step('guests have no such entry', async () => {
    await guest.page.getByRole('button', { name: 'Fields of cards', exact: true }).click();
    await expect(guest.page.getByRole('menuitem', { name: 'Back to boards' })).toBeVisible();
    await expect(guest.page.getByRole('menuitem', { name: 'Configure fields…' })).toHaveCount(0);
    await guest.page.keyboard.press('Escape');
  });

  await test.step('it is kept over a crash, and reset', async () => {
    await server.crash();
    await server.run();
    await ada.open(board);
    await expect.poll(() => names(ada)).toEqual(['Sprint', 'Due date', 'Labels']);
    const dialog = await openConfigure(ada, 'Fields of cards');
    await dialog.getByRole('button', { name: 'Reset' }).click();
    await ada.page.keyboard.press('Escape');
    await expect.poll(() => names(ada)).toEqual(['Sprint']);
  });
});

test('P27 B8: a move that asks for a resolution gets it on the card; undo moves it back where Jira offers that', async ({
  people,
  jira,
}) => {
  const ada = await people.ada();
  const board = await ada.newBoard('Moves');
  const key = await withStories(ada, board);
  const status = ada.card(key).locator('[data-field=status]');
  await status.click();
  await ada.page.getByRole('option', { name: /Done/u }).click();
  const form = ada.page.locator('form').filter({ hasText: 'Resolution' });
  await picture(ada.page, 'card-move');
  await ada.page.getByRole('option', { name: 'Done', exact: true }).click();
  await form.getByRole('button', { name: 'Done' }).click();
  await expect(status).toHaveAttribute('aria-label', 'Status: Done');
  await expect.poll(() => jira.page(key)).toContain('<strong>resolution</strong>');
  await ada.page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(status).toHaveAttribute('aria-label', 'Status: In Progress');
});

test('B5 B8: what changed in Jira meanwhile is never overwritten unasked, not by undo either', async ({
  people,
  jira,
}) => {
  const ada = await people.ada();
  const board = await ada.newBoard('Conflicts');
  const key = await withStories(ada, board);
  const summary = ada.card(key).locator('[data-field=summary]');
  const rename = async (text: string): Promise<void> => {
    await summary.click();
    const box = ada.page.getByRole('textbox', { name: `Summary of ${key}` });
    await box.fill(text);
    await box.press('Enter');
  };
  const dialog = ada.page.getByRole('dialog', { name: `Summary of ${key} has changed in Jira` });

  await test.step('yours, seen and now are shown; theirs can be taken', async () => {
    const seen = ((await summary.getAttribute('aria-label')) ?? '').replace('Summary: ', '');
    await jira.changeSummary(key, 'Ferries in winter');
    await rename('Ferries in spring');
    await expect(dialog).toContainText('Ferries in spring');
    await expect(dialog).toContainText(seen);
    await expect(dialog).toContainText('Ferries in winter');
    await picture(ada.page, 'card-conflict');
    await dialog.getByRole('button', { name: 'Take Jira’s value' }).click();
    await expect(summary).toHaveAttribute('aria-label', 'Summary: Ferries in winter');
  });

  await test.step('cancel goes back to editing; overwriting is a choice', async () => {
    await jira.changeSummary(key, 'Ferries in autumn');
    await rename('Ferries in May');
    await expect(dialog).toBeVisible();
    await ada.page.keyboard.press('Escape');
    const box = ada.page.getByRole('textbox', { name: `Summary of ${key}` });
    await expect(box).toHaveValue('Ferries in May');
    await box.press('Enter');
    await dialog.getByRole('button', { name: 'Overwrite with yours' }).click();
    await expect(summary).toHaveAttribute('aria-label', 'Summary: Ferries in May');
  });

  await test.step('Ctrl+Z puts back what was overwritten, in its place among the changes of the board', async () => {
    await ada.writeSticky('After the edit', 500, 600);
    await ada.page.locator('.react-flow__pane').click({ position: { x: 700, y: 20 } });
    await ada.page.keyboard.press('Control+z');
    await ada.page.keyboard.press('Control+z');
    await expect(ada.stickies).toHaveCount(0);
    await ada.page.keyboard.press('Control+z');
    await expect(summary).toHaveAttribute('aria-label', 'Summary: Ferries in autumn');
    await expect.poll(() => jira.page(key)).toContain('Ferries in autumn');
    await ada.page.keyboard.press('Control+y');
    await expect(summary).toHaveAttribute('aria-label', 'Summary: Ferries in May');
  });

  await test.step('what somebody changed since is left as it is, and that is said', async () => {
    await jira.changeSummary(key, 'Ferries in June');
    await ada.page.keyboard.press('Control+z');
    await expect(ada.page.getByText(`Somebody changed this field of ${key} in Jira since.`)).toBeVisible();
    expect(await jira.page(key)).toContain('Ferries in June');
  });
});

test('P34 P35 B1: a border costs Jira nothing; the strip and every card say how old the content is', async ({
  people,
  jira,
}) => {
  const ada = await people.ada();
  const board = await ada.newBoard('Borders');
  const key = await withStories(ada, board);
  const linus = await people.linus();
  await linus.open(board);
  await linus.seeAll();
  await expect(linus.card(key)).toBeVisible();
  await ada.strip.getByRole('button', { name: /Show more$/u }).click();
  const details = ada.page.getByRole('dialog').filter({ hasText: 'Reads for everybody' });
  await expect(details).toContainText('Ada Byte');
  await expect(details).toContainText('Gone at the latest');
  await picture(ada.page, 'card-strip');
  await ada.page.keyboard.press('Escape');
  await expect(linus.card(key).getByTitle(/^Read .* by Ada Byte$/u)).toBeVisible();
  const before = await jira.lastCall();
  await ada.card(key).getByText('just now').click();
  await ada.page.getByRole('button', { name: 'Border pink' }).click();
  const face = (person: Somebody) => person.card(key).locator('[data-bordered]');
  await expect(face(ada)).toHaveAttribute('data-bordered', 'true');
  await expect(face(linus)).toHaveAttribute('data-bordered', 'true');
  await linus.page.reload();
  await expect(face(linus)).toHaveAttribute('data-bordered', 'true');
  expect(await jira.lastCall()).toBe(before);
});
