// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import type { JiraCalls } from '../../../src/jira/calls';
import { FieldEditor } from '../../../src/jira/fields/FieldEditor';
import { FieldValue } from '../../../src/jira/fields/FieldValue';
import { specOf } from '../../../src/jira/fields/spec';
import { toWrite } from '../../../src/jira/fields/values';
import { draw, tidy } from '../draw';
import { metaOf, points, type Row, rows, said } from './kinds';

tidy();

const answers: Readonly<Record<string, unknown>> = {
  users: [{ accountId: 'b2', displayName: 'Ben Core' }],
  sprints: [
    { id: 41, name: 'Sprint 6', state: 'future' },
    { id: 40, name: 'Sprint 5', state: 'active' },
  ],
  labels: ['fog', '"and"'],
  parents: [{ id: '10300', key: 'NW-3', fields: { summary: 'Harbour', issuetype: { name: 'Epic' } } }],
  teams: [{ id: 't-9', name: 'Anchors' }],
};

function placeOf(asked: { what: string; body: unknown; signal: AbortSignal }[]) {
  const look = (_: string, what: string, body: unknown, signal: AbortSignal) => {
    asked.push({ what, body, signal });
    return Promise.resolve({ kind: 'done', value: answers[what] });
  };
  return { calls: { look } as unknown as JiraCalls, site: 's1', project: '10004', issue: '7' };
}

interface Seen {
  value: unknown;
  submitted: unknown[];
  cancelled: number;
  readonly asked: { what: string; body: unknown; signal: AbortSignal }[];
}

function drawn(row: Row, more: { readonly listed?: boolean; readonly disabled?: boolean } = {}): Seen {
  const seen: Seen = { value: row.value, submitted: [], cancelled: 0, asked: [] };
  const spec = specOf(row.id, metaOf(row), points);
  const place = placeOf(seen.asked);
  const Harness = () => {
    const [value, setValue] = useState(row.value);
    return (
      <FieldEditor
        spec={spec}
        place={place}
        value={value}
        onChange={(next) => {
          seen.value = next;
          setValue(next);
        }}
        onSubmit={(picked) => {
          seen.submitted.push(toWrite(spec, picked === undefined ? seen.value : picked.value));
        }}
        onCancel={() => {
          seen.cancelled++;
        }}
        {...more}
      />
    );
  };
  draw(<Harness />);
  return seen;
}

const rowOf = (kind: Row['kind']): Row => {
  const row = rows.find((candidate) => candidate.kind === kind);
  if (row === undefined) {
    throw new Error(kind);
  }
  return row;
};

describe.each(rows.map((row) => ({ row, title: said(row) })))('P27 $title', ({ row }) => {
  test('has a control with the name of the field, in a form and on a card', async () => {
    for (const listed of [false, true]) {
      drawn(row, { listed });
      expect((await screen.findAllByLabelText(/The field/u)).length).toBeGreaterThan(0);
    }
  });

  test('shows its value in words', () => {
    const { container } = draw(<FieldValue spec={specOf(row.id, metaOf(row), points)} value={row.value} />);
    for (const word of row.shown.split(/, | \/ /u)) {
      expect(container.textContent).toContain(word);
    }
  });
});

const typed = rows.filter(({ kind }) => ['text', 'url', 'number', 'points', 'date'].includes(kind));

test.each(typed)('P27 $kind: Enter submits and Escape cancels', async (row) => {
  const seen = drawn(row, { listed: true });
  const box = (await screen.findAllByLabelText('The field')).find((element) => element.tagName === 'INPUT');
  fireEvent.keyDown(box as HTMLElement, { key: 'Enter' });
  expect(seen.submitted).toEqual([row.write]);
  fireEvent.keyDown(box as HTMLElement, { key: 'Escape' });
  expect(seen.cancelled).toBe(1);
});

test.each([
  ['select', 'Red', { id: '2' }],
  ['radio', 'Red', { id: '2' }],
  ['priority', 'Web', { id: '2' }],
  ['resolution', 'Web', { id: '2' }],
  ['issueType', 'Web', { id: '2' }],
  ['user', 'Ben Core', { accountId: 'b2' }],
  ['parent', 'NW-3 Harbour', { id: '10300' }],
  ['sprint', 'Sprint 6', 41],
  ['team', 'Anchors', 't-9'],
] as const)('P27 %s: a pick from the list on a card submits it', async (kind, option, write) => {
  const seen = drawn(rowOf(kind), { listed: true });
  await userEvent.click(await screen.findByRole('option', { name: new RegExp(option, 'u') }));
  expect(seen.submitted).toEqual([write]);
});

test('P27 the running sprint stands first, and no sprint is the backlog', async () => {
  const seen = drawn(rowOf('sprint'), { listed: true });
  const options = await screen.findAllByRole('option');
  expect(options.map((option) => option.textContent)).toEqual(['None', 'Sprint 5active', 'Sprint 6future']);
  await userEvent.click(options[0] as HTMLElement);
  expect(seen.submitted).toEqual([null]);
});

test.each([
  ['multiSelect', 'Red', [{ id: '1' }]],
  ['checkboxes', 'Red', [{ id: '1' }]],
  ['components', 'Web', [{ id: '1' }]],
  ['users', 'Ben Core', [{ accountId: 'a1' }]],
] as const)('P27 %s: boxes are ticked, Enter submits', async (kind, box, write) => {
  const seen = drawn(rowOf(kind), { listed: true });
  const ticked = await screen.findByRole('checkbox', { name: box });
  await userEvent.click(ticked);
  fireEvent.keyDown(ticked, { key: 'Enter' });
  expect(seen.submitted).toEqual([write]);
});

test('P27 a cascading option loses its child with its parent', async () => {
  const seen = drawn(rowOf('cascading'), { listed: true });
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'The field' }), 'Red');
  expect(seen.value).toEqual({ id: '2', value: 'Red' });
});

test('P27 labels: known ones are offered, new ones are taken, none holds a space', async () => {
  const seen = drawn(rowOf('labels'));
  const box = screen.getByRole('combobox', { name: 'The field' });
  await userEvent.type(box, 'new one{Enter}');
  expect(seen.value).toEqual(['a', 'b', 'new', 'one']);
  expect(seen.submitted).toEqual([]);
  await userEvent.type(box, 'f');
  await waitFor(() => {
    expect(screen.getByText('fog')).toBeDefined();
  });
});

test('P30 a document is edited as rich text, and what it holds beside text stays in sight', async () => {
  const rich = { type: 'doc', version: 1, content: [{ type: 'rule' }, { type: 'paragraph', content: [] }] };
  const seen = drawn({ ...rowOf('paragraph'), value: rich });
  const box = await screen.findByRole('textbox', { name: 'The field' });
  expect(box.querySelector('hr')).not.toBeNull();
  expect(seen.value).toEqual(rich);
});

test('P27 people are asked for once one stops typing, and an answer that is late is not waited for', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const seen = drawn(rowOf('user'), { listed: true });
  await screen.findByRole('option', { name: 'Ben Core' });
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  await user.type(screen.getByRole('textbox', { name: 'Search The field' }), 'ben');
  await waitFor(() => {
    expect(seen.asked).toHaveLength(2);
  });
  expect(seen.asked.map(({ body }) => (body as { query: string }).query)).toEqual(['', 'ben']);
  expect(seen.asked[0]?.signal.aborted).toBe(true);
  vi.useRealTimers();
});

test('P27 an unknown kind shows its value and why it is not edited', () => {
  const spec = specOf('customfield_9', { name: 'Odd', required: false, schema: { type: 'any' } }, null);
  const place = placeOf([]);
  draw(<FieldEditor spec={spec} place={place} value={{ name: 'Something' }} onChange={() => undefined} />);
  expect(screen.getByText('Something')).toBeDefined();
  expect(screen.getByText(/can only be edited in Jira/u)).toBeDefined();
  expect(screen.queryByRole('textbox')).toBeNull();
});
