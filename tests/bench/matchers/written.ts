/**
 * The names of an index as plain lists of words, for matchers that know nothing of our compiled lexicon. It states a
 * second time, by other means, what a form's text stands for: its words, what may stand between them, its plural, and
 * acronyms with periods. It knows what made-up entities need of these rules, and refuses others.
 */
import type { Entity, EntityKind, SurfaceForm } from '@/lib/model';
import { createFolder, LOWER_CASE_UNIT, standsBeforeName, unitInfo } from '@/lib/text';

/** What may stand between two words of a name. */
export type Gap = 'space' | 'hyphen' | 'apostrophe' | 'period' | 'initial';

/** One way in which a name is written. */
export interface Written {
  /** Folded, in the case of the form. */
  readonly tokens: readonly string[];
  /** One fewer than tokens. */
  readonly gaps: readonly Gap[];
  readonly anyCase: boolean;
  /** The name ends in a period, which a mention covers where the text has it. */
  readonly trailingPeriod: boolean;
}

/** Words to search for, each once, with all that is written with them. */
export interface NameList {
  /** Words in small letters with single spaces between them. */
  readonly patterns: readonly string[];
  /** By the pattern's place. */
  readonly written: readonly (readonly Written[])[];
}

const COUNTABLE: ReadonlySet<EntityKind> = new Set<EntityKind>(['term', 'operation', 'vessel']);
const folder = createFolder();

export function listNames(entities: readonly Entity[]): NameList {
  const places = new Map<string, number>();
  const written: Written[][] = [];
  const add = (one: Written): void => {
    const pattern = one.tokens.map(inSmallLetters).join(' ');
    const place = places.get(pattern) ?? written.length;
    places.set(pattern, place);
    const known = written[place];
    if (!known) written.push([one]);
    else if (!known.some((other) => isSame(other, one))) known.push(one);
  };
  for (const { surfaceForms, kind } of entities) {
    for (const form of surfaceForms) for (const one of waysOfWriting(form, kind)) add(one);
  }
  return { patterns: [...places.keys()], written };
}

/** Letter by letter: what a letter becomes must not depend on where in its word it stands. */
export const inSmallLetters = (word: string): string =>
  String.fromCharCode(
    ...Array.from({ length: word.length }, (_, at) => unitInfo(word.charCodeAt(at)) & LOWER_CASE_UNIT),
  );

const isSame = (a: Written, b: Written): boolean =>
  a.anyCase === b.anyCase &&
  a.trailingPeriod === b.trailingPeriod &&
  a.tokens.every((token, index) => token === b.tokens[index]) &&
  a.gaps.every((gap, index) => gap === b.gaps[index]);

function waysOfWriting(form: SurfaceForm, kind: EntityKind): readonly Written[] {
  const asIs = readWritten(form);
  const spellings = asIs.tokens.some((_, index) => isAcronym(asIs, index)) ? [asIs, withPeriods(asIs)] : [asIs];
  if (!hasPlural(form, kind, asIs)) return spellings;
  return [...spellings, ...spellings.flatMap(plurals)];
}

function readWritten({ text, matching }: SurfaceForm): Written {
  const { tokens, units, length } = folder.fold(text, 'kept');
  const slice = (from: number | undefined, to: number | undefined) => String.fromCharCode(...units.slice(from, to));
  const words = Array.from({ length: tokens.count }, (_, index) => slice(tokens.start[index], tokens.end[index]));
  const gaps = words.slice(1).map((_, index) => slice(tokens.end[index], tokens.start[index + 1]));
  if (words.length === 0 || tokens.end[words.length - 1] !== length) throw new Error(`"${text}" has signs at its end`);
  return {
    tokens: words[0] === 'The' && words.length > 1 ? ['the', ...words.slice(1)] : words,
    gaps: gaps.map((gap, index) => gapOf(gap, words[index] ?? '')),
    anyCase: matching === 'any-case',
    trailingPeriod: false,
  };
}

function gapOf(gap: string, before: string): Gap {
  const isInitial = /^\p{L}$/u.test(before);
  if (gap === ' ') return isInitial || standsBeforeName(before) ? 'initial' : 'space';
  if (gap === '. ') return 'initial';
  if (gap === '-') return 'hyphen';
  if (gap === "'") return 'apostrophe';
  throw new Error(`No rule is stated here for "${gap}" between two words of a name.`);
}

/** Set apart by spaces. */
const isAcronym = ({ tokens, gaps }: Written, index: number): boolean =>
  /^\p{Lu}{2,4}$/u.test(tokens[index] ?? '') &&
  [gaps[index - 1], gaps[index]].every((gap) => gap === undefined || gap === 'space');

function withPeriods(written: Written): Written {
  const tokens: string[] = [];
  const gaps: Gap[] = [];
  for (const [index, token] of written.tokens.entries()) {
    const letters = isAcronym(written, index) ? [...token] : [token];
    if (index > 0) gaps.push(isAcronym(written, index - 1) ? 'initial' : (written.gaps[index - 1] ?? 'space'));
    gaps.push(...letters.slice(1).map((): Gap => 'period'));
    tokens.push(...letters);
  }
  return { ...written, tokens, gaps, trailingPeriod: isAcronym(written, written.tokens.length - 1) };
}

function hasPlural({ matching, text }: SurfaceForm, kind: EntityKind, { tokens }: Written): boolean {
  if (kind === 'person') return tokens.length === 1;
  return matching === 'any-case' || COUNTABLE.has(kind) || /\d$/.test(text);
}

function plurals(written: Written): Written[] {
  const last = written.tokens.at(-1) ?? '';
  const others = written.tokens.slice(0, -1);
  return pluralWords(last).map((word) => ({ ...written, tokens: [...others, word], trailingPeriod: false }));
}

function pluralWords(word: string): string[] {
  if (/s$/i.test(word)) return [];
  if (/[^aeiou]y$/i.test(word)) return [`${word.slice(0, -1)}ies`, `${word}s`];
  return [/(?:[xz]|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`];
}
