import { expect } from '@playwright/test';
import { testsWithServer } from './support/test';
const test = testsWithServer();
test('blank board double click under load', async ({ people }) => {
  test.setTimeout(400_000);
  const ada = await people.ada();
  const cdp = await ada.context.newCDPSession(ada.page);
  const failures: string[] = [];
  for (let turn = 0; turn < 40; turn++) {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 + (turn % 8) * 2 });
    await ada.newBoard(`Race ${turn}`);
    await expect(ada.page.getByRole('toolbar', { name: 'Tools' })).toBeVisible();
    const gap = [0, 0, 30, 90, 200, 400][turn % 6] ?? 0;
    await ada.page.mouse.move(400, 400);
    await ada.page.mouse.down({ clickCount: 1 });
    await ada.page.mouse.up({ clickCount: 1 });
    if (gap > 0) await ada.page.waitForTimeout(gap);
    await ada.page.mouse.down({ clickCount: 2 });
    await ada.page.mouse.up({ clickCount: 2 });
    try {
      await expect(ada.stickies).toHaveCount(1, { timeout: 5000 });
      const box = ada.page.getByRole('textbox', { name: 'Text of the sticky' });
      await box.fill('word', { timeout: 3000 });
      await box.press('Escape', { timeout: 3000 });
      await expect(ada.sticky('word')).toBeVisible({ timeout: 3000 });
    } catch (e) {
      failures.push(`turn ${turn} gap ${gap}: ${String(e).split('\n')[0]}`);
      await ada.page.screenshot({ path: `/tmp/convert-race-${turn}.png` });
    }
  }
  console.log('failures', failures.length, failures.join('\n'));
});
