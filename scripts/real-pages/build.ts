/** A build of the extension whose index knows, besides the bundled entries, names that stand on the saved pages. */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { BUNDLED_PACK } from '../pack/bundled';
import { buildInto } from '../tools';
import type { SavedPage } from './saved-pages';

/** @returns the folder of the build, under `output` */
export function buildWithNames(pages: readonly SavedPage[], output: string): string {
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
  return buildInto(output, folder);
}
