import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createAgileClient, createCloudClient } from 'jira.js';
import { createClient } from 'jira.js/core';
import { consent } from './consent';

const product = resolve(import.meta.dirname, '../../../Ludi.Collab');
const library = resolve(product, 'bin/Debug/net10.0/Ludi.Collab.dll');
const listening = /listens at http:\/\/127\.0\.0\.1:(\d+)\/rehearsal/u;

export const site = '3f1c9a52-7d40-4b1e-9a77-5c2e8f0b6d11';
export const people = { ada: '5f00aa11bb22cc33dd44ee01', grace: '5f00aa11bb22cc33dd44ee02' } as const;

/** jira.js as one person; it throws where an answer does not fit what it knows of Jira. */
export interface Person {
  readonly token: string;
  readonly jira: ReturnType<typeof createCloudClient>;
  readonly agile: ReturnType<typeof createAgileClient>;
}

/** A rehearsal in a process of its own, on a free port, that keeps nothing. */
export class Rehearsal {
  readonly #process: ChildProcess;
  readonly base: string;

  private constructor(process: ChildProcess, port: string) {
    this.#process = process;
    this.base = `http://127.0.0.1:${port}/rehearsal`;
  }

  static async start(): Promise<Rehearsal> {
    const started = spawn(
      'dotnet',
      [
        library,
        '--rehearsal-only',
        '--Rehearsal:Url=http://127.0.0.1:0',
        '--Rehearsal:JournalFile=',
        '--Rehearsal:Issues=300',
        '--Rehearsal:RateLimits=false',
      ],
      { cwd: product, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let said = '';
    for await (const bytes of started.stdout) {
      said += String(bytes);
      const port = listening.exec(said)?.[1];
      if (port !== undefined) {
        return new Rehearsal(started, port);
      }
    }
    throw new Error(`The rehearsal has ended:\n${said}`);
  }

  async stop(): Promise<void> {
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGTERM');
    await ended;
  }

  async as(person: keyof typeof people, scope?: string): Promise<Person> {
    const { access_token: token } = await consent(this.base, people[person], scope);
    const client = createClient({
      host: `${this.base}/ex/jira/${site}`,
      auth: { type: 'bearer', token },
      onSchemaMismatch: 'throw',
    });
    return { token, jira: createCloudClient(client), agile: createAgileClient(client) };
  }

  /** Every call made so far, "GET /rest/api/3/field" and so on, with how often. */
  async calls(): Promise<Readonly<Record<string, number>>> {
    const answer = await fetch(`${this.base}/audit`);
    return ((await answer.json()) as { readonly byCall: Readonly<Record<string, number>> }).byCall;
  }
}
