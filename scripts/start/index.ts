/**
 * `npm start`: builds Sidelight, serves the sample pages on this machine and opens Chromium with the extension on the
 * first of them. Without a display it makes the tour by itself and prints where its pictures are.
 */
import { ensureChromium, launchWithExtension, withoutTabs } from '../browser';
import { type SampleSite, serveSampleSite } from '../sample-site/server';
import { buildShown } from '../tools';
import { tour } from './tour';

/** @returns the exit code */
export async function main(): Promise<number> {
  const executablePath = ensureChromium();
  if (!executablePath) return 1;
  if (!buildShown()) return 1;
  const site = await serveSampleSite();
  try {
    if (hasDisplay()) await browse(executablePath, site);
    else for (const picture of await tour(executablePath, site)) console.log(picture);
  } finally {
    await site.close();
  }
  return 0;
}

const hasDisplay = (): boolean =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Leaves the browser to the reader until its window is closed. */
async function browse(executablePath: string, site: SampleSite): Promise<void> {
  const { context, close } = await launchWithExtension({ executablePath, headless: false, viewport: null });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(site.urls[0]?.url ?? site.origin);
  console.log('\nSample pages:');
  for (const { name, url } of site.urls) console.log(`  ${name}: ${url}`);
  console.log('\nRest the pointer on an underlined name. Close the browser window to end.');
  await Promise.race([withoutTabs(context), new Promise((resolve) => process.once('SIGINT', resolve))]);
  await close();
}
