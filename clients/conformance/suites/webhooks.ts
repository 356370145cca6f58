import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isApiError } from 'jira.js';
import { beforeAll, expect, test } from 'vitest';
import { allScopes, client } from '../support/consent';
import type { Person } from '../support/rehearsal';
import { rehearsal } from '../support/shared';

const scopes = `${allScopes} manage:jira-webhook`;
const events = ['jira:issue_created' as const, 'jira:issue_updated' as const, 'comment_created' as const];

let grace: Person;
beforeAll(async () => {
  grace = await rehearsal.as('grace', scopes);
});

/** A web server that keeps the first delivery it gets. */
async function listen(): Promise<{ readonly url: string; readonly delivery: Promise<IncomingMessage> }> {
  const server = createServer((_, answer) => {
    answer.writeHead(202).end();
    server.close();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const delivery = once(server, 'request').then(([request]) => request as IncomingMessage);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`, delivery };
}

test('webhooks are registered one by one, listed, refreshed, told with a signed token, and removed', async () => {
  const { url, delivery } = await listen();
  const { webhookRegistrationResult: results = [] } = await grace.jira.webhooks.registerDynamicWebhooks({
    url,
    webhooks: [
      { events, jqlFilter: 'project = NW', fieldIdsFilter: ['labels'] },
      { events, jqlFilter: 'watchCount = 3' },
    ],
  });
  expect(results.map(({ errors }) => errors)).toEqual([undefined, ['The clause watchCount is unsupported']]);
  const webhookIds = results.flatMap(({ createdWebhookId }) => createdWebhookId ?? []);

  const page = await grace.jira.webhooks.getDynamicWebhooksForApp({ startAt: 0, maxResults: 100 });
  expect(page.values.map(({ id, jqlFilter }) => [id, jqlFilter])).toEqual([[webhookIds[0], 'project = NW']]);
  const { expirationDate } = await grace.jira.webhooks.refreshWebhooks({ webhookIds });
  expect(expirationDate).toBeGreaterThan(Date.now());

  const { issues = [] } = await grace.jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({
    jql: 'project = NW AND type = Task',
    maxResults: 1,
    fields: ['summary'],
  });
  await grace.jira.issues.editIssue({ issueIdOrKey: String(issues[0]?.id), fields: { labels: ['told'] } });
  const { headers } = await delivery;
  const [head = '', claims = '', seal] = String(headers.authorization).replace('Bearer ', '').split('.');
  expect(seal).toBe(createHmac('sha256', client.client_secret).update(`${head}.${claims}`).digest('base64url'));
  expect(headers['x-atlassian-webhook-identifier']).toBeDefined();

  await grace.jira.webhooks.deleteWebhookById({ webhookIds });
  expect((await grace.jira.webhooks.getDynamicWebhooksForApp({})).values).toEqual([]);
});

test('an address that nobody may listen at is refused', async () => {
  const refused = await grace.jira.webhooks
    .registerDynamicWebhooks({
      url: 'http://elsewhere.example/hooks',
      webhooks: [{ events, jqlFilter: 'project = NW' }],
    })
    .catch((error: unknown) => error);
  expect(isApiError(refused) && refused.status).toBe(400);
});
