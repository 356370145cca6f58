import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';

const product = resolve(import.meta.dirname, '../../../../Ludi.Collab');
const library = join(product, 'bin/Debug/net10.0/Ludi.Collab.dll');

/** The real server with its rehearsal, as a process of its own on free ports and in a folder that goes afterwards. */
export class Server {
  #process: ChildProcess | null = null;
  #folder = '';
  #said = '';
  address = '';
  rehearsal = '';

  async start(): Promise<void> {
    this.#folder = await mkdtemp(join(tmpdir(), 'ludi-e2e-'));
    this.address = `http://localhost:${await freePort()}`;
    this.rehearsal = `http://localhost:${await freePort()}/rehearsal`;
    await this.run();
  }

  /** Starts the process on the ports and folders that it had before. */
  async run(): Promise<void> {
    const started = spawn(
      'dotnet',
      [
        library,
        `--urls=${this.address}`,
        `--Rehearsal:Url=http://127.0.0.1:${new URL(this.rehearsal).port}`,
        `--Storage:Folder=${join(this.#folder, 'data')}`,
        `--Keys:Folder=${join(this.#folder, 'keys')}`,
        `--Rehearsal:JournalFile=${join(this.#folder, 'journal.jsonl')}`,
      ],
      {
        cwd: product,
        env: { ...process.env, ASPNETCORE_ENVIRONMENT: 'Development' },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    this.#process = started;
    for (const stream of [started.stdout, started.stderr]) {
      stream.on('data', (bytes: Buffer) => {
        this.#said += bytes.toString();
      });
    }
    await expect.poll(() => this.#answers(), { timeout: 60_000, message: 'the server answers' }).toBe(true);
  }

  /** Ends the process the hard way, as a power cut does. */
  async crash(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const running = this.#process;
    this.#process = null;
    if (running !== null && running.exitCode === null) {
      const ended = once(running, 'exit');
      running.kill(signal);
      await ended;
    }
  }

  async #answers(): Promise<boolean> {
    if (this.#process === null || this.#process.exitCode !== null) {
      throw new Error(`The server has ended:\n${this.#said}`);
    }
    try {
      return (await fetch(`${this.address}/api/me`)).ok;
    } catch (error) {
      if (error instanceof TypeError) {
        return false;
      }
      throw error;
    }
  }
}

/** A server for all tests of the file that calls this. */
export function serverOfThisFile(): Server {
  const server = new Server();
  test.beforeAll(async () => {
    test.setTimeout(90_000);
    await server.start();
  });
  test.afterAll(async () => {
    await server.stop();
  });
  return server;
}

async function freePort(): Promise<number> {
  const listener = createServer();
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  listener.close();
  await once(listener, 'close');
  if (address === null || typeof address === 'string') {
    throw new Error('No free port.');
  }
  return address.port;
}
