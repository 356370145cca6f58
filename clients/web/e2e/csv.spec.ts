import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator } from '@playwright/test';
import type { Somebody } from './support/people';
import { picture } from './support/picture';
import { testsWithServer } from './support/test';

const test = testsWithServer();

const samples = resolve(import.meta.dirname, '../../../Ludi.Collab.Tests/Imports/Samples');

const openFile = async (
  person: Somebody,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<Locator> => {
  await person.page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = person.importDialog;
  await dialog.getByRole('tab', { name: 'CSV' }).click();
  await dialog.locator('input[type=file]').setInputFiles(file);
  return dialog;
};

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

// By its key: what says that something worked lies over the button for a while.
const fit = (person: Somebody): Promise<void> => person.page.keyboard.press('Shift+Digit1');

const plainCards = (person: Somebody): Locator => person.page.locator('.react-flow__node-plainCard');

const paste = (person: Somebody, text: string, html = ''): Promise<void> =>
  person.page.evaluate(
    ([plain, rich]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', plain);
      clipboardData.setData('text/html', rich);
      window.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    },
    [text, html] as const,
  );

test('P68 P70: exports of six trackers are recognised, mapped and come as cards in one step of undo', async ({
  people,
}) => {
  const ada = await people.ada();
  await ada.newBoard('Other trackers');
  const exports = [
    ['azure-devops.csv', 'Azure DevOps', 3, 'Search by ship'],
    ['linear.csv', 'Linear', 2, 'Tides on the map'],
    ['github-projects.tsv', 'GitHub Projects', 3, 'Login with a passkey'],
    ['asana.csv', 'Asana', 2, 'Write the brief'],
    ['monday.csv', 'Monday', 4, 'Clean the buoys'],
    ['clickup.csv', 'ClickUp', 2, 'Book the crane'],
  ] as const;
  let count = 0;
  for (const [file, name, rows, title] of exports) {
    await test.step(name, async () => {
      const dialog = await openFile(ada, join(samples, file));
      await expect(dialog.getByText(`Export of ${name}`)).toBeVisible();
      if (count === 0) {
        await picture(ada.page, 'csv-columns');
        const found = await new AxeBuilder({ page: ada.page }).include('[role=dialog]').analyze();
        expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
      }
      await dialog.getByRole('button', { name: `Continue with ${rows} rows` }).click();
      await expect(dialog.getByRole('region', { name: 'New' })).toContainText(title);
      await dialog.getByRole('button', { name: `Add ${rows} cards` }).click();
      await expect(dialog).toBeHidden();
      count += rows;
      await fit(ada);
      await expect(plainCards(ada)).toHaveCount(count);
      await expect(plainCards(ada).filter({ hasText: title })).toBeVisible();
    });
  }
  await expect(plainCards(ada).filter({ hasText: '=SUM(A1) in a title stays text' })).toBeVisible();
  await picture(ada.page, 'csv-board');
  await ada.page.locator('.react-flow__pane').click({ position: { x: 5, y: 5 } });
  await ada.page.keyboard.press('Control+z');
  await expect(plainCards(ada)).toHaveCount(count - 2);
});

test('P68: errors by line, imported again shows before and now, a full board is told', async ({ people }) => {
  const ada = await people.ada();
  const board = await ada.newBoard('Again');
  const grace = await people.grace();
  await grace.open(board);

  await test.step('what cannot be read is told by its line, the rest comes', async () => {
    const dialog = await openFile(
      ada,
      csv('plan.csv', 'ID;Title;Notes;Points\n1;Pier;blue;3\n2;"Boats;;\n3;Crane;;5\n4;Too;many;cells;here\n'),
    );
    await expect(dialog.getByRole('region', { name: 'Lines with errors' })).toContainText(
      'Line 3: A quotation mark is not closed',
    );
    await expect(dialog.getByRole('region', { name: 'Lines with errors' })).toContainText(
      'Line 5: It has 5 cells, and there are 4 columns.',
    );
    await picture(ada.page, 'csv-errors');
    await dialog.getByRole('button', { name: 'Continue with 2 rows' }).click();
    await dialog.getByRole('button', { name: 'Add 2 cards' }).click();
    await expect(dialog).toBeHidden();
    await fit(grace);
    await expect(plainCards(grace)).toHaveCount(2);
  });

  await test.step('again: new and changed by ticks, unchanged as a number', async () => {
    const dialog = await openFile(
      ada,
      csv('plan.csv', 'ID;Title;Notes;Points\n1;Pier;green;3\n3;Crane;;5\n5;Buoys;;1\n'),
    );
    await dialog.getByRole('button', { name: 'Continue with 3 rows' }).click();
    await expect(dialog.getByText('1 row is on the board unchanged.')).toBeVisible();
    const changed = dialog.getByRole('region', { name: 'Changed' });
    await expect(changed.getByLabel('Before')).toContainText('blue');
    await expect(changed.getByLabel('Now')).toContainText('green');
    await picture(ada.page, 'csv-again');
    await dialog.getByRole('checkbox', { name: 'Buoys' }).uncheck();
    await dialog.getByRole('button', { name: 'Change 1' }).click();
    await expect(dialog).toBeHidden();
    await expect(plainCards(grace).filter({ hasText: 'green' })).toBeVisible();
    await expect(plainCards(grace)).toHaveCount(2);
  });

  await test.step('10,000 rows are read as a stream; what does not fit is told before anything is added', async () => {
    const many = `Title,Notes\n${Array.from({ length: 10_000 }, (_, n) => `"Row ${n}, of many",note ${n}`).join('\n')}\n`;
    const begun = Date.now();
    const dialog = await openFile(ada, csv('many.csv', many));
    await dialog.getByRole('button', { name: 'Continue with 10,000 rows' }).click();
    process.stdout.write(`10,000 rows previewed after ${Date.now() - begun} ms\n`);
    await expect(dialog.getByRole('alert')).toContainText('There is room for 4998 more');
    await expect(dialog.getByRole('button', { name: 'Add 10,000 cards' })).toBeDisabled();
    await ada.page.keyboard.press('Escape');
    await expect(plainCards(grace)).toHaveCount(2);
  });
});

test('P69: lines, a table and an issue’s link are pasted onto the canvas', async ({ people }) => {
  const ada = await people.ada();
  const board = await ada.newBoard('Pasted');
  await ada.connectJira(board);

  await test.step('ten lines become ten stickies', async () => {
    await paste(ada, Array.from({ length: 10 }, (_, n) => `Line ${n}`).join('\n'));
    await fit(ada);
    await expect(ada.stickies).toHaveCount(10);
  });

  await test.step('a table becomes rows, by the same columns', async () => {
    await paste(
      ada,
      'ignored',
      '<table><tr><td>Title</td><td>Points</td></tr><tr><td>Pier</td><td>3</td></tr><tr><td>Boats</td><td>5</td></tr></table>',
    );
    const dialog = ada.importDialog;
    await dialog.getByRole('button', { name: 'Continue with 2 rows' }).click();
    await dialog.getByText('Stickies', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Add 2 stickies' }).click();
    await expect(dialog).toBeHidden();
    await fit(ada);
    await expect(ada.stickies).toHaveCount(12);
  });

  await test.step('the link of an issue becomes its card', async () => {
    const answer = await ada.context.request.get(new URL('/api/jira/connection', ada.page.url()).href);
    const { sites } = (await answer.json()) as { readonly sites: readonly { readonly url: string }[] };
    await paste(ada, `${sites[0]?.url ?? ''}/browse/NW-11`);
    await expect(ada.page.getByText('Its Jira card is on the board.')).toBeVisible();
    await fit(ada);
    await expect(ada.card('NW-11')).toBeVisible();
    await expect(ada.stickies).toHaveCount(12);
    await picture(ada.page, 'csv-pasted');
  });

  await test.step('what Jira does not show stays as a sticky', async () => {
    await paste(ada, 'NW-99999');
    await expect(ada.stickies).toHaveCount(13);
  });
});
