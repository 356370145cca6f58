import { createAgileClient } from 'jira.js';
import { createClient } from 'jira.js/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { rehearsal } from '../support/shared';

// jira.js has left version 2 of the platform behind; its client of the agile API is what still speaks Data Center's tongue.
let agile: ReturnType<typeof createAgileClient>;
let get: (path: string) => Promise<unknown>;
beforeAll(async () => {
  const host = `${rehearsal.base}/dc`;
  const made = await fetch(`${host}/tokens`, {
    method: 'POST',
    body: JSON.stringify({ person: 'grace' }),
    headers: { 'content-type': 'application/json' },
  });
  const { rawToken: token } = (await made.json()) as { readonly rawToken: string };
  const client = createClient({ host, auth: { type: 'bearer', token }, onSchemaMismatch: 'throw' });
  agile = createAgileClient(client);
  get = async (path) => (await fetch(`${host}${path}`, { headers: { authorization: `Bearer ${token}` } })).json();
});

describe('Data Center', () => {
  test('boards, their configuration and sprints', async () => {
    const { values: boards } = await agile.board.getAllBoards({ projectKeyOrId: 'HB', maxResults: 50 });
    const boardId = Number(boards[0]?.id);
    expect((await agile.board.getConfiguration({ boardId })).estimation?.type).toBe('field');
    const { values: sprints = [] } = await agile.board.getAllSprints({ boardId, state: 'active,future' });
    expect(sprints).toHaveLength(3);
    for (const { id, name } of sprints) {
      expect((await agile.sprint.getSprint({ sprintId: Number(id) })).name).toBe(name);
    }
  });

  test('into a sprint and back', async () => {
    const found = (await get('/rest/api/2/search?jql=type=Story+AND+sprint+is+EMPTY&maxResults=1&fields=summary')) as {
      readonly issues: readonly { readonly key: string }[];
    };
    const issues = found.issues.map(({ key }) => key);
    await agile.sprint.moveIssuesToSprintAndRank({ sprintId: 44, issues });
    await agile.backlog.moveIssuesToBacklog({ issues });
  });
});
