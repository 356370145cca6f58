import { expect, type Locator } from '@playwright/test';
import type { Somebody } from './support/people';
import { testsWithServer } from './support/test';

const test = testsWithServer();

const boxOf = async (element: Locator) => (await element.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

const centre = async (element: Locator) => {
  const { x, y, width, height } = await boxOf(element);
  return { x: x + width / 2, y: y + height / 2 };
};

/** Where a sticky is on the board, whatever part of it one looks at. */
const place = (person: Somebody, text: string): Promise<string | null> =>
  person.sticky(text).evaluate((node) => (node as HTMLElement).style.transform);

async function drag(person: Somebody, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const { mouse } = person.page;
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await mouse.move(to.x, to.y, { steps: 4 });
  await mouse.up();
}

test('P50 P53: three people see each other and each other’s work at once', async ({ people }) => {
  const ada = await people.ada();
  const board = await ada.newBoard('Together');
  const grace = await people.grace();
  await grace.open(board);
  const guest = await people.guest(await ada.guestLink(board));
  const all = [ada, grace, guest];

  await test.step('everybody is named on every screen', async () => {
    for (const person of all) {
      const here = person.page.getByRole('list', { name: 'People here' });
      for (const name of ['Ada Byte', 'Grace Hopper-Ng', 'Guido']) {
        await expect(here.getByRole('listitem', { name: new RegExp(`^${name}`, 'u') })).toBeVisible();
      }
    }
  });

  await test.step('a pointer that moves, moves for the others', async () => {
    await ada.page.mouse.move(500, 400);
    for (const other of [grace, guest]) {
      const cursor = other.page.locator('[data-handle]').filter({ hasText: 'Ada Byte' });
      await expect(cursor).toHaveCSS('opacity', '1');
      const before = await cursor.evaluate((element) => element.style.transform);
      await ada.page.mouse.move(700, 500 + all.indexOf(other), { steps: 3 });
      await expect.poll(() => cursor.evaluate((element) => element.style.transform)).not.toBe(before);
    }
  });

  await test.step('stickies of each are on all screens', async () => {
    await ada.writeSticky('Ferry times', 500, 300);
    await expect(grace.sticky('Ferry times')).toBeVisible();
    await grace.seeAll();
    await grace.writeSticky('Harbour fees', 1150, 330);
    await guest.seeAll();
    await expect(guest.sticky('Harbour fees')).toBeVisible();
    await guest.writeSticky('Tide tables', 700, 760);
    for (const person of all) {
      await person.seeAll();
      for (const text of ['Ferry times', 'Harbour fees', 'Tide tables']) {
        await expect(person.sticky(text)).toBeVisible();
      }
    }
  });

  await test.step('moved, resized, recoloured', async () => {
    const from = await centre(ada.sticky('Ferry times'));
    const old = await place(grace, 'Ferry times');
    await drag(ada, from, { x: from.x - 60, y: from.y - 40 });
    await expect.poll(() => place(grace, 'Ferry times')).not.toBe(old);
    const moved = await place(ada, 'Ferry times');
    for (const person of all) {
      await expect.poll(() => place(person, 'Ferry times')).toBe(moved);
    }

    const width = await grace.sticky('Ferry times').evaluate((node) => (node as HTMLElement).offsetWidth);
    const corner = await centre(ada.sticky('Ferry times').locator('.react-flow__resize-control.handle.bottom.right'));
    await drag(ada, corner, { x: corner.x + 50, y: corner.y + 50 });
    for (const person of [grace, guest]) {
      await expect
        .poll(() => person.sticky('Ferry times').evaluate((node) => (node as HTMLElement).offsetWidth))
        .toBeGreaterThan(width);
    }

    const colour = (person: Somebody): Promise<string> =>
      person
        .sticky('Ferry times')
        .locator('[data-item-id]')
        .evaluate((node) => (node as HTMLElement).style.background);
    const yellow = await colour(grace);
    await ada.page.getByRole('group', { name: 'Colour' }).getByRole('button').last().click();
    await expect.poll(() => colour(grace)).not.toBe(yellow);
    await expect.poll(() => colour(guest)).toBe(await colour(ada));
  });

  await test.step('nudged by arrows, duplicated, copied and pasted', async () => {
    await ada.sticky('Harbour fees').click();
    const before = await place(grace, 'Harbour fees');
    await ada.page.keyboard.press('ArrowRight');
    await expect.poll(() => place(grace, 'Harbour fees')).not.toBe(before);
    await ada.page.keyboard.press('Control+d');
    for (const person of all) {
      await expect(person.sticky('Harbour fees')).toHaveCount(2);
    }
    await ada.page.keyboard.press('Control+c');
    await ada.page.mouse.move(900, 600);
    await ada.page.keyboard.press('Control+v');
    for (const person of all) {
      await person.seeAll();
      await expect(person.sticky('Harbour fees')).toHaveCount(3);
    }
  });

  await test.step('undo and redo take only one’s own changes', async () => {
    await guest.writeSticky('Only mine', 1250, 520);
    await expect(ada.stickies).toHaveCount(6);
    await ada.page.keyboard.press('Escape');
    await ada.page.keyboard.press('Control+z');
    for (const person of all) {
      await person.seeAll();
      await expect(person.sticky('Harbour fees')).toHaveCount(2);
      await expect(person.sticky('Only mine')).toBeVisible();
    }
    await ada.page.keyboard.press('Control+Shift+z');
    for (const person of all) {
      await expect(person.sticky('Harbour fees')).toHaveCount(3);
    }
  });

  await test.step('selected all at once, deleted for all', async () => {
    await ada.seeAll();
    await ada.page.keyboard.press('Control+a');
    const bar = ada.page.getByRole('toolbar', { name: 'Selection' });
    await expect(bar).toHaveAttribute('data-selected-count', '6');
    await ada.page.keyboard.press('Delete');
    for (const person of all) {
      await expect(person.stickies).toHaveCount(0);
    }
  });
});
