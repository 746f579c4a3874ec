import { describe, expect, it } from 'vitest';
import type { Pack } from '@/lib/model';
import { findArticleTexts } from '@/scripts/pack/articles';
import { compilePack } from '@/scripts/pack/compile';
import { packStats } from '@/scripts/pack/stats';
import { writePack } from './written-pack';

const { folder, articles } = writePack();
const compiled = compilePack(folder);
if (!compiled.ok) throw new Error('the small pack compiles');
const { pack } = compiled.value;
const texts = findArticleTexts(pack, articles);

const without = (...ids: readonly string[]): Pack => ({
  ...pack,
  claims: pack.claims.filter(({ id }) => !ids.includes(id)),
});

describe('the figures of a pack', () => {
  it('count its records by kind', () => {
    expect(packStats(pack, texts)).toMatchObject({
      articles: 2,
      entities: { total: 2, byKind: { person: 1, place: 1 } },
      surfaceForms: {
        total: 3,
        bySort: { 'full name': 2, 'short form': 1 },
        byNeed: { cue: 1, nothing: 2 },
        lookAlikes: 1,
      },
      claims: {
        total: 6,
        byArticle: { h1: 3, h2: 3 },
        byStance: { asserted: 3, reported: 3 },
        withFigures: 2,
        withQuote: 1,
      },
      hops: { total: 3, byKind: { named: 1, role: 1, unnamed: 1 }, inferred: 0, byChainLength: { '0': 3, '1': 3 } },
      events: { total: 2, byStatus: { happened: 1, planned: 1 }, byDateBasis: { stated: 1, 'worked out': 1 } },
      disputes: { total: 2, byType: { 'different date': 1, 'different number': 1 } },
    });
  });

  it('name the dated statements that no event takes up', () => {
    expect(packStats(pack, texts).events.datedClaimsInNone).toEqual([]);
    expect(packStats({ ...pack, events: pack.events.slice(1) }, texts).events.datedClaimsInNone).toEqual([
      'h1/closed',
      'h2/shut',
    ]);
  });

  it('say how many statements a sentence has, and why one has none', () => {
    const { sentences, coverage } = packStats(pack, texts);
    expect(sentences).toEqual([
      {
        articleId: 'h1',
        sentences: 4,
        claimsPerSentence: 0.75,
        withoutClaim: [{ paragraph: 0, sentence: 0, reason: 'headline' }],
      },
      {
        articleId: 'h2',
        sentences: 5,
        claimsPerSentence: 0.6,
        withoutClaim: [
          { paragraph: 0, sentence: 0, reason: 'headline' },
          { paragraph: 2, sentence: 0, reason: 'subhead' },
        ],
      },
    ]);
    expect(coverage).toEqual({
      sentences: 9,
      claimsPerSentence: 0.67,
      byClaimCount: { '0': 3, '1': 6 },
      withoutClaim: { headline: 2, subhead: 1 },
      notCovered: [],
      articlesNotAtHand: [],
    });
  });

  it('show plainly which sentence is not covered', () => {
    const { sentences, coverage } = packStats(without('h1/no-waiting', 'h2/reopening'), texts);
    expect(sentences[0]?.withoutClaim).toContainEqual({ paragraph: 1, sentence: 1, reason: 'not covered' });
    expect(coverage.withoutClaim).toEqual({ headline: 2, 'not covered': 2, subhead: 1 });
    expect(coverage.notCovered).toEqual([
      { articleId: 'h1', paragraph: 1, sentence: 1, startWords: '"We will not wait.' },
      { articleId: 'h2', paragraph: 3, sentence: 0, startWords: 'The pier is to' },
    ]);
  });

  it('do not take a sentence for a subhead because its paragraph ends without a full stop', () => {
    const text = 'First the one thing. Then the other\nAnd so?\nHe said this: “Go!”\nA line without an end';
    const [article] = pack.articles;
    if (!article) throw new Error('the small pack has articles');
    const { sentences } = packStats({ ...pack, articles: [article], claims: [] }, new Map([[article.id, text]]));
    expect(sentences[0]?.withoutClaim.map(({ reason }) => reason)).toEqual([
      'not covered',
      'not covered',
      'subhead',
      'not covered',
      'subhead',
    ]);
  });

  it('name the articles that could not be looked at', () => {
    const { sentences, coverage } = packStats(pack, new Map());
    expect(sentences).toEqual([]);
    expect(coverage).toMatchObject({ sentences: 0, claimsPerSentence: 0, articlesNotAtHand: ['h1', 'h2'] });
  });
});
