/** Typesetting of the index's own words. Every change keeps the length, so that a budget of characters stays true. */

/** Typewriter's quotation marks and apostrophes become real ones. */
export function typeset(text: string): string {
  return text
    .replace(/(^|[\s([{–—])"/gu, '$1“')
    .replace(/"/gu, '”')
    .replace(/(^|[\s([{–—“])'/gu, '$1‘')
    .replace(/'/gu, '’');
}

/** Where a sentence ends: not after an initial or a capital abbreviation (`R.`, `U.S.`). */
const SENTENCE_END = /(?<=[\p{Ll}\d)”’]{2}[.!?])\s+(?=[\p{Lu}“])/gu;

/** As many whole sentences as fit; where not even the first does, that one clipped. A half-told sentence misleads. */
export function fitSentences(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const ends = [...text.matchAll(SENTENCE_END)].map((match) => match.index);
  const last = ends.findLast((end) => end <= maxLength);
  return last === undefined ? clip(text, maxLength) : text.slice(0, last);
}

/** Up to the end of the first sentence; all of it where there is no other. */
export function firstSentence(text: string): string {
  const end = text.search(SENTENCE_END);
  return end < 0 ? text : text.slice(0, end);
}

/** At most so many characters, cut after a whole word and closed with an ellipsis. Gives '' when nothing fits. */
export function clip(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  if (maxLength < 2) return '';
  const room = text.slice(0, maxLength);
  const end = room.search(/[\s,;:.]+\S*$/u);
  return `${room.slice(0, end > 0 ? end : maxLength - 1)}…`;
}

/** Words that promise another one: a text that was cut there reads like a mistake. */
const LEADING_ON =
  /(?: (?:an?|the|of|to|in|on|at|by|for|from|with|and|or|as|that|which|who|its|his|her|their|is|are|was|were|has|have))+$/u;

/**
 * The same, but after a clause where the greater part of what fits ends with one: half a clause tells nothing. Where it is
 * cut in a clause, no word that leads on is left at the end.
 */
export function clipAtClause(text: string, maxLength: number): string {
  const clipped = clip(text, maxLength);
  if (clipped === text) return text;
  const end = clipped.search(/[,;:] [^,;:]*$/u);
  const kept = 2 * end > maxLength ? clipped.slice(0, end) : clipped.slice(0, -1);
  return clipped === '' ? '' : `${kept.replace(LEADING_ON, '')}…`;
}
