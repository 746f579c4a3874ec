/** A build of the extension whose index knows, besides the bundled entries, names that stand on the saved pages. */
import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { BUNDLED_PACK } from '../pack/bundled';
import type { SavedPage } from './saved-pages';

/** @returns the folder of the build, under `output` */
export async function buildWithNames(pages: readonly SavedPage[], output: string): Promise<string> {
  const folder = join(output, 'pack');
  cpSync(BUNDLED_PACK.folder, folder, { recursive: true });
  const names = [...new Set(pages.flatMap((page) => page.names))];
  const entities = names.map((name, index) => ({
    id: `added-name-${index}`,
    name,
    kind: 'term',
    description: 'A name added for this trial.',
    from: ['000'],
    forms: [name],
  }));
  writeFileSync(join(folder, 'entities', 'added.yaml'), stringify(entities));
  const env = { ...process.env, SIDELIGHT_PACK: folder, SIDELIGHT_OUTPUT: output };
  const { status } = spawnSync(process.execPath, [resolve('node_modules/wxt/bin/wxt.mjs'), 'build'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The extension could not be built.');
  return join(output, 'chrome-mv3');
}
