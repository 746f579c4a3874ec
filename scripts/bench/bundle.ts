/** Bundles what is measured as the extension's own code is: minified, for the browsers that it supports. */
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WRITTEN_HERE = 'sidelight-bench-entry.js';

/** @param entry from the project's root. @returns one classic script */
export const bundle = (entry: string): Promise<string> => bundleFrom(entry, ROOT, []);

/** @param source of a module, whose imports are looked for in the folder */
export const bundleModule = (source: string, folder: string): Promise<string> =>
  bundleFrom(WRITTEN_HERE, folder, [
    {
      name: 'written-here',
      enforce: 'pre',
      resolveId: (id) => (id.endsWith(WRITTEN_HERE) ? `${folder}/${WRITTEN_HERE}` : null),
      load: (id) => (id.endsWith(WRITTEN_HERE) ? source : null),
    },
  ]);

async function bundleFrom(entry: string, root: string, plugins: Plugin[]): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    plugins,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '@': ROOT } },
    build: { write: false, target: 'chrome136', lib: { entry, formats: ['iife'], name: 'bundled' } },
  });
  const outputs = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  const chunk = outputs[0]?.output[0];
  if (chunk?.type !== 'chunk') throw new Error(`${entry} gave no script`);
  return chunk.code;
}
