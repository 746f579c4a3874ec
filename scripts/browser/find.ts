/** Finds the browsers that Sidelight is tried in, and installs Chromium where there is none. */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { scriptOf } from '../tools/index.ts';
import { browserOn, type Machine } from './places.ts';

const THIS_MACHINE: Machine = { platform: process.platform, env: process.env, begins };

function begins(path: string): string | null {
  if (!existsSync(path)) return null;
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(4_096);
    return bytes.toString('latin1', 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}

/** The path of a Chromium on this machine: CHROMIUM_PATH, then the system's, then Playwright's; null without one. */
export const findChromium = (): string | null => browserOn(THIS_MACHINE, 'CHROMIUM_PATH', chromium.executablePath());

/** The path of a Firefox on this machine: FIREFOX_PATH, then the system's; null without one. */
export const findFirefox = (): string | null => browserOn(THIS_MACHINE, 'FIREFOX_PATH');

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
  spawnSync(process.execPath, [scriptOf('playwright'), 'install', '--no-shell', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
