/**
 * The tools that the project's packages bring. Promise: each is run by the Node that runs now, as its package declares
 * it; what npm lays beside them to be called by name is another kind of file on each system.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Each tool with the package that holds it. */
const PACKAGES = {
  biome: '@biomejs/biome',
  knip: 'knip',
  playwright: '@playwright/test',
  'size-limit': 'size-limit',
  tsc: 'typescript',
  vitest: 'vitest',
  wxt: 'wxt',
} as const;

export type Tool = keyof typeof PACKAGES;

/** The path of a tool's script. Throws where its package is not installed. */
export function scriptOf(tool: Tool): string {
  const folder = resolve('node_modules', PACKAGES[tool]);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly bin: string | Readonly<Record<string, string>>;
  };
  const script = typeof bin === 'string' ? bin : bin[tool];
  if (script === undefined) throw new Error(`${PACKAGES[tool]} has no ${tool}`);
  return join(folder, script);
}

/** Builds the extension for Chromium where launching looks for it. @returns whether it could be; the build says why not */
export const buildShown = (): boolean =>
  spawnSync(process.execPath, [scriptOf('wxt'), 'build'], { stdio: 'inherit' }).status === 0;

/**
 * Builds the extension for Chromium without a word.
 * @param output the folder that the build's own goes into
 * @param pack the sources of its index; the bundled ones by default
 * @returns the build's own folder
 * @throws with what the build said where it failed
 */
export function buildInto(output: string, pack?: string): string {
  const { status, stderr } = spawnSync(process.execPath, [scriptOf('wxt'), 'build'], {
    env: { ...process.env, SIDELIGHT_OUTPUT: output, ...(pack !== undefined && { SIDELIGHT_PACK: pack }) },
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`The extension could not be built.\n${stderr}`);
  return join(output, 'chrome-mv3');
}
