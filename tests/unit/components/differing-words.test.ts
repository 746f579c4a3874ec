import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differingWords } from '@/components/shared/differing-words';

const emphasised = (...wordings: string[]) =>
  differingWords(wordings)?.map((runs) => runs.filter(({ differs }) => differs).map(({ text }) => text)) ?? null;

describe('the differing words alone are emphasised', () => {
  it('where wordings go alike for the most part', () => {
    expect(emphasised('41 passengers aboard', '60 passengers aboard')).toEqual([['41'], ['60']]);
    expect(emphasised('closed to small boats', 'closed to all of the boats')).toEqual([['small'], ['all of the']]);
    expect(emphasised('said in May', 'said in May, twice', 'said in June, in May')).toEqual([
      [],
      ['twice'],
      ['June, in'],
    ]);
  });

  it('not where most of them differ, or nothing does', () => {
    expect(emphasised('41 passengers', 'More than 60 people')).toBeNull();
    expect(emphasised('Yes, says the captain', 'No, says the line of the ferry company')).toBeNull();
    expect(emphasised('the same words', 'The same words')).toBeNull();
    expect(emphasised('', 'words')).toBeNull();
  });

  it('and every wording is given unchanged', () => {
    const wording = fc
      .array(fc.constantFrom('a', 'ferry', 'of', '41', 'é', ', ', '“', ' '), { maxLength: 12 })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.array(wording, { minLength: 2, maxLength: 4 }), (wordings) => {
        const runs = differingWords(wordings);
        if (runs) expect(runs.map((list) => list.map(({ text }) => text).join(''))).toEqual(wordings);
      }),
    );
  });

  it('and what is not emphasised stands in each of them', () => {
    const wording = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 9 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(wording, { minLength: 2, maxLength: 4 }), (wordings) => {
        const runs = differingWords(wordings);
        const shared = (runs ?? []).map((list) =>
          list
            .filter(({ differs }) => !differs)
            .flatMap(({ text }) => text.split(' ').filter(Boolean))
            .join(' '),
        );
        expect(new Set(shared).size).toBeLessThanOrEqual(1);
      }),
    );
  });
});
