import { join } from 'node:path';
import type { Page } from '@playwright/test';

const folder = process.env['LUDI_SCREENSHOTS'];

/** A picture of what somebody sees, for people to look at: only where LUDI_SCREENSHOTS names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  if (folder !== undefined) {
    await page.screenshot({ path: join(folder, `${name}.png`) });
  }
}
