/** Chromium with the built extension in a profile of its own, and nothing of the network but this machine. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';

const CHROMIUM_BUILD = resolve(process.env.SIDELIGHT_OUTPUT ?? '.output', 'chrome-mv3');

/** What Chromium asks for on its own account whatever the flags, extension or not. */
const OWN_HOSTS = ['update.googleapis.com', 'accounts.google.com'];

interface LaunchOptions {
  readonly executablePath: string;
  readonly headless: boolean;
  /** Another build than the one that `npm run build` leaves. */
  readonly build?: string;
  /** An existing profile, to come back to it after a restart; by default a new one that goes with the browser. */
  readonly profile?: string;
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  readonly colorScheme?: 'light' | 'dark';
  /** Device pixels to one CSS pixel; 1 by default. */
  readonly deviceScaleFactor?: number;
  /** A screen that is touched. */
  readonly hasTouch?: boolean;
  /**
   * Leaves the welcome page open that comes with a new profile; by default it is closed, so that a test's page is in
   * front.
   */
  readonly keepWelcome?: boolean;
  /** The browser's own language, English by default whatever the machine's is. */
  readonly language?: string;
  /** How large type is set in the browser's settings; 16 by default. */
  readonly typePx?: number;
  /** The least size that the browser's settings allow any type; none by default. */
  readonly leastTypePx?: number;
  /** A port of this machine that every other host's name leads to; by default other hosts are not found. */
  readonly elsewherePort?: number;
}

export interface Launched {
  readonly context: BrowserContext;
  /** The extension's id, as in chrome-extension://id/. */
  readonly extensionId: string;
  readonly worker: Worker;
  close(): Promise<void>;
}

/** Starts the browser and waits until the extension's worker runs. Rejects when the build is missing or refused, or the browser too old for it. */
export async function launchWithExtension(options: LaunchOptions): Promise<Launched> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'sidelight-'));
  const removeProfile = () => {
    // Windows holds files of a program for a moment after its end.
    if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const { context, worker } = await startIn(profile, options);
    const close = async () => {
      await context.close();
      removeProfile();
    };
    return { context, worker, extensionId: new URL(worker.url()).host, close };
  } catch (error) {
    removeProfile();
    throw error;
  }
}

async function startIn(profile: string, options: LaunchOptions): Promise<Pick<Launched, 'context' | 'worker'>> {
  const build = options.build ?? CHROMIUM_BUILD;
  const neededVersion = readNeededVersion(build);
  const isNew = !existsSync(join(profile, 'Default'));
  if (options.typePx !== undefined || options.leastTypePx !== undefined) setType(profile, options);
  const language = options.language ?? 'en';
  const elsewhere = options.elsewherePort === undefined ? '~NOTFOUND' : `127.0.0.1:${options.elsewherePort}`;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executablePath,
    headless: options.headless,
    viewport: options.viewport === undefined ? { width: 1180, height: 800 } : options.viewport,
    colorScheme: options.colorScheme ?? 'light',
    ...(options.viewport !== null && { deviceScaleFactor: options.deviceScaleFactor ?? 1 }),
    hasTouch: options.hasTouch ?? false,
    // On Linux the browser takes its language from the surroundings alone.
    env: { ...process.env, LANGUAGE: language },
    args: [
      `--lang=${language}`,
      `--disable-extensions-except=${build}`,
      `--load-extension=${build}`,
      `--host-resolver-rules=${OWN_HOSTS.map((host) => `MAP ${host} ~NOTFOUND, `).join('')}MAP * ${elsewhere}, EXCLUDE 127.0.0.1`,
      '--window-size=1280,900',
      // Frames of other processes, as the card's is, take no emulated scale.
      ...(options.deviceScaleFactor === undefined ? [] : [`--force-device-scale-factor=${options.deviceScaleFactor}`]),
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
    ],
  });
  try {
    const version = context.browser()?.version() ?? '';
    if (Number.parseInt(version, 10) < neededVersion)
      throw new Error(
        `${options.executablePath} is Chromium ${version}; CHROMIUM_PATH may name one of ${neededVersion} or later`,
      );
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    if (isNew && !options.keepWelcome) await (await welcomePage(context)).close();
    return { context, worker };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/** Resolves once the reader has closed every tab; on a Mac the browser itself runs on without any. */
export async function withoutTabs(context: BrowserContext): Promise<void> {
  await new Promise<void>((resolve) => {
    const follow = (page: Page) => page.once('close', () => context.pages().length === 0 && resolve());
    for (const page of context.pages()) follow(page);
    context.on('page', follow);
    context.once('close', () => resolve());
  });
}

/**
 * The first version of Chromium that takes the build. Chromium starts without a word about an extension that is not
 * there, or that it is too old for, and its worker would be waited for.
 */
function readNeededVersion(build: string): number {
  const manifest = join(build, 'manifest.json');
  if (!existsSync(manifest)) throw new Error(`there is no build in ${build}; "npm run build" makes it`);
  const { minimum_chrome_version: version } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    readonly minimum_chrome_version: string;
  };
  return Number.parseInt(version, 10);
}

/** Of a profile that no browser has begun yet. */
function setType(
  profile: string,
  { typePx = 16, leastTypePx = 0 }: Pick<LaunchOptions, 'typePx' | 'leastTypePx'>,
): void {
  mkdirSync(join(profile, 'Default'));
  const preferences = { webkit: { webprefs: { default_font_size: typePx, minimum_font_size: leastTypePx } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** The welcome page, which the extension opens once in a new profile. */
export async function welcomePage(context: BrowserContext): Promise<Page> {
  const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
  const open = context.pages().find(isWelcome);
  if (open) return open;
  const page = await context.waitForEvent('page', { timeout: 15_000 });
  await page.waitForURL(/\/welcome\.html$/);
  return page;
}
