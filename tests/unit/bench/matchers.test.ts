import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLexicon, openLexicon } from '@/lib/match';
import type { Entity } from '@/lib/model';
import { createEntities } from '@/tests/bench/generate/entities';
import { castFor, textOf, writeProse } from '@/tests/bench/generate/prose';
import { createRandom } from '@/tests/bench/generate/random';
import { type FindSpans, withRules } from '@/tests/bench/matchers/find-spans';
import { createFlashTrie } from '@/tests/bench/matchers/flash-trie';
import { createNaive } from '@/tests/bench/matchers/naive';
import { createOurs } from '@/tests/bench/matchers/ours';
import { createRegularExpression } from '@/tests/bench/matchers/regular-expression';
import { listNames } from '@/tests/bench/matchers/written';
import { entity } from '../match/entities';

function matchersFor(entities: readonly Entity[]): Record<string, FindSpans> {
  const names = listNames(entities);
  const opened = openLexicon(compileLexicon(entities));
  if (!opened.ok) throw new Error(opened.problem);
  return {
    naive: createNaive(names),
    ours: createOurs(opened.value),
    'FlashText-like trie': withRules(createFlashTrie(names.patterns), names),
    RegExp: withRules(createRegularExpression(names.patterns), names),
  };
}

const namesIn = (find: FindSpans, text: string): string[] =>
  (find([text])[0] ?? []).map(({ startUtf16, endUtf16 }) => text.slice(startUtf16, endUtf16));

describe('what every exact matcher is held to', () => {
  const index = [
    entity('one', ['Nilo Maduro', 'Maduro'], { kind: 'person' }),
    entity('two', ['Bank of Talia', 'BTA']),
    entity('three', ['Rosa M. Talia-Varga', "O'Varga"], { kind: 'person' }),
    entity('four', [{ text: 'border court', matching: 'any-case' }], { kind: 'term' }),
    entity('five', ['Talia'], { kind: 'place' }),
  ];
  const matchers = matchersFor(index);

  it.each(Object.entries(matchers))('%s takes whole words, in the case of the name', (_, find) => {
    expect(namesIn(find, 'Maduro, maduro, Madurox, xMaduro, Nilo  Maduro')).toEqual(['Maduro', 'Nilo  Maduro']);
  });

  it.each(Object.entries(matchers))('%s takes the longest, and shorter ones beside it', (_, find) => {
    expect(namesIn(find, 'The Bank of Talia and Talia; Bank of\nTalia. Bank. Of Talia')).toEqual([
      'Bank of Talia',
      'Talia',
      'Bank of\nTalia',
      'Talia',
    ]);
  });

  it.each(Object.entries(matchers))('%s knows possessives, initials, hyphens, plurals and acronyms', (_, find) => {
    expect(
      namesIn(
        find,
        "Maduro's; Rosa M Talia–Varga and Rosa M. Talia Varga, O’Varga, two Maduros, the B.T.A. Border Courts",
      ),
    ).toEqual(['Maduro', 'Rosa M Talia–Varga', 'Rosa M. Talia Varga', 'O’Varga', 'Maduros', 'B.T.A.', 'Border Courts']);
  });

  it.each(Object.entries(matchers))('%s joins what a line end or a soft hyphen divides', (_, find) => {
    expect(namesIn(find, 'Ma\u00adduro and Madu-\nro')).toEqual(['Ma\u00adduro', 'Madu-\nro']);
  });

  it.each(Object.entries(matchers))('%s reads headlines, and no shouting', (_, find) => {
    expect(namesIn(find, 'MADURO OF TALIA SPEAKS')).toEqual(['MADURO', 'TALIA']);
    expect(namesIn(find, 'He said MADURO twice')).toEqual([]);
  });
});

describe('all exact matchers', () => {
  const entities = createEntities(1_500);
  const { naive, ...others } = matchersFor(entities);

  it('find the same in prose that names what the index holds', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(0, 40, 200), (seed, capitalsFrom) => {
        const random = createRandom(seed);
        const prose = writeProse(random, castFor(random, entities), 400).map(textOf).join('');
        const text = prose.slice(0, capitalsFrom).toUpperCase() + prose.slice(capitalsFrom);
        const expected = naive?.([text]);
        for (const [name, find] of Object.entries(others))
          expect({ name, spans: find([text]) }).toEqual({ name, spans: expected });
      }),
      { numRuns: 120 },
    );
  }, 60_000);
});
