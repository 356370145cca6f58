// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { SyncPage } from '../../../src/jira/sync/SyncPage';
import { draw, tidy } from '../draw';
import { fakeServer } from '../fakeServer';
import { liveAnswer } from './fixtures';

tidy();

const page = (administrator = true) =>
  draw(
    <SyncPage
      administrator={administrator}
      organisation="Northwind"
      preferences={{ href: '/preferences', onClick: () => undefined }}
    />,
  );

test('P49 an administrator sees how each site stands and chooses another way', async () => {
  const asked = fakeServer({
    '/api/jira/sync': [
      { json: [{ ...liveAnswer, mode: 'OnRefresh' }] },
      { json: [{ ...liveAnswer, mode: 'NearLive' }] },
    ],
    '/api/jira/sync/s1': { status: 204, json: null },
  });
  page();
  const site = await screen.findByRole('region', { name: 'Northwind Trains' });
  expect(within(site).getByRole('radio', { name: 'On refresh' })).toHaveProperty('checked', true);
  expect(site.textContent).toContain('1,240');
  expect(site.textContent).toContain('8,760 of 10,000 left');
  await userEvent.click(within(site).getByRole('radio', { name: 'Near-live' }));
  await waitFor(() => {
    expect(within(site).getByRole('radio', { name: 'Near-live' })).toHaveProperty('checked', true);
  });
  expect(asked.map(({ method, body }) => `${method} ${body}`)).toEqual(['GET ', 'PUT {"mode":"NearLive"}', 'GET ']);
});

test('P49 a choice that is refused falls back to what holds', async () => {
  fakeServer({
    '/api/jira/sync': { json: [{ ...liveAnswer, mode: 'OnRefresh' }] },
    '/api/jira/sync/s1': { status: 403, json: { code: 'NotAllowed', title: 'No.' } },
  });
  page();
  await userEvent.click(await screen.findByRole('radio', { name: 'Live' }));
  await waitFor(() => {
    expect(screen.getByRole('radio', { name: 'On refresh' })).toHaveProperty('checked', true);
  });
});

test('P49 an address and its secret are shown once, with the way into Jira, and can be removed after a question', async () => {
  const address = 'https://boards.example/jira/hooks/0123456789';
  const hook = { address, createdAt: '2026-11-24T12:00:00Z' };
  const asked = fakeServer({
    '/api/jira/sync': [{ json: [liveAnswer] }, { json: [{ ...liveAnswer, hook }] }, { json: [liveAnswer] }],
    '/api/jira/sync/s1/hook': [{ json: { address, secret: 'once only' } }, { status: 204, json: null }],
  });
  page();
  await userEvent.click(await screen.findByRole('button', { name: 'Make an address' }));
  expect(await screen.findByRole('textbox', { name: 'Secret' })).toHaveProperty('value', 'once only');
  expect(screen.getByRole('textbox', { name: 'Address' })).toHaveProperty('value', address);
  expect(screen.getByRole('link', { name: /WebHooks/u }).getAttribute('href')).toBe(
    'https://northwind.example/plugins/servlet/webhooks',
  );
  await userEvent.click(screen.getByRole('button', { name: 'I have copied both' }));
  expect(screen.queryByText('once only')).toBeNull();
  expect(document.body.innerHTML).not.toContain('once only');
  await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
  const dialog = await screen.findByRole('dialog');
  expect(asked.some(({ method }) => method === 'DELETE')).toBe(false);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Remove' }));
  expect(await screen.findByRole('button', { name: 'Make an address' })).toBeDefined();
  expect(asked.some(({ method }) => method === 'DELETE')).toBe(true);
});

test('P49 trouble is said in words; no site and no answer have words of their own', async () => {
  const trouble = 'Jira refused our webhook: five are registered already.';
  fakeServer({ '/api/jira/sync': { json: [{ ...liveAnswer, trouble, lastEventAt: null }] } });
  const { unmount } = page();
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain(trouble);
  expect(alert.textContent).toContain('as in near-live');
  unmount();
  fakeServer({ '/api/jira/sync': { json: [] } });
  const empty = page();
  expect(await screen.findByText('No Jira site yet')).toBeDefined();
  empty.unmount();
  fakeServer({ '/api/jira/sync': { status: 503, json: null } });
  page();
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeDefined();
});

test('P49 a member is told who can, and the sites are not asked for', async () => {
  const asked = fakeServer({
    '/api/people': {
      json: [
        { id: '1', name: 'Ada Byte', administrator: true },
        { id: '2', name: 'Linus Okafor', administrator: false },
      ],
    },
  });
  page(false);
  expect(await screen.findByText('Ask Ada Byte, who administers Northwind.')).toBeDefined();
  expect(asked.map(({ path }) => path)).toEqual(['/api/people']);
});
