import { expect, type Locator } from '@playwright/test';
import type { Somebody } from './people';
import type { Call, Jira } from './rehearsal';

/** Somebody's way from stickies to issues. */
export class Converting {
  readonly person: Somebody;
  readonly dialog: Locator;

  constructor(person: Somebody) {
    this.person = person;
    this.dialog = person.page.getByRole('dialog', { name: 'Save as Jira issue' });
  }

  /** Opens the dialog for what is selected, with Northwind and a type chosen. */
  async open(type = 'Task', project = /Northwind \(NW\)/u): Promise<void> {
    await this.person.page.getByRole('button', { name: 'Save as Jira Issue' }).click();
    await this.dialog.getByRole('combobox', { name: 'Project' }).click();
    await this.person.page.getByRole('option', { name: project }).click();
    await this.chooseType(type);
  }

  /** Chooses another type in the same project. */
  async chooseType(type: string): Promise<void> {
    const { page } = this.person;
    await this.dialog.getByRole('combobox', { name: 'Issue type' }).click();
    await page.getByRole('option', { name: type, exact: true }).click();
  }

  /** The button that creates this many. */
  create(count: number): Locator {
    return this.dialog.getByRole('button', { name: count === 1 ? 'Create 1 issue' : `Create ${count} issues` });
  }

  get created(): Locator {
    return this.dialog.getByLabel('Created');
  }

  /** The keys of what was made. */
  async keys(): Promise<readonly string[]> {
    return this.dialog.locator('li strong').allTextContents();
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    await expect(this.dialog).toBeHidden();
  }
}

/** Selects all that is on the board. */
export async function selectAll(person: Somebody): Promise<void> {
  await person.page.keyboard.press('Escape');
  await person.page.keyboard.press('Control+a');
}

/** Makes a sticky of each line, as pasting them does. */
export async function pasteLines(person: Somebody, lines: readonly string[]): Promise<void> {
  await expect(person.page.getByRole('list', { name: 'People here' })).toContainText(/\S/u);
  await person.page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, lines.join('\n'));
  await person.seeAll();
  await expect(person.stickies).toHaveCount(lines.length);
}

/** Where everything stands, as somebody sees it. */
export const placesOf = (person: Somebody): Promise<string> =>
  person.page.locator('.react-flow__node').evaluateAll((nodes) =>
    nodes
      .map((node) => (node as HTMLElement).style.transform)
      .sort()
      .join(' '),
  );

/** The calls that create issues, since a call. */
export async function creates(jira: Jira, after: number): Promise<readonly Call[]> {
  const calls = await jira.calls({ after: String(after), method: 'POST' });
  return calls.filter(({ template }) => /\/issue(?:\/bulk)?$/u.test(template));
}
