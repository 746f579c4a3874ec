/**
 * The ways in which a name is written, as patterns: words with a gap between each two. A gap allows what the same gap may
 * look like in a text (`compare.ts`); what changes the words themselves is spelled out here as further patterns: "U.S."
 * and "US", "F-35" and "F35", a plural.
 *
 * Most names are plain: words that are nothing else, with single spaces between them. They are read without a string
 * being made.
 */
import { createFolder, type FoldedText, LONGEST_BEFORE_NAME, standsBeforeName } from '../text';
import { GAP, LETTERING, MOST_TOKENS } from './format';
import { firstLevelNode, type NameTrie } from './name-trie';
import { letteringAt, type Shapes, unitOf } from './shapes';
import type { Vocabulary } from './vocabulary';

/** A name as it is written; a spelling that follows from it; or several of the kind. */
export const ORIGIN = { written: 0, spelling: 1, plural: 2 } as const;
type Origin = (typeof ORIGIN)[keyof typeof ORIGIN];

/** The patterns of one name, as parallel lists that are overwritten with the next name. */
export interface PatternList {
  count: number;
  /** Where the trie leads by the pattern's words. */
  readonly nodes: number[];
  readonly shapes: number[];
  /** The name ends in a period that belongs to it. */
  readonly trailingPeriods: boolean[];
  readonly origins: Origin[];
}

/** Which names also have plurals. */
export type Plurals = 'none' | 'single words' | 'all';

/**
 * Puts a name into the trie.
 * @returns no pattern where the name has no letter or digit or is longer than any name is written. The first is the name
 * as it is written.
 */
export type ReadPatterns = (name: string, plurals: Plurals) => PatternList;

interface Parts {
  /** Folded, case kept. */
  readonly tokens: readonly string[];
  /** One fewer than tokens. */
  readonly gaps: readonly string[];
  readonly trailingPeriod: boolean;
}

const folder = createFolder();
const SPACE = 0x20;
const PERIOD = 0x2e;
/** A name that begins with "The" is written with a small letter within a sentence. */
const ARTICLE = 'the';

const ACRONYM = /^\p{Lu}{2,4}$/u;
const SINGLE_LETTER = /^\p{L}$/u;
/** In UTF-16 units, of which a letter has two at most. */
const LONGEST_ACRONYM = 8;
const LETTER_BESIDE_DIGIT = /^(?:\p{L}\p{Nd}|\p{Nd}\p{L})$/u;

export function createPatternReader(vocabulary: Vocabulary, trie: NameTrie, shapes: Shapes): ReadPatterns {
  const plain: PlainWords = { count: 0, tokens: new Int32Array(MOST_TOKENS), letterings: new Uint8Array(MOST_TOKENS) };
  const list: PatternList = { count: 0, nodes: [], shapes: [], trailingPeriods: [], origins: [] };

  const nodeOf = (tokens: ArrayLike<number>, count: number): number => {
    let node = firstLevelNode(tokens[0] as number);
    for (let index = 1; index < count; index++) node = trie.child(node, tokens[index] as number);
    return node;
  };
  const add = (node: number, shape: number, trailingPeriod: boolean, origin: Origin): void => {
    const at = list.count++;
    list.nodes[at] = node;
    list.shapes[at] = shape;
    list.trailingPeriods[at] = trailingPeriod;
    list.origins[at] = origin;
  };
  const addPlain = (trailingPeriod: boolean, origin: Origin): void =>
    add(nodeOf(plain.tokens, plain.count), shapes.plainShapeOf(plain.letterings, plain.count), trailingPeriod, origin);
  const addParts = ({ parts, origin }: Spelling): void => {
    const tokens = parts.tokens.map((token) => vocabulary.tokenOf(token));
    add(nodeOf(tokens, tokens.length), shapes.shapeOf(parts.tokens, gapsOf(parts)), parts.trailingPeriod, origin);
  };
  return (name, plurals) => {
    const folded = folder.fold(name, 'kept');
    const hasPlurals = plurals === 'all' || (plurals === 'single words' && folded.tokens.count === 1);
    list.count = 0;
    if (!readPlainWords(vocabulary, folded, plain)) {
      for (const spelling of patternsOf(readParts(folded), hasPlurals)) addParts(spelling);
      return list;
    }
    addPlain(endsInPeriod(folded), ORIGIN.written);
    if (!hasPlurals) return list;
    for (const word of pluralsOf(lastWord(folded))) {
      plain.tokens[plain.count - 1] = vocabulary.tokenOf(word);
      addPlain(false, ORIGIN.plural);
    }
    return list;
  };
}

/** The words of a plain name; the arrays are longer and are overwritten with the next. */
interface PlainWords {
  count: number;
  readonly tokens: Int32Array;
  readonly letterings: Uint8Array;
}

/** @returns false where the name is not plain: other signs or no word in it, or a word that is also written otherwise */
function readPlainWords(vocabulary: Vocabulary, { tokens, units }: FoldedText, plain: PlainWords): boolean {
  const { count, start, end, hash } = tokens;
  if (count === 0 || count > MOST_TOKENS) return false;
  plain.count = count;
  for (let token = 0; token < count; token++) {
    const from = start[token] as number;
    const to = end[token] as number;
    if (token > 0 && (units[from - 1] !== SPACE || from - 1 !== end[token - 1])) return false;
    const lettering = letteringAt(units, from, to);
    if (lettering === LETTERING.mixed || isSpecial(units, from, to, lettering)) return false;
    plain.letterings[token] = lettering;
  }
  for (let token = 0; token < count; token++) {
    const from = start[token] as number;
    plain.tokens[token] = vocabulary.tokenAt(units, from, end[token] as number, hash[token] as number);
  }
  return true;
}

/** Words that are also written otherwise, or let a gap be so: "US", "R", "Gen", "The". */
function isSpecial(units: Uint16Array, start: number, end: number, lettering: number): boolean {
  if (end - start > (lettering === LETTERING.capitals ? LONGEST_ACRONYM : LONGEST_BEFORE_NAME)) return false;
  const word = String.fromCharCode(...units.subarray(start, end));
  return ACRONYM.test(word) || SINGLE_LETTER.test(word) || standsBeforeName(word) || word === 'The';
}

function lastWord({ units, tokens }: FoldedText): string {
  const last = tokens.count - 1;
  return String.fromCharCode(...units.subarray(tokens.start[last], tokens.end[last]));
}

interface Spelling {
  readonly parts: Parts;
  readonly origin: Origin;
}

function patternsOf(parts: Parts, plurals: boolean): readonly Spelling[] {
  if (parts.tokens.length === 0 || parts.tokens.length > MOST_TOKENS) return [];
  const spellings = spellingsOf(parts);
  const written = spellings.map((one, index): Spelling => {
    return { parts: one, origin: index === 0 ? ORIGIN.written : ORIGIN.spelling };
  });
  if (!plurals) return written;
  const several = spellings.flatMap((one) =>
    pluralsOf(one.tokens.at(-1) ?? '').map((word): Spelling => {
      const tokens = [...one.tokens.slice(0, -1), word];
      return { parts: { ...one, tokens, trailingPeriod: false }, origin: ORIGIN.plural };
    }),
  );
  return [...written, ...several];
}

/** Most names have one; what no name at hand asks for is not tried. */
function spellingsOf(parts: Parts): readonly Parts[] {
  const several = [parts];
  if (parts.gaps.includes('.')) several.push(withoutPeriods(parts));
  if (parts.tokens.some((token) => ACRONYM.test(token))) several.push(withPeriods(parts));
  if (parts.gaps.includes('-')) several.push(...several.map(joined));
  return several.length === 1 ? several : distinct(several);
}

function readParts(folded: FoldedText): Parts {
  const { count, start, end } = folded.tokens;
  const slice = (from: number | undefined, to: number | undefined): string =>
    String.fromCharCode(...folded.units.slice(from, to));
  const indices = Array.from({ length: count }, (_, index) => index);
  const tokens = indices.map((index) => slice(start[index], end[index]));
  const [first, ...others] = tokens;
  return {
    tokens: first === 'The' && others.length > 0 ? [ARTICLE, ...others] : tokens,
    gaps: indices.slice(1).map((index) => slice(end[index - 1], start[index]).replace(/\s/g, ' ')),
    trailingPeriod: endsInPeriod(folded),
  };
}

function endsInPeriod({ units, length, tokens }: FoldedText): boolean {
  const end = tokens.end[tokens.count - 1] ?? length;
  return tokens.count > 0 && end < length && units[end] === PERIOD;
}

const gapsOf = ({ tokens, gaps }: Parts): readonly string[] =>
  gaps.map((gap, index) => gapUnits(gap, tokens[index] ?? ''));

function gapUnits(gap: string, before: string): string {
  const initial = SINGLE_LETTER.test(before);
  if (gap === ' ') return unitOf(initial || standsBeforeName(before) ? GAP.initial : GAP.space);
  if (gap === '. ') return unitOf(GAP.initial);
  if (gap === '.' && initial) return unitOf(GAP.period);
  if (gap === '-') return unitOf(GAP.hyphen);
  if (gap === "'") return unitOf(GAP.apostrophe);
  return unitOf(GAP.literal) + gap.replace(/\s/g, '') + unitOf(GAP.literal);
}

/** Initials written together: "U.S. Navy" gives "US Navy". */
function withoutPeriods(parts: Parts): Parts {
  const { tokens, gaps } = parts;
  const merges = (index: number): boolean =>
    gaps[index - 1] === '.' && SINGLE_LETTER.test(tokens[index] ?? '') && SINGLE_LETTER.test(tokens[index - 1] ?? '');
  const merged = merge(parts, merges);
  const endsMerged = merges(tokens.length - 1);
  // The period after the last of the initials goes with the others.
  const gapsLeft = gaps.map((gap, index) => (merges(index) && /^\../.test(gap) ? gap.slice(1) : gap));
  return {
    tokens: merged.tokens,
    gaps: gapsLeft.filter((_, index) => !merges(index + 1)),
    trailingPeriod: parts.trailingPeriod && !endsMerged,
  };
}

/** Acronyms written with periods: "US Navy" gives "U.S. Navy". */
function withPeriods({ tokens, gaps, trailingPeriod }: Parts): Parts {
  const parts = (index: number): boolean =>
    ACRONYM.test(tokens[index] ?? '') && (gaps[index - 1] ?? ' ') === ' ' && (gaps[index] ?? ' ') === ' ';
  const letters = tokens.map((token, index) => (parts(index) ? [...token] : [token]));
  const gapsBetween = letters.flatMap((several, index) => [
    ...(index === 0 ? [] : [parts(index - 1) ? '. ' : (gaps[index - 1] ?? ' ')]),
    ...several.slice(1).map(() => '.'),
  ]);
  return { tokens: letters.flat(), gaps: gapsBetween, trailingPeriod: trailingPeriod || parts(tokens.length - 1) };
}

/** A letter and a digit that a hyphen parts, written together: "F-35" gives "F35". */
const joined = (parts: Parts): Parts =>
  merge(parts, (index) => {
    const border = `${parts.tokens[index - 1]?.at(-1) ?? ''}${parts.tokens[index]?.charAt(0) ?? ''}`;
    return parts.gaps[index - 1] === '-' && LETTER_BESIDE_DIGIT.test(border);
  });

/** @param merges whether the token at this index is written together with the one before */
function merge({ tokens, gaps, trailingPeriod }: Parts, merges: (index: number) => boolean): Parts {
  const merged: string[] = [];
  for (const [index, token] of tokens.entries()) {
    if (merges(index)) merged.push(`${merged.pop() ?? ''}${token}`);
    else merged.push(token);
  }
  return { tokens: merged, gaps: gaps.filter((_, index) => !merges(index + 1)), trailingPeriod };
}

/** English plurals of a name's last word; none of a word that already ends like one. */
function pluralsOf(last: string): string[] {
  if (/s$/i.test(last)) return [];
  if (/[^aeiou]y$/i.test(last)) return [`${last.slice(0, -1)}ies`, `${last}s`];
  return [/(?:[xz]|ch|sh)$/i.test(last) ? `${last}es` : `${last}s`];
}

function distinct(several: readonly Parts[]): Parts[] {
  const found = new Map<string, Parts>();
  for (const parts of several) {
    const key = JSON.stringify([parts.tokens, gapsOf(parts)]);
    if (!found.has(key)) found.set(key, parts);
  }
  return [...found.values()];
}
