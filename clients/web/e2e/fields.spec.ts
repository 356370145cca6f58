import { expect, type Page } from '@playwright/test';
import type { Somebody } from './support/people';
import { picture } from './support/picture';
import { testsWithServer } from './support/test';

const test = testsWithServer();
test.setTimeout(300_000);

/** The fields of a team-managed project, one of each kind that a card shows; a text of many lines is in the panel. */
const shown = {
  select: ['customfield_10050', 'Shift'],
  text: ['customfield_10051', 'Berth'],
  number: ['customfield_10052', 'Passengers'],
  datetime: ['customfield_10053', 'Window opens'],
  date: ['customfield_10054', 'Ready by'],
  users: ['customfield_10055', 'Crew'],
  checkboxes: ['customfield_10056', 'Handover checks'],
  labels: ['customfield_10057', 'Watch words'],
  url: ['customfield_10058', 'Camera link'],
  cascading: ['customfield_10060', 'Quay and gate'],
  user: ['customfield_10061', 'Duty officer'],
  multiSelect: ['customfield_10062', 'Vehicles'],
  radio: ['customfield_10063', 'Weather'],
  parent: ['parent', 'Parent'],
} as const;

type Shown = keyof typeof shown;

async function withOneIssue(ada: Somebody, board: string): Promise<string> {
  await ada.connectJira(board);
  await ada.page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = ada.importDialog;
  await dialog.getByRole('textbox', { name: 'JQL' }).fill('project = OPS AND issuetype = Task ORDER BY key');
  await dialog.getByRole('button', { name: 'Search', exact: true }).click();
  await dialog.getByRole('checkbox', { name: /^OPS-/u }).first().check();
  await dialog.getByRole('button', { name: /^Import \d+ issue/u }).click();
  await dialog.getByRole('button', { name: 'Show on the board' }).click();
  const key = ada.cards.first().getByRole('link').first();
  await expect(key).toHaveText(/^OPS-/u);
  return (await key.textContent()) ?? '';
}

async function showFields(ada: Somebody, board: string): Promise<void> {
  await ada.page.getByRole('button', { name: board, exact: true }).click();
  await ada.page.getByRole('menuitem', { name: 'Configure fields…' }).click();
  const dialog = ada.page.getByRole('dialog', { name: 'Configure fields' });
  const search = dialog.getByRole('textbox', { name: 'Search fields' });
  for (const [, name] of Object.values(shown)) {
    await search.fill(name);
    await dialog.getByRole('checkbox', { name, exact: true }).check();
  }
  await ada.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await ada.seeAll();
}

test('P27 P28: a field of every kind is edited in its place, by keyboard where it is typed, and Jira has it', async ({
  people,
  jira,
}) => {
  const ada = await people.ada();
  const page: Page = ada.page;
  const key = await withOneIssue(ada, await ada.newBoard('Every kind'));
  await showFields(ada, 'Every kind');
  const field = (kind: Shown) => ada.card(key).locator(`[data-field=${shown[kind][0]}]`);
  const open = async (kind: Shown): Promise<void> => {
    await field(kind).click();
    await expect(page.getByText('Asking Jira')).toHaveCount(0);
    await picture(page, `fields-${kind}`);
  };
  const says = async (kind: Shown, value: string | RegExp): Promise<void> => {
    const said = typeof value === 'string' ? `${shown[kind][1]}: ${value}` : value;
    await expect(field(kind)).toHaveAttribute('aria-label', said);
    await expect(field(kind)).toHaveAttribute('data-saving', 'false');
  };
  const save = () => page.getByRole('button', { name: 'Save', exact: true }).click();

  for (const [kind, typed, value] of [
    ['text', 'Pier 7', 'Pier 7'],
    ['number', '12,5', '12.5'],
    ['url', 'https://example.com/cam', 'https://example.com/cam'],
    ['date', '2026-12-24', '24 Dec 2026'],
  ] as const) {
    await test.step(`${kind}: Escape restores, Enter saves and gives the focus back`, async () => {
      const before = (await field(kind).getAttribute('aria-label')) ?? '';
      await open(kind);
      const box = page.getByRole('textbox', { name: shown[kind][1] });
      await box.fill(typed);
      await box.press('Escape');
      await expect(field(kind)).toHaveAttribute('aria-label', before);
      await expect(field(kind)).toBeFocused();
      await page.keyboard.press('Enter');
      await box.fill(typed);
      await box.press('Enter');
      await says(kind, value);
      await expect(field(kind)).toBeFocused();
    });
  }

  await test.step('a number that is none is told before Jira is asked', async () => {
    const before = await jira.lastCall();
    await open('number');
    await page.getByRole('textbox', { name: 'Passengers' }).fill('many');
    await page.getByRole('textbox', { name: 'Passengers' }).press('Enter');
    await expect(page.getByRole('alert').filter({ hasText: 'This is to be a number' })).toBeVisible();
    await page.getByRole('textbox', { name: 'Passengers' }).press('Escape');
    expect((await jira.calls({ method: 'PUT' })).every((call) => call.number <= before)).toBe(true);
  });

  await test.step('date and time', async () => {
    await open('datetime');
    await page.getByRole('textbox', { name: 'Window opens: day' }).fill('2026-12-01');
    await page.getByRole('textbox', { name: 'Window opens: day' }).press('Tab');
    await page.getByLabel('Window opens: time').fill('09:30');
    await page.getByLabel('Window opens: time').press('Enter');
    await says('datetime', '1 Dec 2026, 09:30');
  });

  await test.step('one of a list', async () => {
    for (const [kind, option] of [
      ['select', 'Night'],
      ['radio', 'Rough'],
    ] as const) {
      await open(kind);
      await page.getByRole('option', { name: option, exact: true }).click();
      await says(kind, option);
    }
  });

  await test.step('several of a list', async () => {
    for (const [kind, option] of [
      ['multiSelect', 'Bicycles'],
      ['checkboxes', 'Log signed'],
    ] as const) {
      await open(kind);
      await page.getByRole('checkbox', { name: option, exact: true }).check();
      await page.getByRole('checkbox', { name: option, exact: true }).press('Enter');
      await says(kind, new RegExp(option, 'u'));
    }
  });

  await test.step('a cascading option', async () => {
    await open('cascading');
    await page.getByRole('combobox', { name: 'Quay and gate', exact: true }).selectOption('South quay');
    await page.getByRole('combobox', { name: 'Quay and gate: below' }).selectOption('Gate 4');
    await save();
    await says('cascading', 'South quay / Gate 4');
  });

  await test.step('labels', async () => {
    await open('labels');
    const box = page.getByRole('combobox', { name: 'Watch words' });
    await box.fill('fog');
    await box.press('Enter');
    await box.press('Enter');
    await says('labels', /fog/u);
  });

  await test.step('people are searched in Jira', async () => {
    await open('user');
    await page.getByRole('textbox', { name: 'Search Duty officer' }).fill('Grace');
    await page.getByRole('option', { name: /Grace/u }).click();
    await says('user', /Grace/u);
    await open('users');
    await page.getByRole('textbox', { name: 'Search Crew' }).fill('Tom');
    await page.getByRole('checkbox', { name: /Tom/u }).check();
    await save();
    await says('users', /Tom/u);
  });

  await test.step('the parent is one level higher', async () => {
    await open('parent');
    const first = page.getByRole('listbox', { name: 'Parent' }).getByRole('option').nth(1);
    const epic = (await first.textContent()) ?? '';
    await first.click();
    await says('parent', new RegExp(/OPS-\d+/u.exec(epic)?.[0] ?? 'no epic', 'u'));
  });

  await test.step('P28: Jira has every change, by Ada', async () => {
    const history = (await jira.page(key)).replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');
    for (const [, name] of Object.values(shown)) {
      // Jira's history has a name of its own for the parent.
      expect(history).toContain(`Ada Byte changed ${name === 'Parent' ? 'IssueParentAssociation' : name}`);
    }
  });
});

test('P27: sprint and team offer what Jira has, and a sprint is written as its number', async ({ people, jira }) => {
  const ada = await people.ada();
  const board = await ada.newBoard('Sprints');
  await ada.connectJira(board);
  await ada.importBy('project = NW AND issuetype = Story AND sprint in openSprints() AND key < NW-60');
  await ada.seeAll();
  const card = ada.cards.filter({ has: ada.page.locator('[data-row]') }).first();
  const sprint = card.locator('[data-row] button').first();
  const before = (await sprint.getAttribute('aria-label')) ?? '';
  expect(before).toMatch(/^Sprint: /u);
  await sprint.click();
  const options = ada.page.getByRole('listbox', { name: 'Sprint' }).getByRole('option');
  await expect(options.first()).toBeVisible();
  await picture(ada.page, 'fields-sprint');
  await options.filter({ hasText: 'future' }).first().click();
  await expect(sprint).not.toHaveAttribute('aria-label', before);
  await expect(sprint).toHaveAttribute('aria-label', /^Sprint: \S/u);
  expect((await jira.calls({ method: 'PUT' })).at(-1)).toMatchObject({ status: 200, person: 'Ada Byte' });
});
