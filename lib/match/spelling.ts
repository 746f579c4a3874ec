/**
 * Most entities need no text of their own in the lexicon, since one of their forms spells both: the name as it is (but for
 * a capital at its beginning), the id as the name's words in small letters with hyphens between them.
 */
import type { Entity, EntityId } from '../model';

const SPACE = 0x20;
const HYPHEN = 0x2d;

/** @param text one of its forms: only words of plain letters and digits spell */
export function isSpelledBy({ id, name }: Pick<Entity, 'id' | 'name'>, text: string): boolean {
  if (id.length !== text.length || name.length !== text.length) return false;
  if (name !== text && capitalize(text) !== name) return false;
  let isBetween = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const idUnit = id.charCodeAt(at);
    if (unit === SPACE ? isBetween || idUnit !== HYPHEN : smallLetterOrDigit(unit) !== idUnit) return false;
    isBetween = unit === SPACE;
  }
  return !isBetween;
}

/** @param words as the form has them */
export const spelledName = (words: readonly string[], capitalized: boolean): string =>
  capitalized ? capitalize(words.join(' ')) : words.join(' ');

export const spelledId = (words: readonly string[]): EntityId => words.join('-').toLowerCase() as EntityId;

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** @returns -1 for any other unit */
function smallLetterOrDigit(unit: number): number {
  if (unit >= 0x41 && unit <= 0x5a) return unit | 0x20;
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) ? unit : -1;
}
