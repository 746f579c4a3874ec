/** Typesetting of the index's own words. Every change keeps the length, so that a budget of characters stays true. */

/** Typewriter's quotation marks and apostrophes become real ones. */
export function typeset(text: string): string {
  return text
    .replace(/(^|[\s([{–—])"/gu, '$1“')
    .replace(/"/gu, '”')
    .replace(/(^|[\s([{–—“])'/gu, '$1‘')
    .replace(/'/gu, '’');
}

/** At most so many characters, cut after a whole word and closed with an ellipsis. Gives '' when nothing fits. */
export function clip(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  if (maxLength < 2) return '';
  const room = text.slice(0, maxLength);
  const end = room.search(/[\s,;:.]+\S*$/u);
  return `${room.slice(0, end > 0 ? end : maxLength - 1)}…`;
}
