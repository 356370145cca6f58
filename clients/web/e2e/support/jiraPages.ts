import { type Browser, expect, type Page } from '@playwright/test';
import type { Server } from './server';

/** Somebody at the pages of the built-in Jira itself, in a browser of their own: its administrator, Ada. */
export class JiraPages {
  readonly #server: Server;
  readonly page: Page;

  constructor(server: Server, page: Page) {
    this.#server = server;
    this.page = page;
  }

  static async open(browser: Browser, server: Server): Promise<JiraPages> {
    const context = await browser.newContext();
    return new JiraPages(server, await context.newPage());
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  async issue(key: string): Promise<void> {
    await this.page.goto(`${this.#server.rehearsal}/browse/${key}`);
    await expect(this.page.getByRole('textbox', { name: 'Summary' })).toBeVisible();
  }

  /** Writes a summary and answers the moment at which Jira was asked to save it. */
  async rename(key: string, summary: string): Promise<number> {
    await this.issue(key);
    await this.page.getByRole('textbox', { name: 'Summary' }).fill(summary);
    const before = Date.now();
    await this.page.getByRole('button', { name: /^Save as/u }).click();
    await expect(this.page.getByRole('textbox', { name: 'Summary' })).toHaveValue(summary);
    return before;
  }

  /** Moves an issue to another project and answers its new key. */
  async move(key: string, project: string): Promise<string> {
    await this.issue(key);
    await this.page.getByRole('combobox', { name: 'Project' }).selectOption({ label: project });
    await this.page.getByRole('button', { name: 'Move to this project' }).click();
    await this.page.waitForURL(new RegExp(`/browse/(?!${key}$)|/browse/${key}$`, 'u'));
    const heading = this.page.getByText(/^[A-Z]+-\d+$/u).first();
    await expect(heading).not.toHaveText(key);
    return (await heading.textContent()) ?? '';
  }

  async hide(key: string): Promise<void> {
    await this.issue(key);
    await this.page.getByRole('button', { name: /^Hide from all but/u }).click();
    await expect(this.page.getByRole('button', { name: 'Show to everybody again' })).toBeVisible();
  }

  async remove(key: string): Promise<void> {
    await this.issue(key);
    await this.page.getByRole('button', { name: 'Delete for good' }).click();
    await expect(this.page.getByRole('textbox', { name: 'Summary' })).toHaveCount(0);
  }

  /** Adds a webhook of the administrator with the address and secret that somebody was given. */
  async addHook(url: string, secret: string): Promise<void> {
    await this.page.goto(`${this.#server.rehearsal}/plugins/servlet/webhooks`);
    await this.page.getByRole('textbox', { name: 'Name' }).fill('Ludi.Collab');
    await this.page.getByRole('textbox', { name: 'URL' }).fill(url);
    await this.page.getByRole('textbox', { name: 'Secret' }).fill(secret);
    await this.page.getByRole('button', { name: 'Create' }).click();
    await expect(this.page.getByRole('cell', { name: url })).toBeVisible();
  }
}
