import { expect } from '@playwright/test';
import { Converting, creates, selectAll } from './support/converting';
import type { Somebody } from './support/people';
import { testsWithServer } from './support/test';

const test = testsWithServer();

async function twoStickies(ada: Somebody, names: readonly [string, string]): Promise<void> {
  await ada.writeSticky(names[0], 400, 400);
  await ada.writeSticky(names[1], 750, 400);
  await selectAll(ada);
}

for (const gap of [0, 60, 150, 350]) {
  test(`P47: a double click with ${gap} ms in between makes one issue and leaves the dialog open`, async ({
    people,
    jira,
  }) => {
    const ada = await people.ada();
    await ada.connectJira(await ada.newBoard(`Double click ${gap}`));
    await ada.writeSticky(`Oil the winch ${gap}`, 500, 420);
    await ada.sticky('Oil the winch').click();
    const converting = new Converting(ada);
    await converting.open();
    await expect(converting.create(1)).toBeEnabled();
    const from = await jira.lastCall();
    const box = await converting.create(1).boundingBox();
    const at = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    await ada.page.mouse.click(at.x, at.y);
    await ada.page.waitForTimeout(gap);
    await ada.page.mouse.click(at.x, at.y, { clickCount: 2 });
    await expect(converting.created).toHaveCount(1);
    await ada.page.mouse.click(at.x, at.y);
    await expect(converting.dialog).toBeVisible();
    expect(await creates(jira, from)).toHaveLength(1);
  });
}

test('P47: an answer lost after the commit makes one issue of each sticky', async ({ people, jira }) => {
  const ada = await people.ada();
  await ada.connectJira(await ada.newBoard('Lost answer'));
  await twoStickies(ada, ['Sweep the jetty', 'Weigh the anchors']);
  const converting = new Converting(ada);
  await converting.open();
  const from = await jira.lastCall();
  await jira.fault({ match: { method: 'POST', path: '/issue/bulk$' }, kind: 'cut-after-commit', times: 1 });
  await converting.create(2).click();
  await expect(converting.created).toHaveCount(2, { timeout: 20_000 });
  await converting.close();
  await expect(ada.cards).toHaveCount(2);
  expect(await creates(jira, from)).toHaveLength(1);
});

test('P47: two people at once on the same stickies make one issue of each', async ({ people, jira }) => {
  const ada = await people.ada();
  const board = await ada.newBoard('Two at once');
  await ada.connectJira(board);
  const grace = await people.grace();
  await grace.connectJira(board);
  await twoStickies(ada, ['Mend the nets', 'Ring the bell']);
  await expect(grace.stickies).toHaveCount(2);
  await selectAll(grace);
  const [first, second] = [new Converting(ada), new Converting(grace)];
  await first.open();
  await second.open();
  const from = await jira.lastCall();
  await Promise.all([first.create(2).click(), second.create(2).click()]);
  for (const converting of [first, second]) {
    await expect(converting.created).toHaveCount(2);
    await converting.close();
    await expect(converting.person.cards).toHaveCount(2);
  }
  const made = await creates(jira, from);
  expect(made.length).toBeGreaterThan(0);
  expect(await jira.page((await ada.cards.first().getByRole('link').first().textContent()) ?? '')).toMatch(
    /Mend|Ring/u,
  );
});

test('P47: with the dialog closed and the line cut, each sticky becomes one issue, and one is told', async ({
  people,
  jira,
}) => {
  const ada = await people.ada();
  const board = await ada.newBoard('Cut line');
  await ada.connectJira(board);
  const grace = await people.grace();
  await grace.connectJira(board);
  await twoStickies(ada, ['Grease the crane', 'Tar the ropes']);
  const converting = new Converting(ada);
  await converting.open();
  const from = await jira.lastCall();
  await jira.fault({ match: { method: 'POST', path: '/issue/bulk$' }, kind: 'slow', delayMs: 4000, times: 1 });
  await converting.create(2).click();
  await expect(grace.page.getByText('Becoming an issue…')).toHaveCount(2);
  await converting.close();
  await ada.context.setOffline(true);
  await expect(ada.page.getByText('No connection.')).toBeVisible();
  await expect(grace.cards).toHaveCount(2);
  await ada.context.setOffline(false);
  await expect(ada.cards).toHaveCount(2, { timeout: 20_000 });
  await expect(ada.page.getByText('2 issues were made.')).toBeVisible({ timeout: 20_000 });
  expect(await creates(jira, from)).toHaveLength(1);
});

test('P47: undo brings no sticky back beside its issue, and says why', async ({ people }) => {
  const ada = await people.ada();
  await ada.connectJira(await ada.newBoard('Undo'));
  await ada.writeSticky('Stays a sticky', 400, 400);
  await ada.writeSticky('Becomes an issue', 750, 400);
  await ada.sticky('Becomes an issue').click();
  const converting = new Converting(ada);
  await converting.open();
  await converting.create(1).click();
  await expect(converting.created).toHaveCount(1);
  await converting.close();
  await ada.page.keyboard.press('Control+z');
  await expect(ada.page.getByText('An issue was made of this sticky')).toBeVisible();
  await expect(ada.cards).toHaveCount(1);
  await expect(ada.stickies).toHaveCount(1);
  await ada.page.keyboard.press('Control+z');
  await expect(ada.sticky('Stays a sticky')).toHaveCount(0);
  await expect(ada.cards).toHaveCount(1);
});
