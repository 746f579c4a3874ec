import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './scripts/browser/find.ts';
import { compileLanguages } from './scripts/locales/index.ts';

// Vitest's report of failures uses Map.groupBy, which Node 20 lacks; without it a failed test would show no reason.
Map.groupBy ??= (items, keyOf) => {
  const groups = new Map();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
};

const alias = { '@': import.meta.dirname };
/** The interface's words, which outside an extension no browser gives. */
const words = {
  setupFiles: ['./tests/words.ts'],
  provide: { messages: Object.fromEntries(compileLanguages()) },
};
const chromiumPath = findChromium();

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          ...words,
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/architecture.test.ts'],
          environment: 'node',
          // How long a test takes says how busy the machine is; the limit only ends what would never end.
          testTimeout: 60_000,
        },
      },
      {
        plugins: [preact()],
        resolve: { alias },
        // Also what only a frame within the tests' page imports: finding it late would load that page anew.
        optimizeDeps: { include: ['preact', 'preact/hooks', 'preact/jsx-runtime', 'valibot', 'wxt/browser'] },
        test: {
          ...words,
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          // On a machine that is busy with other work a browser paints late; what fails three times fails.
          retry: 2,
          expect: { poll: { timeout: 10_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromiumPath ? { executablePath: chromiumPath } : {} }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
