// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { ItemId } from '../../src/connection/boardSession';
import { ImportDialog } from '../../src/imports/ImportDialog';
import { draw, tidy } from './draw';
import { fakeServer } from './fakeServer';
import { FakeSession, issue } from './fakeSession';

tidy();

const sites = [{ id: 's1', url: 'https://northwind.example', name: 'northwind' }];
const connected = { json: { phase: 'Connected', sites, provider: 'Rehearsal' } };
const base = '/api/boards/b1/jira/s1';
const sealed = (purpose: string, json: unknown) => ({ sealed: `seal1|answer|${purpose}|${JSON.stringify(json)}` });
const projects = sealed('projects', { startAt: 0, isLast: true, values: [{ id: '1', key: 'NW', name: 'Northwind' }] });

const dialog = (session: FakeSession, onImported: (items: readonly ItemId[]) => void = () => undefined) =>
  draw(<ImportDialog session={session} opened onClose={() => undefined} onImported={onImported} />);

test('P8 who is not connected reads who will see what, and connects from here', async () => {
  fakeServer({
    '/api/jira/connection': { json: { phase: 'None', cloud: 'None', servers: [], sites: [], provider: 'Atlassian' } },
  });
  dialog(new FakeSession());
  expect(await screen.findByRole('button', { name: 'Connect Jira' })).toBeDefined();
  expect(screen.getByText(/guests included/u)).toBeDefined();
});

test('P56 a guest is told why there is nothing to import from', async () => {
  fakeServer({ '/api/jira/connection': { status: 403, json: { code: 'GuestsWatchJira', title: 'Guests watch.' } } });
  dialog(new FakeSession());
  expect(await screen.findByText('Guests watch Jira issues')).toBeDefined();
});

test('P15 P19 a project is chosen, its JQL shown, and bad JQL keeps the text beside the words of Jira', async () => {
  const jira = btoa('seal1|answer|error|{"messages":["Expecting a field."],"errors":{}}');
  const asked = fakeServer({
    '/api/jira/connection': connected,
    [`${base}/projects`]: projects,
    [`${base}/search`]: [
      sealed('search', { issues: [issue], isLast: true }),
      { status: 422, json: { code: 'JiraRefused', title: 'No.', seal: 'seal1', jira } },
    ],
  });
  dialog(new FakeSession());
  await userEvent.click(await screen.findByRole('button', { name: /Northwind/u }));
  const jql = screen.getByRole('textbox', { name: 'JQL' });
  expect(jql).toHaveProperty('value', 'project = "NW" ORDER BY updated DESC');
  expect(await screen.findByText('1 loaded, that is all')).toBeDefined();
  await userEvent.clear(jql);
  await userEvent.type(jql, 'status = ={Enter}');
  expect(await screen.findByText('Expecting a field.')).toBeDefined();
  expect(jql).toHaveProperty('value', 'status = =');
  expect(asked.filter((question) => question.path.endsWith('/search'))).toHaveLength(2);
});

test('P21 P23 what is ticked is imported once, and shown on the board', async () => {
  const asked = fakeServer({
    '/api/jira/connection': connected,
    [`${base}/projects`]: projects,
    [`${base}/search`]: sealed('search', { issues: [issue, { ...issue, id: '8', key: 'NW-8' }], nextPageToken: 't' }),
    [`${base}/import`]: {
      json: { added: [{ item: 'i8', issue: '8' }], already: [{ item: 'i7', issue: '7' }], notVisible: [] },
    },
  });
  const shown: (readonly ItemId[])[] = [];
  dialog(new FakeSession(), (items) => shown.push(items));
  await userEvent.click(await screen.findByRole('button', { name: /Northwind/u }));
  await userEvent.click(await screen.findByRole('checkbox', { name: 'All 2 loaded' }));
  await userEvent.click(screen.getByRole('button', { name: 'Import 2 issues' }));
  expect(await screen.findByText('1 issue added')).toBeDefined();
  const imports = asked.filter((question) => question.path.endsWith('/import'));
  expect(imports.map((question) => question.body)).toEqual(['{"issues":["7","8"],"x":0,"y":0}']);
  expect(shown).toEqual([['i8', 'i7']]);
});

test('P69 pasted lines become stickies', async () => {
  fakeServer({ '/api/jira/connection': connected, [`${base}/projects`]: projects });
  const session = new FakeSession();
  dialog(session);
  await userEvent.click(screen.getByRole('tab', { name: 'Paste' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Text' }), 'One{Enter}Two');
  await userEvent.click(screen.getByRole('button', { name: 'Add to the board' }));
  await waitFor(() => {
    expect(session.changes[0]).toMatchObject([{ item: { text: 'One' } }, { item: { text: 'Two' } }]);
  });
});
