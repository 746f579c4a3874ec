/**
 * Made-up news prose: sentences of ordinary words with names in them, written in the ways in which news writes names.
 * How often names come, and how often one is split, possessive or in capitals, is set after saved news pages.
 */
import type { Entity } from '@/lib/model';
import type { Random } from './random';
import { capitalize, givenNames, proseWords, surnames } from './words';

/** Text, or text within an inline element. */
export type Fragment = string | { readonly tag: 'a' | 'em' | 'strong' | 'span'; readonly text: string };

/** Whom a page names. */
export interface Cast {
  /** Those whom the page is about. */
  readonly leads: readonly Entity[];
  /** Everyone, most prominent first. */
  readonly ranked: readonly Entity[];
}

const LEADS = 14;
/** Of all words of a paragraph, of a headline, that begin a name. */
export const NAME_SHARES = { paragraph: 1 / 16, headline: 1 / 7 } as const;
const FROM_LEADS = 0.5;
const STRANGERS = 0.1;

const COMMON =
  'the the the of of to to and and in in a a that for on was with by as at is from said which who after has be are were ' +
  'its it an more than but not they week people under against government officials country year new last first two ' +
  'minister report talks support forces economy law court order power market border state security peace price';
const COMMON_WORDS = COMMON.split(' ');
const COMMON_SHARE = 0.72;

export function castFor(random: Random, ranked: readonly Entity[]): Cast {
  return { ranked, leads: Array.from({ length: LEADS }, () => ranked[random.rank(ranked.length)] as Entity) };
}

/** Whole sentences, until there are this many characters or a little more. */
export function writeProse(random: Random, cast: Cast, characters: number): Fragment[] {
  const fragments: Fragment[] = [];
  let written = 0;
  while (written < characters) {
    const sentence = writeWords(random, cast, 8 + random.below(17), NAME_SHARES.paragraph);
    fragments.push(...sentence, written + 200 < characters ? '. ' : '.');
    written += sentence.reduce((sum, fragment) => sum + textOf(fragment).length, 2);
  }
  return fragments;
}

/** A headline or the text of a link: words without an end. */
export const writeHeadline = (random: Random, cast: Cast, words: number): Fragment[] =>
  writeWords(random, cast, words, NAME_SHARES.headline);

export const textOf = (fragment: Fragment): string => (typeof fragment === 'string' ? fragment : fragment.text);

function writeWords(random: Random, cast: Cast, count: number, nameShare: number): Fragment[] {
  const fragments: Fragment[] = [];
  for (let index = 0; index < count; index++) {
    if (index > 0) fragments.push(random.chance(0.06) ? ', ' : ' ');
    if (random.chance(nameShare)) fragments.push(...writeName(random, nameOf(random, cast)));
    else fragments.push(writeWord(random, index === 0));
  }
  return fragments;
}

function writeWord(random: Random, isFirst: boolean): Fragment {
  const word = random.chance(COMMON_SHARE) ? random.pick(COMMON_WORDS) : proseWords.at(random.rank(proseWords.size));
  const written = isFirst ? capitalize(word) : word;
  return random.chance(0.006) ? { tag: 'em', text: written } : written;
}

function nameOf(random: Random, { leads, ranked }: Cast): string {
  if (random.chance(STRANGERS)) return `${givenNames.at(random.below(9_000))} ${surnames.at(random.below(260_000))}`;
  const entity = random.chance(FROM_LEADS) ? random.pick(leads) : ranked[random.rank(ranked.length)];
  const forms = entity?.surfaceForms ?? [];
  return forms[random.rank(forms.length)]?.text ?? '';
}

/** The ways in which one name stands on pages; each is met on most long pages. */
const WAYS: readonly (readonly [share: number, write: (random: Random, name: string) => Fragment[]])[] = [
  [0.08, (random, name) => [`${name}${random.pick(["'s", '’s'])}`]],
  [0.1, (_, name) => [{ tag: 'a', text: name }]],
  [0.04, (random, name) => splitAt(name, name.includes(' ') ? name.indexOf(' ') : 1 + random.below(name.length))],
  [0.02, (_, name) => [name.toUpperCase()]],
  [0.02, (_, name) => [name.replace(/ /g, '\u00a0')]],
  [0.02, (_, name) => [name.normalize('NFD').replace(/\p{M}/gu, '')]],
  [0.01, (_, name) => [name.normalize('NFD')]],
  [0.01, (_, name) => [name.replace(' ', '\n      ')]],
  [0.01, (_, name) => [`${name.slice(0, 3)}\u00ad${name.slice(3)}`]],
  [0.01, (_, name) => [`${name.slice(0, 4)}-\n${name.slice(4)}`]],
  [0.02, (random, name) => [random.pick(['“', '(', '"']), name, random.pick(['”', ')', '"'])]],
];

function writeName(random: Random, name: string): Fragment[] {
  let left = random.fraction();
  for (const [share, write] of WAYS) {
    left -= share;
    if (left < 0) return write(random, name);
  }
  return [name];
}

const splitAt = (name: string, at: number): Fragment[] => [{ tag: 'strong', text: name.slice(0, at) }, name.slice(at)];
