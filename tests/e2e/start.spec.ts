/** The browser that `npm start` opens. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, launchWithExtension, withoutTabs } from '@/scripts/browser';
import { expect, launch, test } from './harness';

test('it is over with its last tab, also where it runs on without any', async () => {
  const { context, close } = await launch();
  let isOver = false;
  const over = withoutTabs(context).then(() => {
    isOver = true;
  });
  const last = await context.newPage();
  for (const page of context.pages().filter((one) => one !== last)) await page.close();
  expect(isOver).toBe(false);
  await last.close();
  await over;
  await close();
});

test('where it is too old for the extension, that is said instead of waiting for what never comes', async () => {
  const build = mkdtempSync(join(tmpdir(), 'sidelight-build-'));
  try {
    const manifest = { manifest_version: 3, name: 'x', version: '1', minimum_chrome_version: '9999' };
    writeFileSync(join(build, 'manifest.json'), JSON.stringify(manifest));
    const launching = launchWithExtension({ executablePath: findChromium() ?? '', headless: true, build });
    await expect(launching).rejects.toThrow(/is Chromium \d+\S*; CHROMIUM_PATH may name one of 9999 or later/);
  } finally {
    rmSync(build, { recursive: true, force: true });
  }
});
