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
    server: async ({}, give) => {
      await give(server);
    },
    jira: async ({}, give) => {
      const jira = new Jira(server);
      await give(jira);
      await jira.noFaults();
    },
    people: async ({ browser }, give) => {
      const people = new People(browser, server);
      await give(people);
      await people.leave();
    },
  });
}
