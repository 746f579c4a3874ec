/** Makes what all other measurements use: the pages, and a compiled lexicon of each size. */
import { compileLexicon } from '@/lib/match';
import type { Pack } from '@/lib/model';
import { createEntities, inOrderOfId } from '../generate/entities';
import { createPage, type PagePlan } from '../generate/pages';
import { fetchKept, keep, lexiconName } from './kept';
import { BUNDLED_PACK, extensionLexiconName } from './kept-names';

/**
 * @param plans of pages that name what the largest lexicon holds
 * @param steadyPlans of pages that name what the smallest holds
 * @param sizes of the lexicons, in terms, ascending
 */
export async function prepare(
  plans: readonly PagePlan[],
  steadyPlans: readonly PagePlan[],
  sizes: readonly number[],
): Promise<void> {
  const largest = createEntities(sizes.at(-1) ?? 0);
  const smallest = createEntities(sizes[0] ?? 0);
  for (const plan of plans) await keep(`page ${plan.name}`, createPage(plan, largest).html);
  for (const plan of steadyPlans) await keep(`page ${plan.name}`, createPage(plan, smallest).html);
  for (const size of sizes) {
    const entities = size === sizes.at(-1) ? largest : createEntities(size);
    await keep(lexiconName(size), compileLexicon(inOrderOfId(entities)));
  }
}

/**
 * Compiles and keeps what the extension would hold with so many more terms in its index; needs the kept `BUNDLED_PACK`.
 */
export async function keepExtensionLexicon(terms: number): Promise<void> {
  const { entities } = (await (await fetchKept(BUNDLED_PACK)).json()) as Pick<Pack, 'entities'>;
  await keep(extensionLexiconName(terms), compileLexicon(inOrderOfId([...entities, ...createEntities(terms)])));
}
