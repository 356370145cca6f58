import { expect, type Locator } from '@playwright/test';
import type { Somebody } from './support/people';
import { picture } from './support/picture';
import { testsWithServer } from './support/test';

const test = testsWithServer();

/** Makes a frame around a place of the window and names it. */
async function frameAt(person: Somebody, name: string, x: number, y: number): Promise<Locator> {
  const { page } = person;
  await page.keyboard.press('f');
  await page.mouse.click(x, y);
  const box = page.getByRole('textbox', { name: 'Name of the frame' });
  await box.fill(name);
  await box.press('Escape');
  return page.locator('.react-flow__node-frame').filter({ hasText: name });
}

/** Binds the frame that is selected. */
async function bind(person: Somebody, kind: string, target: string | RegExp): Promise<void> {
  const { page } = person;
  await page.getByRole('button', { name: 'Bind to Jira…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Bind this frame to Jira' });
  await dialog.getByRole('combobox', { name: 'Project' }).click();
  await page.getByRole('option', { name: /Northwind \(NW\)/u }).click();
  await dialog.getByText(kind, { exact: true }).click();
  await dialog.getByRole('option', { name: target }).first().click();
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Escape');
}

const middle = async (thing: Locator): Promise<{ x: number; y: number; width: number; height: number }> => {
  const box = await thing.boundingBox();
  if (box === null) {
    throw new Error('It is not in view.');
  }
  return { ...box, x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** Drags a card by its upper edge, with what is selected beside it. */
async function drag(person: Somebody, card: Locator, to: { x: number; y: number }): Promise<void> {
  const { mouse } = person.page;
  const at = await middle(card);
  const grip = { x: at.x, y: at.y - at.height / 2 + 3 };
  await mouse.move(grip.x, grip.y);
  await mouse.down();
  await mouse.move((grip.x + to.x) / 2, (grip.y + to.y) / 2, { steps: 4 });
  await mouse.move(to.x, to.y - at.height / 2 + 3, { steps: 4 });
  await mouse.up();
}

const text = (html: string): string => html.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');

test('B13: cards dropped into frames of a sprint and a status move in Jira, come back when refused, and go back with undo', async ({
  people,
  jira,
}) => {
  test.setTimeout(150_000);
  const ada = await people.ada();
  const board = await ada.newBoard('Planning');
  await ada.connectJira(board);
  await ada.importBy(
    'project = NW AND type in (Story, Task) AND status = "In Progress" AND key <= NW-90 AND sprint is EMPTY',
  );
  await ada.seeAll();
  const { page } = ada;
  await page.keyboard.press('Escape');
  await expect(ada.cards.first()).toBeVisible();
  const keys = (await ada.cards.getByRole('link').allTextContents()).slice(0, 4);
  const [one = '', two = '', three = ''] = keys;
  for (let zoom = 0; zoom < 8 && (await middle(ada.card(one))).width > 165; zoom++) {
    await page.keyboard.press('Control+-');
  }
  const sprint = await frameAt(ada, 'Next', 1220, 480);
  await bind(ada, 'Sprint', /NW Sprint \d+.*future/u);
  const chip = sprint.getByRole('note', { name: /^Bound in Jira: NW Sprint/u });
  await expect(chip).toBeVisible();
  const name = ((await chip.textContent()) ?? '').trim();
  const status = await frameAt(ada, 'Finished', 190, 480);
  await bind(ada, 'Status', 'Done');
  await expect(status.getByRole('note', { name: 'Bound in Jira: Done' })).toBeVisible();
  await picture(ada.page, 'bound-frames');
  const inSprint = await middle(sprint);
  const inStatus = await middle(status);
  const home = await middle(ada.card(one));

  await test.step('a card into the sprint: one call, and Jira’s page says so', async () => {
    const before = await jira.lastCall();
    await drag(ada, ada.card(one), { x: inSprint.x, y: inSprint.y - 100 });
    await expect.poll(async () => text(await jira.page(one))).toContain(name);
    await expect(ada.page.getByText(`Moving to ${name}…`)).toHaveCount(0);
    const writes = (await jira.calls({ after: String(before) })).filter(({ path }) => path.endsWith('/issue'));
    expect(writes.map(({ method, status, person }) => [method, status, person])).toEqual([['POST', 204, 'Ada Byte']]);
    await picture(ada.page, 'bound-sprint');
  });

  await test.step('B8: one step of undo takes the card back, and Jira', async () => {
    await page.keyboard.press('Control+z');
    await expect.poll(async () => Math.abs((await middle(ada.card(one))).x - home.x)).toBeLessThan(4);
    const calls = await jira.calls({ method: 'POST' });
    expect(calls.at(-1)?.path === undefined ? '' : calls.map(({ path }) => path).join()).toContain('/backlog/issue');
  });

  await test.step('two cards at once are one call', async () => {
    const before = await jira.lastCall();
    await ada.card(one).click({ position: { x: 60, y: 2 } });
    await ada.card(two).click({ position: { x: 60, y: 2 }, modifiers: ['Shift'] });
    // The second stands to the right of the first, which is to be in the frame as well.
    await drag(ada, ada.card(two), { x: inSprint.x + 100, y: inSprint.y });
    for (const key of [one, two]) {
      await expect(ada.card(key).getByText(name, { exact: true })).toBeVisible();
      expect(text(await jira.page(key))).toContain(name);
    }
    const moves = (await jira.calls({ after: String(before) })).filter(({ path }) =>
      /\/sprint\/\d+\/issue$/u.test(path),
    );
    expect(moves).toHaveLength(1);
    await page.keyboard.press('Escape');
  });

  await test.step('a status that demands a resolution asks for it', async () => {
    await drag(ada, ada.card(three), inStatus);
    const dialog = page.getByRole('dialog', { name: new RegExp(`^${three} to “Done”`, 'u') });
    await expect(dialog).toBeVisible();
    await picture(ada.page, 'bound-resolution');
    await dialog.getByRole('combobox', { name: /Resolution/u }).click();
    await page.getByRole('option').first().click();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(ada.card(three).locator('[data-field=status]')).toHaveAttribute('aria-label', 'Status: Done');
    expect(text(await jira.page(three))).toMatch(/Ada Byte changed status/iu);
  });

  await test.step('what Jira offers no move for comes back, with the reason', async () => {
    const there = await middle(ada.card(three));
    await drag(ada, ada.card(three), { x: inSprint.x, y: inSprint.y + 120 });
    await expect.poll(async () => text(await jira.page(three))).toContain(name);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => Math.abs((await middle(ada.card(three))).x - there.x)).toBeLessThan(4);
    const from = await middle(ada.card(two));
    await jira.fault({ match: { method: 'POST', path: '/transitions$' }, kind: 'status', status: 400, times: 1 });
    await drag(ada, ada.card(two), { x: inStatus.x, y: inStatus.y + 90 });
    const dialog = page.getByRole('dialog', { name: new RegExp(`^${two} to “Done”`, 'u') });
    await dialog.getByRole('combobox', { name: /Resolution/u }).click();
    await page.getByRole('option').first().click();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByRole('alert').filter({ hasText: `${two}: ` })).toBeVisible();
    await expect.poll(async () => Math.abs((await middle(ada.card(two))).x - from.x)).toBeLessThan(4);
    await picture(ada.page, 'bound-refused');
  });

  await test.step('P54: a guest moves the card on the board only, sees the name, and is told', async () => {
    const guest = await people.guest(await ada.guestLink(board));
    await guest.seeAll();
    const frame = guest.page.locator('.react-flow__node-frame').filter({ hasText: 'Finished' });
    await expect(frame.getByRole('note', { name: 'Bound in Jira: Done' })).toBeVisible();
    const before = await jira.lastCall();
    const { x, y } = await middle(frame);
    await drag(guest, guest.card(one), { x, y: y + 110 });
    await expect(guest.page.getByText('Guests can watch Jira issues, but not change them.').first()).toBeVisible();
    await expect(guest.card(one).getByText('Not in “Done” in Jira')).toBeVisible();
    await expect(ada.card(one).getByRole('button', { name: 'Not in “Done” in Jira' })).toBeVisible();
    expect(
      (await jira.calls({ after: String(before) })).filter(({ path }) => /transitions|sprint|backlog/u.test(path)),
    ).toEqual([]);
    await picture(guest.page, 'bound-guest');
  });

  await test.step('the binding survives a reload, and can be taken off', async () => {
    await page.reload();
    await ada.seeAll();
    const frame = page.locator('.react-flow__node-frame').filter({ hasText: 'Next' });
    await expect(frame.getByRole('note', { name: `Bound in Jira: ${name}` })).toBeVisible();
    await frame.getByText('Next', { exact: true }).click();
    await page.getByRole('button', { name: 'Bind to Jira…' }).click();
    await page.getByRole('button', { name: 'Unbind the frame' }).click();
    await expect(frame.getByRole('note', { name: /^Bound/u })).toHaveCount(0);
  });
});
