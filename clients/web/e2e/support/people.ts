import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import type { Server } from './server';

const ours = { 'X-Ludi': '1' };

/** Somebody at a browser of their own. */
export class Somebody {
  readonly #server: Server;
  readonly name: string;
  readonly context: BrowserContext;
  readonly page: Page;

  constructor(server: Server, name: string, context: BrowserContext, page: Page) {
    this.#server = server;
    this.name = name;
    this.context = context;
    this.page = page;
  }

  get stickies(): Locator {
    return this.page.locator('.react-flow__node-sticky');
  }

  get cards(): Locator {
    return this.page.locator('.react-flow__node-card');
  }

  /** A card by its issue's key. */
  card(key: string): Locator {
    return this.cards.filter({ has: this.page.getByRole('link', { name: key, exact: true }) });
  }

  sticky(text: string): Locator {
    return this.stickies.filter({ hasText: text });
  }

  get strip(): Locator {
    return this.page.getByRole('status', { name: 'Jira', exact: true });
  }

  async open(board: string): Promise<void> {
    await this.page.goto(`${this.#server.address}/boards/${board}`);
    await expect(this.page.getByRole('toolbar', { name: 'Tools' })).toBeVisible();
  }

  /** Makes a board of one's own over the API and opens it. */
  async newBoard(name: string, template: string | null = null): Promise<string> {
    const made = await this.post<{ readonly id: string }>('/api/boards', { name, template });
    await this.open(made.id);
    return made.id;
  }

  async post<T>(path: string, data: object): Promise<T> {
    const answer = await this.context.request.post(`${this.#server.address}${path}`, { headers: ours, data });
    expect(answer.ok(), `${path}: ${answer.status()}`).toBe(true);
    return (await answer.json()) as T;
  }

  /** A share link of a board, as a path. */
  async guestLink(board: string): Promise<string> {
    return (await this.post<{ readonly address: string }>(`/api/boards/${board}/links`, { days: 1 })).address;
  }

  /** Connects to the rehearsal through its consent page, if there is no connection yet. */
  async connectJira(board: string): Promise<void> {
    const answer = await this.context.request.get(`${this.#server.address}/api/jira/connection`);
    const { phase } = (await answer.json()) as { readonly phase: string };
    if (phase !== 'Connected') {
      const { address } = await this.post<{ readonly address: string }>('/api/jira/connection', {
        returnTo: `/boards/${board}`,
      });
      await this.page.goto(address);
      await this.consent();
    }
    await this.open(board);
  }

  /** Accepts on the rehearsal's consent page, as oneself and for the first site. */
  async consent(): Promise<void> {
    await this.page.getByRole('radio', { name: this.name }).check();
    const sites = this.page.getByRole('checkbox');
    for (let site = (await sites.count()) - 1; site > 0; site--) {
      await sites.nth(site).uncheck();
    }
    await this.page.getByRole('button', { name: 'Accept' }).click();
    await expect(this.page.getByRole('toolbar', { name: 'Tools' })).toBeVisible();
  }

  get importDialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Import to this board' });
  }

  /** Searches in the import dialog, ticks all that was found, imports and shows the cards. */
  async importBy(jql: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Import', exact: true }).click();
    const dialog = this.importDialog;
    await dialog.getByRole('textbox', { name: 'JQL' }).fill(jql);
    await dialog.getByRole('button', { name: 'Search', exact: true }).click();
    await dialog.getByRole('checkbox', { name: /^All \d+ loaded/u }).check();
    await dialog.getByRole('button', { name: /^Import \d+ issue/u }).click();
    await dialog.getByRole('button', { name: 'Show on the board' }).click();
    await expect(dialog).toBeHidden();
  }

  /** Shows everything that is on the board. */
  async seeAll(): Promise<void> {
    await this.page.getByRole('button', { name: /^Fit everything/u }).click();
  }

  /** Makes a sticky with the mouse, at a place of the window, and writes on it. */
  async writeSticky(text: string, x: number, y: number): Promise<void> {
    // Nothing can be written on a board that is not open yet.
    await expect(this.page.getByRole('list', { name: 'People here' })).toContainText(/\S/u);
    await expect(this.page.locator('.react-flow__pane')).toBeVisible();
    const before = await this.stickies.count();
    await this.page.mouse.dblclick(x, y);
    await expect(this.stickies).toHaveCount(before + 1);
    const box = this.page.getByRole('textbox', { name: 'Text of the sticky' });
    await box.fill(text);
    await box.press('Escape');
    await expect(this.sticky(text)).toBeVisible();
  }
}

/** Opens browsers for people and closes what is left of them. */
export class People {
  readonly #browser: Browser;
  readonly #server: Server;
  readonly #contexts: BrowserContext[] = [];

  constructor(browser: Browser, server: Server) {
    this.#browser = browser;
    this.#server = server;
  }

  async stranger(name = ''): Promise<Somebody> {
    const context = await this.#browser.newContext();
    this.#contexts.push(context);
    return new Somebody(this.#server, name, context, await context.newPage());
  }

  ada = (): Promise<Somebody> => this.#member('Ada Byte');
  grace = (): Promise<Somebody> => this.#member('Grace Hopper-Ng');
  linus = (): Promise<Somebody> => this.#member('Linus Okafor');

  /** A guest, who comes by a share link and gives a name. */
  async guest(link: string, name = 'Guido'): Promise<Somebody> {
    const guest = await this.stranger(name);
    await guest.page.goto(`${this.#server.address}${link}`);
    await guest.page.getByRole('textbox', { name: 'Your name' }).fill(name);
    await guest.page.getByRole('button', { name: 'Open the board' }).click();
    await expect(guest.page.getByRole('toolbar', { name: 'Tools' })).toBeVisible();
    return guest;
  }

  async leave(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()));
  }

  async #member(name: string): Promise<Somebody> {
    const member = await this.stranger(name);
    await member.page.goto(this.#server.address);
    await member.page.getByRole('button', { name }).click();
    await expect(member.page.getByRole('toolbar', { name: 'Tools' })).toBeVisible();
    return member;
  }
}
