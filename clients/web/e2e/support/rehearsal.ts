import { type APIRequestContext, expect, request } from '@playwright/test';
import type { Server } from './server';

export interface Call {
  readonly number: number;
  readonly person: string | null;
  readonly method: string;
  readonly template: string;
  readonly path: string;
  readonly status: number;
}

/** The built-in Jira as its own pages and its log of calls show it. */
export class Jira {
  readonly #server: Server;

  constructor(server: Server) {
    this.#server = server;
  }

  /** The calls of the API that fit, the oldest first. */
  async calls(filter: Readonly<Record<string, string>> = {}): Promise<readonly Call[]> {
    const answer = await fetch(`${this.#server.rehearsal}/audit?${new URLSearchParams(filter).toString()}`);
    const log = (await answer.json()) as { readonly entries: readonly Call[] };
    return log.entries;
  }

  async lastCall(): Promise<number> {
    return Math.max(0, ...(await this.calls()).map((call) => call.number));
  }

  /** What the page of an issue says to Ada, as text. */
  async page(key: string): Promise<string> {
    const answer = await fetch(`${this.#server.rehearsal}/browse/${key}`);
    return (await answer.text()).replace(/\s+/gu, ' ');
  }

  async fault(fault: object): Promise<void> {
    const answer = await fetch(`${this.#server.rehearsal}/faults`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(fault),
    });
    expect(answer.status).toBe(204);
  }

  async noFaults(): Promise<void> {
    await fetch(`${this.#server.rehearsal}/faults`, { method: 'DELETE' });
  }

  /** Changes an issue in Jira itself, on its page, as Ada. */
  async changeSummary(key: string, summary: string): Promise<void> {
    const browser: APIRequestContext = await request.newContext();
    const address = `${this.#server.rehearsal}/browse/${key}`;
    const html = await (await browser.get(address)).text();
    const seal = /name="seal" value="([^"]+)"/u.exec(html);
    const answer = await browser.post(address, { form: { seal: seal?.[1] ?? '', summary } });
    expect(answer.ok()).toBe(true);
    await browser.dispose();
    expect(await this.page(key)).toContain(summary);
  }
}
