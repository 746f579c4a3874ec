/**
 * Lexicons so large that short hashes of different words must fall together, read beside plain sets of strings; and
 * plurals, which are found at the text, beside the same lexicon with every plural written out.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashToken } from '@/lib/text';
import { entity, lexiconOf, marksIn, mentionsIn } from './entities';

const ONSETS = 'b br c d f g h j k l m n p r s st t v z'.split(' ');
const RHYMES = 'a e i o u ai an el in on ur'.split(' ');

/** The word of this number: no two are the same. */
function wordAt(number: number): string {
  const syllables: string[] = [];
  for (let left = number + 1; left > 0; left = Math.floor(left / (ONSETS.length * RHYMES.length))) {
    const syllable = left % (ONSETS.length * RHYMES.length);
    syllables.push(`${ONSETS[syllable % ONSETS.length]}${RHYMES[Math.floor(syllable / ONSETS.length)]}`);
  }
  const word = syllables.join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Different words with one hash, as a birthday among this many finds them. */
function twins(count: number): readonly (readonly [string, string])[] {
  const first = new Map<number, string>();
  const found: [string, string][] = [];
  for (let number = 0; number < count; number++) {
    const word = wordAt(number);
    const hash = hashToken(word);
    const before = first.get(hash);
    if (before === undefined) first.set(hash, word);
    else if (before.toLowerCase() !== word.toLowerCase()) found.push([before, word]);
  }
  return found;
}

describe('words of one hash', () => {
  const pairs = twins(400_000);

  it('are found at all', () => {
    expect(pairs.length).toBeGreaterThan(3);
  });

  it('are told apart where the lexicon has one of them, and where it has both', () => {
    const known = lexiconOf(...pairs.map(([one], index) => entity(`e${index}`, [one], { kind: 'media' })));
    const both = lexiconOf(
      ...pairs.flatMap(([one, other], index) => [
        entity(`one-${index}`, [one], { kind: 'media' }),
        entity(`other-${index}`, [`${other} ${one}`], { kind: 'media' }),
      ]),
    );
    for (const [index, [one, other]] of pairs.entries()) {
      expect(marksIn(known, `so ${other} said, so ${one} said`)).toEqual([one]);
      expect(mentionsIn(both, `so ${one}, ${other} ${one}, ${one} ${other}, ${other}`)).toEqual([
        `${one} → one-${index} (name)`,
        `${other} ${one} → other-${index} (name)`,
        `${one} → one-${index} (name)`,
      ]);
    }
  });
});

describe('twenty thousand names', () => {
  const WORDS = 15_000;
  const NAMES = 20_000;
  /** Spread over all numbers, and the same in every run. */
  const pick = (seed: number, limit: number): number => (Math.imul(seed + 1, 0x9e3779b1) >>> 0) % limit;
  const names = new Map<string, string>();
  for (let index = 0; names.size < NAMES; index++) {
    const length = 1 + (index % 3);
    const words = Array.from({ length }, (_, at) => wordAt(pick(3 * index + at, WORDS)));
    names.set(words.join(' '), `e${index}`);
  }
  const lexicon = lexiconOf(...[...names].map(([name, id]) => entity(id, [name], { kind: 'media', name })));
  const known = [...names.keys()];

  /** The longest first, the leftmost of equally long ones; none over another. */
  function namesIn(words: readonly string[]): string[] {
    const spans = words.flatMap((_, first) =>
      [1, 2, 3].flatMap((length) => {
        const name = words.slice(first, first + length).join(' ');
        return first + length <= words.length && names.has(name) ? [{ first, end: first + length, name }] : [];
      }),
    );
    spans.sort((a, b) => b.name.length - a.name.length || a.first - b.first);
    const chosen: typeof spans = [];
    for (const span of spans) {
      if (chosen.every(({ first, end }) => end <= span.first || span.end <= first)) chosen.push(span);
    }
    return chosen.sort((a, b) => a.first - b.first).map(({ name }) => `${name} → ${names.get(name)} (name)`);
  }

  it('are found in a text exactly where a set of strings finds them', () => {
    const piece = fc.oneof(
      fc.nat(known.length - 1).map((index) => known[index] ?? ''),
      fc.nat(WORDS - 1).map(wordAt),
      // Words that the lexicon does not have, of which some share what it keeps of a hash.
      fc.nat(3_000_000).map(wordAt),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), (pieces) => {
        const text = pieces.join(' ');
        expect(mentionsIn(lexicon, `${text} so`)).toEqual(namesIn([...text.split(' '), 'so']));
      }),
      { numRuns: 2_000 },
    );
  }, 60_000);
});

describe('plurals', () => {
  const SINGULARS = [
    'Box',
    'Church',
    'Body',
    'Day',
    'Bus',
    'Quiz',
    'Dish',
    'MiG',
    'UN',
    'Maduro',
    'Ñandú',
    'F-35',
    'y',
  ];
  const PLURALS = new Map([
    ['Box', ['Boxes']],
    ['Church', ['Churches']],
    ['Body', ['Bodies', 'Bodys']],
    ['Bus', []],
    ['Quiz', ['Quizes']],
    ['Dish', ['Dishes']],
  ]);
  const pluralsOf = (word: string): readonly string[] => PLURALS.get(word) ?? [`${word}s`];
  const NEAR = [
    'Boxs',
    'Bodie',
    'Churchs',
    'Buss',
    'Buses',
    'Dayes',
    'ies',
    'es',
    's',
    'MIGS',
    'BODIES',
    'boxes',
    'bodies',
  ];
  const word = fc.constantFrom(...SINGULARS);
  const name = fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' '));
  const writtenOut = (text: string): string[] => {
    const words = text.split(' ');
    const last = words.pop() ?? '';
    return [text, ...pluralsOf(last).map((plural) => [...words, plural].join(' '))];
  };

  it('are found where they would be if each were a form of its own', () => {
    const written = fc.constantFrom(...SINGULARS, ...SINGULARS.flatMap(pluralsOf), ...NEAR);
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 1, maxLength: 5 }),
        fc.array(written, { maxLength: 12 }),
        (forms, words) => {
          const derived = lexiconOf(...forms.map((text, index) => entity(`e${index}`, [text], { kind: 'term' })));
          const spelled = forms.map((text, index) => entity(`e${index}`, writtenOut(text), { kind: 'media' }));
          const text = `so ${words.join(' ')} so`;
          expect(mentionsIn(derived, text)).toEqual(mentionsIn(lexiconOf(...spelled), text));
        },
      ),
      { numRuns: 600 },
    );
  }, 60_000);

  it('keep the rule of a form that is written so', () => {
    const lexicon = lexiconOf(
      entity('missile', ['Tomahawk', { text: 'Tomahawks', needs: 'cue', cues: ['cruise'] }], { kind: 'term' }),
    );
    expect(mentionsIn(lexicon, 'Tomahawk. Tomahawks.')).toEqual([
      'Tomahawk → missile (name)',
      'Tomahawks ✗ no context',
    ]);
  });
});
