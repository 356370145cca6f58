import { expect, type Locator } from '@playwright/test';
import type { Somebody } from './support/people';
import { testsWithServer } from './support/test';

const test = testsWithServer();

const openImport = async (person: Somebody): Promise<Locator> => {
  await person.page.getByRole('button', { name: 'Import', exact: true }).click();
  return person.importDialog;
};

const search = async (dialog: Locator, jql: string): Promise<void> => {
  await dialog.getByRole('textbox', { name: 'JQL' }).fill(jql);
  await dialog.getByRole('textbox', { name: 'JQL' }).press('Enter');
  await expect(dialog.getByText(/loaded/u).first()).toBeVisible();
};

test('P18 P19: filters write the JQL that one sees; by hand it becomes one’s own, with a way back', async ({
  people,
}) => {
  const ada = await people.ada();
  const board = await ada.newBoard('Filters');
  await ada.connectJira(board);
  const { page } = ada;
  const dialog = await openImport(ada);
  const jql = dialog.getByRole('textbox', { name: 'JQL' });
  await dialog.getByRole('button', { name: /Northwind/u }).click();
  await expect(jql).toHaveValue('project = "NW" ORDER BY updated DESC');

  await test.step('choices come from Jira when they are asked for', async () => {
    await dialog.getByRole('button', { name: 'Type', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Bug', exact: true }).check();
    await expect(jql).toHaveValue('project = "NW" AND issuetype = "Bug" ORDER BY updated DESC');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeVisible();
    await expect(page.getByRole('checkbox', { name: 'Bug', exact: true })).toBeHidden();
  });

  await test.step('people and labels are searched in Jira as one types', async () => {
    await dialog.getByRole('button', { name: 'Assignee', exact: true }).click();
    await page.getByRole('textbox', { name: 'Search: Assignee' }).fill('grace');
    await page.getByRole('checkbox', { name: 'Grace Hopper-Ng' }).check();
    await expect(page.getByRole('checkbox', { name: 'Ada Byte' })).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(jql).toHaveValue(/AND assignee = "[^"]+" ORDER BY/u);
    await expect(dialog.getByRole('row').nth(1)).toContainText('Grace Hopper-Ng');
  });

  await test.step('sprint and words', async () => {
    await dialog.getByRole('button', { name: 'Clear all' }).click();
    await dialog.getByRole('button', { name: 'Sprint', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Any active sprint' }).check();
    await page.keyboard.press('Escape');
    await dialog.getByRole('textbox', { name: 'Words in the issue' }).fill('timetable');
    await expect(jql).toHaveValue(
      'project = "NW" AND text ~ "timetable" AND sprint IN openSprints() ORDER BY updated DESC',
    );
    await expect(dialog.getByRole('alert')).toHaveCount(0);
  });

  await test.step('by hand: own JQL, judged by Jira with the place marked, nothing lost, and back', async () => {
    await jql.fill('project = NW status = Done');
    await expect(dialog.getByText('Own JQL.')).toBeVisible();
    const fault = dialog.getByRole('alert');
    await expect(fault).toContainText('Error in the JQL Query');
    await expect(fault.locator('mark')).toHaveText('status');
    await fault.getByTitle('Go to this place').click();
    expect(await jql.evaluate((box: HTMLTextAreaElement) => box.selectionStart)).toBe(13);
    await jql.press('Enter');
    await expect(fault).toHaveCount(1);
    await expect(jql).toHaveValue('project = NW status = Done');
    await dialog.getByRole('button', { name: 'Back to the filters for Northwind' }).click();
    await expect(jql).toHaveValue(/AND text ~ "timetable"/u);
    await expect(dialog.getByRole('button', { name: /^Sprint: Any active sprint/u })).toBeVisible();
  });

  await test.step('names and values are suggested while one types', async () => {
    await jql.fill('');
    await jql.pressSequentially('stat');
    await page.getByRole('option', { name: 'status', exact: true }).waitFor();
    await jql.press('Tab');
    await expect(jql).toHaveValue('status ');
    await jql.pressSequentially('= ');
    await jql.pressSequentially('clo');
    await page.getByRole('option', { name: 'Closed', exact: true }).waitFor();
    await jql.press('ArrowDown');
    await jql.press('Enter');
    await expect(jql).toHaveValue('status = Closed ');
    await jql.press('Enter');
    await expect(dialog.getByRole('row').nth(1)).toContainText('Closed');
    await jql.pressSequentially(' a');
    await page.getByRole('option', { name: 'AND', exact: true }).waitFor();
    await jql.press('Escape');
    await expect(page.getByRole('listbox', { name: 'Suggestions' })).toBeHidden();
    await expect(dialog).toBeVisible();
  });

  await test.step('P19: what was written is there again after the dialog was closed', async () => {
    await jql.press('Escape');
    await expect(dialog).toBeHidden();
    await openImport(ada);
    await expect(jql).toHaveValue('status = Closed a');
  });

  await test.step('P20: what one searched for is offered again, in this tab', async () => {
    await dialog.getByText('Searches', { exact: true }).click();
    const last = dialog.getByRole('region', { name: 'Your last searches' });
    await expect(last.getByRole('button').first()).toHaveText('status = Closed');
    await last.getByRole('button', { name: /timetable/u }).click();
    await expect(jql).toHaveValue(/timetable/u);
    await dialog.getByRole('textbox', { name: 'Search the searches' }).fill('closed');
    await expect(last.getByRole('button')).toHaveCount(1);
    await dialog.getByRole('textbox', { name: 'Search the searches' }).fill('');
  });

  await test.step('P20: one’s filters in Jira, own and favourite', async () => {
    const filters = dialog.getByRole('region', { name: 'Your Jira filters' });
    await expect(filters.getByRole('button').first()).toBeVisible();
    await filters.getByRole('button').first().click();
    await expect(jql).toHaveValue((await filters.getByRole('button').first().getAttribute('title')) ?? '-');
    await expect(dialog.getByText('Own JQL.')).toBeVisible();
    await expect(dialog.getByText(/loaded|No issue found/u).first()).toBeVisible();
  });
});

test('P22 P23 P25: all that match, told what it costs, with a bar; then marked and renewed', async ({
  people,
  jira,
}) => {
  test.slow();
  const ada = await people.ada();
  const board = await ada.newBoard('All that match');
  await ada.connectJira(board);
  const dialog = await openImport(ada);
  const query = 'project = NW AND issuetype = Bug ORDER BY key';
  await search(dialog, query);
  await dialog.getByRole('checkbox', { name: 'All 50 loaded' }).check();
  await expect(dialog.getByText('All 50 loaded issues are selected; there are more.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Select all that match' }).click();
  const says = (await dialog.getByText(/Everything that matches is selected: about/u).textContent()) ?? '';
  const count = Number(/about (\d+)/u.exec(says)?.[1]);
  expect(count).toBeGreaterThan(150);
  await expect(dialog.getByText(/This makes about \d+ calls to Jira/u)).toBeVisible();

  const before = await jira.lastCall();
  await dialog.getByRole('button', { name: `Import about ${count} issues` }).click();
  await expect(dialog.getByRole('status', { name: 'Import under way' })).toBeVisible();
  await expect(dialog.getByText(`${count} issues added`)).toBeVisible({ timeout: 60_000 });
  const calls = await jira.calls({ after: String(before) });
  expect(calls.filter((call) => call.template.endsWith('/search/jql'))).toHaveLength(1);
  expect(calls.filter((call) => call.template.endsWith('/issue/bulkfetch'))).toHaveLength(Math.ceil(count / 100));

  await test.step('the same search again marks what is here, and jumps to it', async () => {
    await dialog.getByRole('button', { name: 'Import more' }).click();
    await search(dialog, query);
    const row = dialog.getByRole('row').nth(1);
    await expect(row.getByRole('button', { name: /is on the board, jump to it/u })).toBeVisible();
    await row.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: 'Import 1 issue' }).click();
    await expect(dialog.getByText('Nothing new')).toBeVisible();
    await expect(dialog.getByText('Already here and read anew: 1 issue.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Import more' }).click();
    await search(dialog, query);
    await dialog
      .getByRole('row')
      .nth(1)
      .getByRole('button', { name: /jump to it/u })
      .click();
    await expect(dialog).toBeHidden();
    await expect(ada.cards.first()).toBeVisible();
  });

  await test.step('it can be stopped; what came stays and is said', async () => {
    const other = await openImport(ada);
    await search(other, 'project = NW AND issuetype != Bug ORDER BY key');
    await other.getByRole('checkbox', { name: 'All 50 loaded' }).check();
    await other.getByRole('button', { name: 'Select all that match' }).click();
    await other.getByRole('button', { name: /^Import (about|the first)/u }).click();
    await expect(other.getByText(/^[1-9]\d* of \d+ imported/u)).toBeVisible();
    await other.getByRole('button', { name: 'Stop' }).click();
    await expect(other.getByText('You stopped it.')).toBeVisible({ timeout: 30_000 });
    await expect(other.getByText(/did not come; what came stays/u)).toBeVisible();
  });
});

test('B16: a saved import is one’s own; run again it shows new, changed and gone before anything is done', async ({
  people,
  jira,
}) => {
  const ada = await people.ada();
  const board = await ada.newBoard('Saved imports');
  await ada.connectJira(board);
  const grace = await people.grace();
  await grace.connectJira(board);
  let dialog = await openImport(ada);
  const query = 'summary ~ zeppelin OR key in (NW-21, NW-22)';

  await test.step('saved with the import that it brought', async () => {
    await search(dialog, query);
    await dialog.getByRole('checkbox', { name: 'All 2 loaded' }).check();
    await dialog.getByRole('button', { name: 'Import 2 issues' }).click();
    await dialog.getByRole('button', { name: 'Save this import to run it again' }).click();
    await dialog.getByRole('textbox', { name: 'Name of the import' }).fill('Airships');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(dialog.getByText('Saved with this board as “Airships”.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Show on the board' }).click();
  });

  await test.step('nobody else sees it', async () => {
    const theirs = await openImport(grace);
    await theirs.getByText('Searches', { exact: true }).click();
    await expect(theirs.getByText('Nothing yet. The bookmark beside a search saves it.')).toBeVisible();
    await expect(theirs.getByText('Airships')).toHaveCount(0);
  });

  await test.step('new and changed are shown first, then brought by the group', async () => {
    await jira.changeSummary('NW-21', 'A changed airship');
    await jira.changeSummary('NW-23', 'A zeppelin over the harbour');
    await expect
      .poll(async () => {
        dialog = await openImport(ada);
        await dialog.getByText('Searches', { exact: true }).click();
        await dialog.getByRole('button', { name: 'Run again: Airships' }).click();
        const fresh = dialog.getByRole('region', { name: 'New' });
        await fresh.waitFor();
        const text = (await fresh.textContent()) ?? '';
        const changed = (await dialog.getByRole('region', { name: 'Changed' }).textContent()) ?? '';
        if (!text.includes('NW-23') || !changed.includes('NW-21')) {
          await ada.page.keyboard.press('Escape');
        }
        return text.includes('NW-23') && changed.includes('NW-21');
      })
      .toBe(true);
    await expect(ada.cards).toHaveCount(2);
    await expect(dialog.getByRole('region', { name: 'Changed' })).not.toContainText('NW-22');
    await dialog.getByRole('button', { name: 'Add 1 issue' }).click();
    await expect(dialog.getByText('1 issue added.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Read 1 issue anew' }).click();
    await expect(dialog.getByText('1 issue read anew.')).toBeVisible();
    await expect(ada.cards).toHaveCount(3);
  });

  await test.step('gone is shown, and taken off the board only when asked; Jira keeps it', async () => {
    await ada.page.keyboard.press('Escape');
    await jira.changeSummary('NW-23', 'A boat in the harbour');
    await expect
      .poll(async () => {
        dialog = await openImport(ada);
        await dialog.getByText('Searches', { exact: true }).click();
        await dialog.getByRole('button', { name: 'Run again: Airships' }).click();
        await dialog.getByRole('region', { name: 'Gone' }).waitFor();
        const gone = (await dialog.getByRole('region', { name: 'Gone' }).textContent()) ?? '';
        if (!gone.includes('NW-23')) {
          await ada.page.keyboard.press('Escape');
        }
        return gone.includes('NW-23');
      })
      .toBe(true);
    await expect(ada.cards).toHaveCount(3);
    const before = await jira.lastCall();
    await dialog.getByRole('button', { name: 'Take 1 issue off the board' }).click();
    await expect(dialog.getByText('1 card taken off the board.')).toBeVisible();
    await expect(ada.cards).toHaveCount(2);
    expect((await jira.calls({ after: String(before) })).filter((call) => call.method !== 'GET')).toEqual([]);
    expect(await jira.page('NW-23')).toContain('A boat in the harbour');
  });

  await test.step('renamed, kept over a reload, deleted', async () => {
    await ada.page.reload();
    dialog = await openImport(ada);
    await dialog.getByText('Searches', { exact: true }).click();
    await dialog.getByRole('button', { name: 'More about Airships' }).click();
    await ada.page.getByRole('menuitem', { name: 'Rename' }).click();
    await dialog.getByRole('textbox', { name: 'New name' }).fill('Ships of the air');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(dialog.getByRole('button', { name: 'Run again: Ships of the air' })).toBeVisible();
    await dialog.getByRole('button', { name: 'More about Ships of the air' }).click();
    await ada.page.getByRole('menuitem', { name: /Delete/u }).click();
    await expect(dialog.getByText('Nothing yet. The bookmark beside a search saves it.')).toBeVisible();
  });
});
