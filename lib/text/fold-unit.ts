/**
 * What each UTF-16 code unit folds to, and what kind of unit the folded one is.
 *
 * Both tables are filled as units are first met: a page in one script touches a few hundred entries, so nothing is
 * paid at start and nothing is shipped. Decompositions and the categories of assigned characters never change between
 * Unicode versions (the Unicode stability policy), so two devices fold the same text alike.
 */

/** Table values from here on are instructions to the folder, not folded units. */
export const FIRST_INSTRUCTION = 0xfff0;
/** Invisible formatting (soft hyphen, zero-width and bidirectional marks): leaves no trace. */
export const DROPPED = 0xfff1;
/** A combining mark: leaves no unit, and belongs to the character before it. */
export const MARK = 0xfff2;
export const BLANK = 0xfff3;
export const LINE_END = 0xfff4;
export const PARAGRAPH_END = 0xfff5;
/** Becomes several units: see `expansionOf`. */
export const EXPANDED = 0xfff6;
/** Half of a character outside the basic plane. */
export const SURROGATE = 0xfff7;
/** Anything that has no meaning for matching. */
export const OTHER = 0xfff8;

/** Kinds of folded unit, beside the lower-case unit in the low 16 bits of `unitInfo`. */
export const WORD = 1 << 16;
export const LETTER = 1 << 17;
export const UPPER = 1 << 18;
export const LOWER = 1 << 19;
export const DIGIT = 1 << 20;
/** Set in whatever `unitInfo` gives. */
export const KNOWN = 1 << 21;
/** The space, in what `sourceInfo` holds. */
export const SPACE = 1 << 22;
/** Stands for something else than itself, or was not met before. */
export const SPECIAL = 1 << 23;

export const LOWER_CASE_UNIT = 0xffff;
const SPACE_UNIT = 0x20;

/** Marks that are written over or under a letter; the marks of scripts in which they are letters of their own stay. */
const OPTIONAL_MARK = /^(?=\p{Mn})[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Cyrillic}]$/u;
/** Voiced sound marks are inherited by script, and make another syllable. */
const VOICED_SOUND_MARK = /^[\u3099\u309a]$/;
/** Forms that differ only in how they are printed: ligatures, full-width letters, digraphs, the long s. */
const PRINT_FORM = /^[\u0132\u0133\u0149\u017f\u01c4-\u01cc\u01f1-\u01f3\ufb00-\ufb06\uff01-\uff5e]$/;
const MATHEMATICAL_LETTER = /^[\u{1d400}-\u{1d7ff}]$/u;
/** Superscripts and circled numbers hang on a word without belonging to it: a footnote's sign. */
const WORD_UNIT = /^[\p{L}\p{M}\p{Nd}\p{Nl}]$/u;

/** Letters that normalization leaves whole, as they are usually written without the letter at hand. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ħ: 'h',
  Ħ: 'H',
  ı: 'i',
  ſ: 's',
  ß: 'ss',
  ẞ: 'SS',
  ς: 'σ',
};

const SIGNS: readonly (readonly [units: string, folded: string])[] = [
  ['\u2018\u2019\u201a\u201b\u2032\u02bc\u02bb\u02b9\u0060\u00b4', "'"],
  ['\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb', '"'],
  ['\u2010\u2011\u2012\u2013\u2212\ufe63', '-'],
  ['\u2014\u2015', '\u2014'],
];

const folds = new Uint16Array(0x1_0000);
const infos = new Uint32Array(0x1_0000);
const expansions = new Map<number, string>();

/**
 * For each unit of a source that folds to itself, and for the space, what `unitInfo` says of it; `SPECIAL` for all
 * others and for those that `learnSource` has not seen.
 */
export const sourceInfo = new Uint32Array(0x1_0000).fill(SPECIAL);

/** Puts into `sourceInfo` what this unit is. */
export function learnSource(unit: number): void {
  if (unit === SPACE_UNIT) sourceInfo[unit] = KNOWN | SPACE | unit;
  else if (foldUnit(unit) === unit) sourceInfo[unit] = unitInfo(unit);
}

/**
 * @returns the folded unit, or an instruction (at least `FIRST_INSTRUCTION`). Constant time after the first meeting.
 */
export const foldUnit = (unit: number): number => (folds[unit] as number) || learnFold(unit);

/** @returns the lower-case unit in the low 16 bits, and the kinds of this folded unit above it */
export const unitInfo = (folded: number): number => (infos[folded] as number) || learnInfo(folded);

/** What `unitInfo` says of each unit that stands in a text that was folded: loops over such need call nothing. */
export const foldedInfo: Readonly<Uint32Array> = infos;

/** @returns what an `EXPANDED` unit becomes */
export const expansionOf = (unit: number): string => expansions.get(unit) ?? '';

/** @returns what a character outside the basic plane folds to; empty where it is no part of a word */
export function foldAstral(character: string): string {
  if (!WORD_UNIT.test(character)) return '';
  if (!MATHEMATICAL_LETTER.test(character)) return character;
  return [...character.normalize('NFKD')].map((part) => LETTERS[part] ?? part).join('');
}

function learnFold(unit: number): number {
  const folded = computeFold(unit);
  folds[unit] = folded;
  return folded;
}

function computeFold(unit: number): number {
  const character = String.fromCharCode(unit);
  const kind = instructionFor(unit, character);
  if (kind !== null) return kind;
  const folded = foldedText(character);
  if (folded.length === 0) return MARK;
  if (folded.length === 1) return folded.charCodeAt(0);
  expansions.set(unit, folded);
  return EXPANDED;
}

function instructionFor(unit: number, character: string): number | null {
  if (unit >= 0xd800 && unit <= 0xdfff) return SURROGATE;
  if (unit >= 0xfff9) return unit <= 0xfffb ? DROPPED : OTHER;
  if (unit === 0x2029) return PARAGRAPH_END;
  if (/[\n\r\f\v\u0085\u2028]/.test(character)) return LINE_END;
  if (/[\p{Zs}\p{Cc}]/u.test(character)) return BLANK;
  if (/\p{Cf}/u.test(character)) return DROPPED;
  if (isOptionalMark(character)) return MARK;
  return unit >= FIRST_INSTRUCTION ? OTHER : null;
}

function foldedText(character: string): string {
  const decomposed = character.normalize(PRINT_FORM.test(character) ? 'NFKD' : 'NFD');
  return [...decomposed]
    .filter((part) => !isOptionalMark(part))
    .map((part) => LETTERS[part] ?? SIGNS.find(([units]) => units.includes(part))?.[1] ?? part)
    .join('');
}

const isOptionalMark = (character: string): boolean =>
  OPTIONAL_MARK.test(character) && !VOICED_SOUND_MARK.test(character);

function learnInfo(folded: number): number {
  const character = String.fromCharCode(folded);
  const lower = singleUnit(character.toLowerCase(), folded);
  let info = KNOWN | lower;
  const surrogate = folded >= 0xd800 && folded <= 0xdfff;
  if (surrogate || WORD_UNIT.test(character)) info |= WORD;
  if (surrogate || /\p{L}/u.test(character)) info |= LETTER;
  if (/\p{Nd}/u.test(character)) info |= DIGIT;
  if (lower !== folded) info |= UPPER;
  else if (character.toUpperCase() !== character) info |= LOWER;
  infos[folded] = info;
  return info;
}

const singleUnit = (text: string, otherwise: number): number => (text.length === 1 ? text.charCodeAt(0) : otherwise);
