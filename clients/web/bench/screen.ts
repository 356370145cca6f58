import type { Page } from '@playwright/test';

/** Notes in the page the moment at which each summary first stands on a card. */
export async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: Record<string, number> = {};
    Object.assign(window, { seenAt: seen });
    const look = (): void => {
      for (const summary of document.querySelectorAll('[data-field=summary]')) {
        seen[summary.textContent] ??= Date.now();
      }
    };
    look();
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** When a summary first stood on the screen, in epoch milliseconds; waits for it. */
export async function seenAt(page: Page, summary: string, limit: number): Promise<number> {
  const moment = await page.waitForFunction(
    (text) => (window as unknown as { readonly seenAt: Record<string, number> }).seenAt[text],
    summary,
    { timeout: limit, polling: 50 },
  );
  return (await moment.jsonValue()) ?? Number.NaN;
}
