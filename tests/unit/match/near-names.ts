/**
 * Random indexes and texts for them, made so that names overlap, repeat and half fit; and what a reading of such a text
 * must come to, as the naive matcher has it.
 */
import fc from 'fast-check';
import type { Entity, Mention, MentionReading } from '@/lib/model';
import { entity } from './entities';
import { matchNaively, type NaiveMention } from './naive-matcher';

/** Few words, so that names overlap, repeat and half fit; each kind of token and gap that has a rule is among them. */
const WORDS = [
  'Alpha',
  'beta',
  'Ñandú',
  'Straße',
  'Gammaray',
  'of',
  'The',
  'the',
  'US',
  'UN',
  'F',
  '35',
  '7',
  'R',
  's',
  'd',
  'MiG',
  'x',
];
const FORM_GAPS = [' ', ' ', ' ', '-', '. ', '.', "'", '&', ', '];
const TEXT_GAPS = [
  ...[' ', ' ', ' ', '  ', '\n', '\u00a0', ' \n ', '\n\n', '\n \n'],
  ...['-', '–', '\u2011', '- ', '-\n', '-\n ', ' - ', '—', ': ', ' ('],
  ...['.', '. ', '.\n', "'", '’', ', ', ',', '&', ' & ', '_', '@', '', '?', '’s ', "'ll "],
];
const CASES: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => word,
  (word) => word.toUpperCase(),
  (word) => word.toLowerCase(),
  (word) => word.charAt(0).toUpperCase() + word.slice(1),
  (word) => word.normalize('NFD'),
  (word) => word.normalize('NFD').replace(/\p{M}/gu, ''),
  (word) => `${word.slice(0, 1)}\u00ad${word.slice(1)}`,
];

const word = fc.constantFrom(...WORDS);
const joinWith = (gaps: readonly string[], words: fc.Arbitrary<string>, most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(words, fc.constantFrom(...gaps)), { minLength: 1, maxLength: most })
    .map((pieces) => pieces.map(([one, gap], index) => (index === pieces.length - 1 ? one : one + gap)).join(''));

const formText = fc.tuple(joinWith(FORM_GAPS, word, 4), fc.constantFrom('', '', '.')).map(([text, end]) => text + end);
const indexes: fc.Arbitrary<Entity[]> = fc
  .array(
    fc.array(fc.record({ text: formText, matching: fc.constantFrom('exact-case' as const, 'any-case' as const) }), {
      minLength: 1,
      maxLength: 3,
    }),
    { minLength: 1, maxLength: 6 },
  )
  // A kind without plurals, which the specification by example covers.
  .map((several) => several.map((forms, index) => entity(`e${index}`, forms.map(withoutPlural), { kind: 'media' })));

/** A form in any case has a plural whatever its kind, unless it ends like one. */
const withoutPlural = (form: { text: string; matching: 'exact-case' | 'any-case' }) =>
  form.matching === 'any-case' || /\d\.?$/.test(form.text)
    ? { ...form, text: `${form.text.replace(/\.$/, '')} yes` }
    : form;

const written = fc
  .tuple(fc.oneof(word, fc.constant('yes')), fc.constantFrom(...CASES))
  .map(([one, change]) => change(one));

/** A text of the same words, and of the forms themselves with other gaps, so that many nearly fit. */
const textFor = (index: readonly Entity[]): fc.Arbitrary<string> => {
  const forms = index.flatMap(({ surfaceForms }) => surfaceForms.map(({ text }) => text));
  const form = fc
    .tuple(fc.constantFrom(...forms), fc.constantFrom(...TEXT_GAPS), fc.constantFrom(...CASES), fc.boolean())
    .map(([text, gap, change, loosen]) => change(loosen ? text.replace(/[^\p{L}\p{Nd}]+/u, gap) : text));
  return joinWith(TEXT_GAPS, fc.oneof(written, form), 14);
};

/** An index and a text that is nearly its names. */
export const nearNames: fc.Arbitrary<[index: Entity[], text: string]> = indexes.chain((index) =>
  fc.tuple(fc.constant(index), textFor(index)),
);

const idsOf = (reading: MentionReading): readonly string[] =>
  reading.outcome === 'linked'
    ? [reading.entityId]
    : reading.outcome === 'ambiguous'
      ? [...reading.entityIds].sort()
      : [];

/** What was read of the text and what the naive matcher has of it, to be compared. */
export function besideNaive(
  index: readonly Entity[],
  text: string,
  read: readonly Mention[],
): { readonly read: readonly NaiveMention[]; readonly expected: readonly NaiveMention[] } {
  const expected = matchNaively(index, text);
  const told = read.map(({ startUtf16, endUtf16, reading }, place) => {
    const ids = expected[place]?.ids === null ? null : idsOf(reading);
    return { startUtf16, endUtf16, ids };
  });
  return { read: told, expected };
}
