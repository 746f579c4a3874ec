/**
 * The ways in which a name is written, as patterns: folded tokens with a gap between each two. A gap allows what the
 * same gap may look like in a text (`compare.ts`); what changes the tokens themselves is spelled out here as further
 * patterns: "U.S." and "US", "F-35" and "F35", a plural.
 *
 * A pattern is a string of folded units in which gaps are units below 0x20.
 */
import { createFolder, createTokenizer, hashToken, standsBeforeName } from '../text';
import { FIRST_PATTERN_UNIT, GAP, MOST_TOKENS, nextNode, ROOT_HASH } from './format';

export interface NamePattern {
  readonly units: string;
  /** The name ends in a period that belongs to it. */
  readonly trailingPeriod: boolean;
  /** As it is written; a spelling that follows from it; or several of the kind. */
  readonly origin: 'written' | 'spelling' | 'plural';
}

interface Parts {
  /** Folded, case kept. */
  readonly tokens: readonly string[];
  /** One fewer than tokens. */
  readonly gaps: readonly string[];
  readonly trailingPeriod: boolean;
}

const folder = createFolder();
const tokenizer = createTokenizer();

const ACRONYM = /^\p{Lu}{2,4}$/u;
const SINGLE_LETTER = /^\p{L}$/u;
const LETTER_BESIDE_DIGIT = /^(?:\p{L}\p{Nd}|\p{Nd}\p{L})$/u;

/**
 * @returns none where the name has no letter or digit or is longer than any name is written. The first is the name as
 * it is written.
 */
export function namePatterns(name: string, plurals: boolean): readonly NamePattern[] {
  const parts = readParts(name);
  if (parts.tokens.length === 0 || parts.tokens.length > MOST_TOKENS) return [];
  const spellings = spellingsOf(parts);
  const written = spellings.map((one, index): NamePattern => {
    return { units: encode(one), trailingPeriod: one.trailingPeriod, origin: index === 0 ? 'written' : 'spelling' };
  });
  if (!plurals) return written;
  return [
    ...written,
    ...spellings
      .flatMap(pluralsOf)
      .map((one): NamePattern => ({ units: encode(one), trailingPeriod: false, origin: 'plural' })),
  ];
}

/** Most names have one; what no name at hand asks for is not tried. */
function spellingsOf(parts: Parts): readonly Parts[] {
  const several = [parts];
  if (parts.gaps.includes('.')) several.push(withoutPeriods(parts));
  if (parts.tokens.some((token) => ACRONYM.test(token))) several.push(withPeriods(parts));
  if (parts.gaps.includes('-')) several.push(...several.map(joined));
  return several.length === 1 ? several : distinct(several);
}

/** The hashes of the nodes that a pattern's tokens lead through; the last is where it ends. */
export function nodesOf(units: string): readonly number[] {
  let node = ROOT_HASH;
  return tokensOf(units).map((token) => {
    node = nextNode(node, hashToken(token));
    return node;
  });
}

function tokensOf(units: string): string[] {
  const tokens: string[] = [];
  let token = '';
  let literal = false;
  for (const unit of units) {
    const code = unit.charCodeAt(0);
    if (code === GAP.literal) literal = !literal;
    if (code >= FIRST_PATTERN_UNIT && !literal) token += unit;
    else if (token !== '') {
      tokens.push(token);
      token = '';
    }
  }
  return token === '' ? tokens : [...tokens, token];
}

function readParts(name: string): Parts {
  const folded = folder.fold(name, 'kept');
  const { count, start, end } = tokenizer.tokenize(folded);
  const slice = (from: number | undefined, to: number | undefined): string =>
    String.fromCharCode(...folded.units.slice(from, to));
  const indices = Array.from({ length: count }, (_, index) => index);
  const tokens = indices.map((index) => slice(start[index], end[index]));
  // A name that begins with "The" is written with a small letter within a sentence.
  const [first, ...others] = tokens;
  return {
    tokens: first === 'The' && others.length > 0 ? ['the', ...others] : tokens,
    gaps: indices.slice(1).map((index) => slice(end[index - 1], start[index]).replace(/\s/g, ' ')),
    trailingPeriod: count > 0 && slice(end[count - 1], folded.length).startsWith('.'),
  };
}

function encode({ tokens, gaps }: Parts): string {
  return tokens
    .map((token, index) => (index === 0 ? '' : gapUnits(gaps[index - 1] ?? '', tokens[index - 1] ?? '')) + token)
    .join('');
}

function gapUnits(gap: string, before: string): string {
  const initial = SINGLE_LETTER.test(before);
  if (gap === ' ') return sign(initial || standsBeforeName(before) ? GAP.initial : GAP.space);
  if (gap === '. ') return sign(GAP.initial);
  if (gap === '.' && initial) return sign(GAP.period);
  if (gap === '-') return sign(GAP.hyphen);
  if (gap === "'") return sign(GAP.apostrophe);
  return sign(GAP.literal) + gap.replace(/\s/g, '') + sign(GAP.literal);
}

const sign = (gap: number): string => String.fromCharCode(gap);

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

/** English plurals of the last word; none of a word that already ends like one. */
function pluralsOf(parts: Parts): Parts[] {
  const last = parts.tokens.at(-1) ?? '';
  const withEnd = (word: string): Parts => ({
    ...parts,
    tokens: [...parts.tokens.slice(0, -1), word],
    trailingPeriod: false,
  });
  if (/s$/i.test(last)) return [];
  if (/[^aeiou]y$/i.test(last)) return [withEnd(`${last.slice(0, -1)}ies`), withEnd(`${last}s`)];
  return [withEnd(/(?:[xz]|ch|sh)$/i.test(last) ? `${last}es` : `${last}s`)];
}

function distinct(several: readonly Parts[]): Parts[] {
  const found = new Map<string, Parts>();
  for (const parts of several) {
    const units = encode(parts);
    if (!found.has(units)) found.set(units, parts);
  }
  return [...found.values()];
}
