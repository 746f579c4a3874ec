/**
 * `npm run pictures [NAME...]`: a picture of every surface, in each theme, language and width, under .output/pictures.
 * Builds the extension first. Names choose the surfaces whose name begins so.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureChromium, inTime, launchWithExtension } from '../browser';
import { readLanguages } from '../locales';
import { serveSampleSite } from '../sample-site/server';
import { buildShown } from '../tools';
import { type Stage, SURFACES, type Surface } from './surfaces';

const FOLDER = resolve('.output/pictures');
const THEMES = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced', colorScheme: 'light', forcedColors: 'active' },
] as const;

/** What opens waits for several things, each with a limit of its own. */
const OPEN_MS = 150_000;
const STEP_MS = 60_000;

/** @returns the exit code */
export async function main(names: readonly string[]): Promise<number> {
  const surfaces = SURFACES.filter(({ name }) => names.length === 0 || names.some((begin) => name.startsWith(begin)));
  if (surfaces.length === 0) {
    console.error(`No surface begins so; there are ${SURFACES.map(({ name }) => name).join(', ')}.`);
    return 1;
  }
  const executablePath = ensureChromium();
  if (!executablePath) return 1;
  if (!buildShown()) return 1;
  rmSync(FOLDER, { recursive: true, force: true });
  try {
    for (const language of readLanguages().keys()) await takeAll(executablePath, language, surfaces);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

async function takeAll(executablePath: string, language: string, surfaces: readonly Surface[]): Promise<void> {
  const folder = join(FOLDER, language);
  mkdirSync(folder, { recursive: true });
  const site = await serveSampleSite();
  const launching = launchWithExtension({ executablePath, headless: true, language });
  const launched = await inTime(`Chromium starts in ${language}`, STEP_MS, launching);
  try {
    for (const surface of surfaces) await take(surface, { ...launched, site }, folder);
  } finally {
    await inTime('Chromium ends', STEP_MS, launched.close());
    await inTime('the sample site ends', STEP_MS, site.close());
  }
}

async function take(surface: Surface, stage: Stage, folder: string): Promise<void> {
  for (const widthPx of surface.widthsPx) {
    const what = `${surface.name} at ${widthPx} px`;
    const { page, close } = await inTime(`${what} opens`, OPEN_MS, surface.open(stage, widthPx));
    for (const { name, ...media } of THEMES) {
      await inTime(`${what} in ${name}`, STEP_MS, page.emulateMedia(media));
      const path = join(folder, `${surface.name}-${widthPx}-${name}.png`);
      await inTime(`a picture of ${what} in ${name}`, STEP_MS, page.screenshot({ path }));
      console.log(path);
    }
    await inTime(`${what} closes`, STEP_MS, close());
  }
}
