import { expect, type Locator } from '@playwright/test';
import type { Somebody } from './support/people';
import { picture } from './support/picture';
import { testsWithServer } from './support/test';

const test = testsWithServer();

/** From Jira's answer to everybody's screen it takes a moment; a busy machine gets some more. */
const soon = 5000;

const panelOf = (person: Somebody): Locator => person.page.getByRole('complementary', { name: /^Details of/u });
const open = async (person: Somebody, key: string): Promise<Locator> => {
  await person.seeAll();
  await person
    .card(key)
    .getByRole('button', { name: `More details of ${key}` })
    .click();
  return panelOf(person);
};

test('P29–P32 P50 P53 B5: two members and a guest share the details of an issue', async ({ people, jira, server }) => {
  test.setTimeout(180_000);
  const ada = await people.ada();
  const board = await ada.newBoard('Details');
  const grace = await people.grace();
  await grace.open(board);
  const guest = await people.guest(await ada.guestLink(board));
  await ada.connectJira(board);
  await ada.importBy(
    'key in (NW-21, NW-22, NW-23, NW-24, NW-25, NW-26, NW-27, NW-28, NW-29, NW-30) AND issuetype = Bug',
  );
  await grace.connectJira(board);
  await expect(ada.cards.first()).toBeVisible();
  const key = (await ada.cards.first().getByRole('link').first().textContent()) ?? '';

  await test.step('nothing is there before somebody connected has opened it, and Jira is not asked', async () => {
    await grace.seeAll();
    const before = (await jira.calls({ template: '/issue/{issue}/comment' })).length;
    const panel = await open(guest, key);
    await expect(panel).toContainText('Nobody with a Jira connection has opened this issue yet');
    expect((await jira.calls({ template: '/issue/{issue}/comment' })).length).toBe(before);
  });

  const hers = await test.step('Ada opens it by key, and the guest has it', async () => {
    await ada.seeAll();
    await ada
      .card(key)
      .locator('[data-item-id]')
      .or(ada.card(key))
      .first()
      .click({ position: { x: 6, y: 60 } });
    await ada.page.keyboard.press('d');
    const panel = panelOf(ada);
    await expect(panel.getByRole('region', { name: 'Description' })).toContainText('Expected:');
    await expect(panelOf(guest).getByRole('region', { name: 'Description' })).toContainText('Expected:', {
      timeout: soon,
    });
    await expect(panelOf(guest)).toContainText('Guests can watch');
    await expect(panelOf(guest).getByRole('button', { name: /Edit|Comment/u })).toHaveCount(0);
    return panel;
  });
  const graces = await open(grace, key);
  await expect(graces.getByRole('region', { name: 'Fields' })).toContainText('Assignee');

  await test.step('the description is edited, what was not touched stays, all see it', async () => {
    await hers.getByRole('button', { name: 'Edit Description' }).click();
    const box = hers.getByRole('textbox', { name: 'Description' });
    await expect(box).toContainText('Panel · kept as it is');
    await box.getByText('Expected:').click();
    await ada.page.keyboard.press('Home');
    await ada.page.keyboard.type('Ferry ');
    await hers.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(hers.getByRole('button', { name: 'Edit Description' })).toBeVisible();
    for (const person of [grace, guest]) {
      await expect(panelOf(person).getByRole('region', { name: 'Description' })).toContainText('Ferry Expected:', {
        timeout: soon,
      });
    }
    await expect.poll(() => jira.page(key)).toContain('Ferry Expected:');
    await expect(hers.getByRole('button', { name: 'Edit Description' })).toBeVisible();
    await expect(hers.getByRole('img', { name: 'warning' })).toBeVisible();
  });

  await test.step('B8: what was written in the panel is one step of undo, in Jira too', async () => {
    await ada.page.getByRole('button', { name: /^Undo/u }).click();
    for (const person of [ada, guest]) {
      const description = panelOf(person).getByRole('region', { name: 'Description' });
      await expect(description).not.toContainText('Ferry', { timeout: soon });
      await expect(description).toContainText('Expected:');
    }
  });

  await test.step('comments are live, and their writer changes them', async () => {
    await graces.getByRole('button', { name: 'Add a comment…' }).click();
    const box = graces.getByRole('textbox', { name: 'New comment' });
    await box.pressSequentially('Tide table is **wrong** here');
    await graces.getByRole('button', { name: 'Comment', exact: true }).click();
    await expect(graces.getByRole('button', { name: 'Edit your comment' })).toBeVisible();
    for (const person of [ada, guest]) {
      const last = panelOf(person).getByRole('region', { name: 'Comments' }).getByRole('listitem').last();
      await expect(last).toContainText('Tide table is wrong here', { timeout: soon });
      await expect(last.locator('strong').filter({ hasText: 'wrong' })).toBeVisible();
      await expect(last).toContainText('Grace Hopper-Ng');
      await expect(last.getByRole('button', { name: 'Edit your comment' })).toHaveCount(0);
    }
    await graces.getByRole('button', { name: 'Edit your comment' }).last().click();
    const edited = graces.getByRole('textbox', { name: 'Your comment' });
    await edited.press('Control+End');
    await edited.pressSequentially(', twice');
    await graces.getByRole('button', { name: 'Save', exact: true }).click();
    const seen = panelOf(guest).getByRole('region', { name: 'Comments' }).getByRole('listitem').last();
    await expect(seen).toContainText('here, twice', { timeout: soon });
    await expect.poll(() => jira.page(key)).toContain('here, twice');
  });

  await test.step('a field is edited in its place', async () => {
    await graces.getByRole('button', { name: /^Labels: .*Edit$/u }).click();
    const box = graces.locator('[data-field=labels] input').first();
    await box.pressSequentially('harbour');
    await box.press('Enter');
    await graces.getByRole('region', { name: 'Fields' }).getByRole('button', { name: 'Save', exact: true }).click();
    for (const person of [ada, guest]) {
      await expect(panelOf(person).locator('[data-field=labels]')).toContainText('harbour', { timeout: soon });
    }
  });

  await test.step('what Jira has changed meanwhile is not overwritten without a choice', async () => {
    await hers.getByRole('button', { name: /^Summary: .*Edit$/u }).click();
    const box = hers.getByRole('textbox', { name: 'Summary' });
    await jira.changeSummary(key, 'Changed on the page of Jira');
    await box.fill('Changed in the panel');
    await hers.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(hers.getByRole('alert')).toContainText('Changed on the page of Jira');
    await hers.getByRole('button', { name: 'Overwrite with yours' }).click();
    await expect(panelOf(guest).getByRole('heading', { level: 2 })).toHaveText('Changed in the panel', {
      timeout: soon,
    });
  });

  await test.step('guests change nothing, whatever they send, and Jira hears nothing', async () => {
    const [call] = await jira.calls({ template: '/issue/{issue}/comment', method: 'POST' });
    const issue = /issue\/(\d+)/u.exec(call?.path ?? '')?.[1] ?? '';
    const site = /ex\/jira\/([^/]+)/u.exec(call?.path ?? '')?.[1] ?? 'site';
    const last = await jira.lastCall();
    for (const purpose of ['details', 'comments', 'addcomment', 'editcomment', 'edit']) {
      const answer = await guest.context.request.post(
        `${server.address}/api/boards/${board}/jira/${site}/issues/${issue || '1'}/${purpose}`,
        { headers: { 'X-Ludi': '1', 'Content-Type': 'application/octet-stream' }, data: Buffer.from('x') },
      );
      expect(answer.status()).toBe(403);
    }
    // What others' panels still read after the change before is no answer to the guest.
    const heard = (await jira.calls()).filter(
      ({ number, method, template }) => number > last && (method === 'PUT' || template.includes('/comment')),
    );
    expect(heard).toEqual([]);
  });

  await test.step('P59: who may only look is told so by Jira, and what they wrote stays', async () => {
    const linus = await people.linus();
    await linus.connectJira(board);
    const panel = await open(linus, key);
    await panel.getByRole('button', { name: 'Add a comment…' }).click();
    await panel.getByRole('textbox', { name: 'New comment' }).pressSequentially('Me too');
    await panel.getByRole('button', { name: 'Comment', exact: true }).click();
    await expect(panel.getByRole('alert')).toContainText('you do not have the permission to comment on this issue');
    await expect(panel.getByRole('textbox', { name: 'New comment' })).toHaveText('Me too');
  });

  await test.step('looks', async () => {
    await picture(ada.page, 'details');
    await hers.getByRole('button', { name: 'Edit Description' }).click();
    await expect(hers.getByRole('toolbar', { name: 'Formatting' })).toBeVisible();
    await picture(ada.page, 'details-edit');
    await graces.getByRole('button', { name: 'Add a comment…' }).scrollIntoViewIfNeeded();
    await picture(grace.page, 'details-comments');
    await picture(guest.page, 'details-guest');
  });

  await test.step('Escape closes it and the card has the focus again', async () => {
    await graces.getByRole('button', { name: 'Close the details' }).focus();
    await grace.page.keyboard.press('Escape');
    await expect(graces).toBeHidden();
  });
});
