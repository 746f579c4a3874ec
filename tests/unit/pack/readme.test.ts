import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findArticleTexts } from '@/scripts/pack/articles';
import { BUNDLED_PACK } from '@/scripts/pack/bundled';
import { compilePack } from '@/scripts/pack/compile';
import { withFigures } from '@/scripts/readme';

const compiled = compilePack(BUNDLED_PACK.folder);
if (!compiled.ok) throw new Error('the bundled index compiles');
const { pack } = compiled.value;
const textsAreAtHand = findArticleTexts(pack).size === pack.articles.length;

it.skipIf(!textsAreAtHand)('the README shows the figures of today', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toBe(withFigures(readme, pack));
});
