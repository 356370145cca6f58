import { defineConfig } from '@playwright/test';
import tests from './playwright.config';

/** Measurements, run by `npm run bench` and not with the tests. */
export default defineConfig({ ...tests, testDir: 'bench', testMatch: '*.bench.ts', timeout: 600_000 });
