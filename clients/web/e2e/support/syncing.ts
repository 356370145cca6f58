import { expect, type Locator, type Page } from '@playwright/test';
import type { Somebody } from './people';
import type { Server } from './server';

export interface DeliveryLine {
  readonly id: number;
  readonly event: string;
  readonly state: string;
  readonly status: number | null;
}

/** The page on which an administrator chooses how sites are kept in step, in a tab of its own. */
export class SyncDesk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async open(administrator: Somebody, server: Server): Promise<SyncDesk> {
    const page = await administrator.context.newPage();
    await page.goto(`${server.address}/preferences/jira-sync`);
    const desk = new SyncDesk(page);
    await expect(desk.site).toBeVisible();
    return desk;
  }

  get site(): Locator {
    return this.page.getByRole('region', { name: 'northwind-labs' });
  }

  async choose(mode: 'On refresh' | 'Near-live' | 'Live'): Promise<void> {
    await this.page.bringToFront();
    await this.site.getByRole('radio', { name: mode, exact: true }).check();
    await expect(this.page.getByText(`is kept in step: ${mode.toLowerCase()}.`).last()).toBeVisible();
    await expect(this.site.getByRole('radio', { name: mode, exact: true })).toBeChecked();
  }

  /** Makes an address and answers what is shown this once. */
  async makeHook(): Promise<{ readonly address: string; readonly secret: string }> {
    await this.site.getByRole('button', { name: 'Make an address' }).click();
    const address = await this.site.getByRole('textbox', { name: 'Address' }).inputValue();
    const secret = await this.site.getByRole('textbox', { name: 'Secret' }).inputValue();
    return { address, secret };
  }
}

/** How deliveries of the built-in Jira go, and what became of them. */
export class DeliveryDesk {
  readonly #server: Server;

  constructor(server: Server) {
    this.#server = server;
  }

  async switch(switches: object): Promise<void> {
    const answer = await fetch(`${this.#server.rehearsal}/deliveries`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(switches),
    });
    expect(answer.ok).toBe(true);
  }

  async lines(): Promise<readonly DeliveryLine[]> {
    const answer = await fetch(`${this.#server.rehearsal}/deliveries`);
    return ((await answer.json()) as { readonly entries: readonly DeliveryLine[] }).entries;
  }
}

/** Writes a summary in Jira by its switch for tests: no page, so that only the way to the board takes time. */
export async function renameInJira(server: Server, key: string, summary: string): Promise<number> {
  const before = Date.now();
  const answer = await fetch(`${server.rehearsal}/issues/${key}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ action: 'edit', fields: { summary } }),
  });
  expect(answer.ok, await answer.text()).toBe(true);
  return before;
}

export const summaryOf = (person: Somebody, key: string): Locator => person.card(key).locator('[data-field=summary]');
