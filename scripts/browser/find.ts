/**
 * Finds the browsers that Sidelight is tried in, and installs Chromium where there is none.
 * Branded Chrome does not load unpacked extensions from the command line since version 137, so only Chromium counts.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM_CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const SYSTEM_FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** The path of a Chromium on this machine: CHROMIUM_PATH, then the system's, then Playwright's; null without one. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  return [...SYSTEM_CHROMIUM, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

/** The path of a Firefox on this machine: FIREFOX_PATH, then the system's; null without one. */
export function findFirefox(): string | null {
  const named = process.env.FIREFOX_PATH;
  if (named) return existsSync(named) ? named : null;
  return SYSTEM_FIREFOX.find((path) => existsSync(path)) ?? null;
}

/**
 * A Chromium, installed first where there is none: by Debian's package manager when we are root there, otherwise by
 * Playwright's download into the user's cache. Says on stderr what it does.
 * @returns its path, or null after one line that says what to install
 */
export function ensureChromium(): string | null {
  const found = findChromium();
  if (found) return found;
  if (process.env.CHROMIUM_PATH) {
    console.error(`CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, where there is no file. Correct or unset it.`);
    return null;
  }
  installFromDebian(['chromium', 'fonts-liberation']);
  if (!findChromium()) installFromPlaywright();
  const installed = findChromium();
  if (!installed)
    console.error('No Chromium could be installed. Install the package "chromium", or set CHROMIUM_PATH to one.');
  return installed;
}

/** A Firefox; installed first only where we are root on Debian, since nothing but one test needs it. */
export function ensureFirefox(): string | null {
  if (!findFirefox()) installFromDebian(['firefox-esr']);
  return findFirefox();
}

function installFromDebian(packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.error(`Installing ${packages.join(', ')} with apt-get ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...words: string[]) => spawnSync('apt-get', words, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  run('update', '-q');
  run('install', '-q', '-y', '--no-install-recommends', ...packages);
}

function installFromPlaywright(): void {
  console.error('Downloading Chromium with Playwright ...');
  spawnSync('npx', ['playwright', 'install', '--no-shell', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}
