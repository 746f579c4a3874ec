import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  // Each test has a browser of its own; two at once on a small machine make timing rules of the interface unreliable.
  workers: 1,
  timeout: 60_000,
  // On a machine that is busy with other work a browser paints late; what fails twice fails.
  retries: 1,
  reporter: 'list',
  outputDir: '.output/e2e',
});
