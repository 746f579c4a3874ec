import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  // Each worker has a browser, which keeps more than one core busy: two on two cores make the interface's delays unreliable.
  workers: '50%',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // On a machine that is busy with other work a browser paints late; what fails three times fails.
  retries: 2,
  reporter: 'list',
  outputDir: '.output/e2e',
});
