import { test as base } from '@playwright/test';
import { People } from './people';
import { Jira } from './rehearsal';
import { type Server, serverOfThisFile } from './server';

interface Fixtures {
  readonly people: People;
  readonly server: Server;
  readonly jira: Jira;
}

/** Tests with a server for the file they stand in, and with people who come and go with each test. */
export function testsWithServer() {
  const server = serverOfThisFile();
  return base.extend<Fixtures>({
    // eslint-disable-next-line no-empty-pattern -- Playwright demands a pattern here
    server: async ({}, use) => {
      await use(server);
    },
    // eslint-disable-next-line no-empty-pattern -- Playwright demands a pattern here
    jira: async ({}, use) => {
      const jira = new Jira(server);
      await use(jira);
      await jira.noFaults();
    },
    people: async ({ browser }, use) => {
      const people = new People(browser, server);
      await use(people);
      await people.leave();
    },
  });
}
