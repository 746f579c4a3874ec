/**
 * Most entities need no name of their own in the lexicon, since one of their forms spells it, but for a capital at its
 * beginning; nor an id, where it is the name's words in small letters with hyphens between them.
 */
import type { EntityId } from '../../model';
import { GAP } from './format';

const SPACE = 0x20;
const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;

/** What stands between the words of a name that is spelled; by `GAP`. An initial's period is none of these. */
const BETWEEN: Readonly<Record<number, string>> = {
  [GAP.space]: ' ',
  [GAP.initial]: ' ',
  [GAP.hyphen]: '-',
  [GAP.apostrophe]: "'",
};

/** Whether a form is its entity's name, but for a capital at its beginning; it spells the name then if it can. */
export const isNamedSo = (name: string, text: string): boolean =>
  name === text || (name.length === text.length && capitalize(text) === name);

/** Only words of plain letters and digits with one sign between each two spell. */
export function canSpell(text: string): boolean {
  let isBetween = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isSign = unit === SPACE || unit === HYPHEN || unit === APOSTROPHE;
    if (isSign ? isBetween : !isLetterOrDigit(unit)) return false;
    isBetween = isSign;
  }
  return !isBetween;
}

/**
 * @param words as the form has them
 * @param gaps one of `GAP` between each two
 */
export function spelledName(words: readonly string[], gaps: readonly number[], capitalized: boolean): string {
  const text = words.map((word, index) => (index === 0 ? '' : BETWEEN[gaps[index - 1] ?? 0]) + word).join('');
  return capitalized ? capitalize(text) : text;
}

/** @param words in small letters */
export const spelledId = (words: readonly string[]): EntityId => words.join('-') as EntityId;

/** Whether the id is what `spelledId` makes of the words of this name, which is spelled. */
export function isIdOf(id: string, name: string): boolean {
  if (id.length !== name.length) return false;
  for (let at = 0; at < id.length; at++) {
    const unit = name.charCodeAt(at);
    if (id.charCodeAt(at) !== (isLetterOrDigit(unit) ? smallLetter(unit) : HYPHEN)) return false;
  }
  return true;
}

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const isLetterOrDigit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);

const smallLetter = (unit: number): number => (unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit);
