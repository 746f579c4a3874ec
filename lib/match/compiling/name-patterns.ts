/**
 * The ways in which a name is written, as patterns: words with a gap between each two. A gap allows what the same gap
 * may look like in a text (`compare.ts`); what changes the words themselves is spelled out here as further patterns:
 * "U.S." and "US", "F-35" and "F35".
 */
import { createFolder, type FoldedText, standsBeforeName } from '../../text';
import { GAP, MOST_TOKENS } from '../layout';
import { endName, type NameList, writeWordText } from './names';
import { createPlainName, endPlainName, type PlainName, readPlainName, spellOutAcronyms } from './plain-name';
import { plainShapeOf, type Shapes, shapeOf, unitOf } from './shapes';

/** How the last of the names is written; overwritten with the next. */
export interface Pattern {
  /** How many words. */
  readonly count: number;
  readonly shape: number;
  /** The name ends in a period that belongs to it. */
  readonly trailingPeriod: boolean;
  /** The name as it is written, not a spelling that follows from it. */
  readonly isWritten: boolean;
}

interface Parts {
  /** Folded, case kept. */
  readonly tokens: readonly string[];
  /** One fewer than tokens. */
  readonly gaps: readonly string[];
  readonly trailingPeriod: boolean;
}

const folder = createFolder();
const PERIOD = 0x2e;
/** A name that begins with "The" is written with a small letter within a sentence. */
const ARTICLE = 'the';

const ACRONYM = /^\p{Lu}{2,4}$/u;
const SINGLE_LETTER = /^\p{L}$/u;
const LETTER_BESIDE_DIGIT = /^(?:\p{L}\p{Nd}|\p{Nd}\p{L})$/u;

/** What patterns are made with, and what they go into. */
export interface PatternReader {
  readonly names: NameList;
  readonly shapes: Shapes;
  /** The name that was read last; simple only where it is plain. */
  readonly plain: PlainName;
  readonly spelledOut: PlainName;
  readonly pattern: { -readonly [Key in keyof Pattern]: Pattern[Key] };
}

export const createPatternReader = (names: NameList, shapes: Shapes): PatternReader => ({
  names,
  shapes,
  plain: createPlainName(),
  spelledOut: createPlainName(),
  pattern: { count: 0, shape: 0, trailingPeriod: false, isWritten: true },
});

/**
 * Adds each pattern of a name to the names and hands it on, the one as it is written first; none where the name has no
 * letter or digit or is longer than any name is written.
 */
export function readPatterns<Sink>(
  reader: PatternReader,
  name: string,
  sink: Sink,
  take: (sink: Sink, pattern: Pattern) => void,
): void {
  const { names, plain, spelledOut, pattern } = reader;
  pattern.isWritten = true;
  if (!readPlainName(plain, names, name)) {
    plain.isSimple = false;
    for (const parts of spellingsOf(partsOf(folder.fold(name, 'kept')))) {
      readParts(reader, parts);
      take(sink, pattern);
      pattern.isWritten = false;
    }
    return;
  }
  endPlainName(plain, names);
  notePlain(reader, plain);
  take(sink, pattern);
  if (!plain.hasAcronym || !spellOutAcronyms(plain, names, spelledOut)) return;
  endName(names, spelledOut.count);
  notePlain(reader, spelledOut);
  pattern.isWritten = false;
  take(sink, pattern);
}

function notePlain({ shapes, pattern }: PatternReader, plain: PlainName): void {
  pattern.count = plain.count;
  pattern.shape = plainShapeOf(shapes, plain);
  pattern.trailingPeriod = plain.trailingPeriod;
}

function readParts({ names, shapes, pattern }: PatternReader, parts: Parts): void {
  for (let place = 0; place < parts.tokens.length; place++) writeWordText(names, place, parts.tokens[place] as string);
  endName(names, parts.tokens.length);
  pattern.count = parts.tokens.length;
  pattern.shape = shapeOf(shapes, parts.tokens, gapsOf(parts));
  pattern.trailingPeriod = parts.trailingPeriod;
}

/** Most names have one; what no name at hand asks for is not tried. */
function spellingsOf(parts: Parts): readonly Parts[] {
  if (parts.tokens.length === 0 || parts.tokens.length > MOST_TOKENS) return [];
  const several = [parts];
  if (parts.gaps.includes('.')) several.push(withoutPeriods(parts));
  if (parts.tokens.some((token) => ACRONYM.test(token))) several.push(withPeriods(parts));
  if (parts.gaps.includes('-')) several.push(...several.map(joined));
  return distinct(several).filter(({ tokens }) => tokens.length <= MOST_TOKENS);
}

function partsOf(folded: FoldedText): Parts {
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

function distinct(several: readonly Parts[]): Parts[] {
  const found = new Map<string, Parts>();
  for (const parts of several) {
    const key = JSON.stringify([parts.tokens, gapsOf(parts)]);
    if (!found.has(key)) found.set(key, parts);
  }
  return [...found.values()];
}
