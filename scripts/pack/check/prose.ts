/** What readers see as prose: whole sentences, no ids, and no word that takes a side in the index's own voice. */
import type { Pack } from '../../../lib/model';
import { type Problem, problemIf } from './problem';
import { type PlacedText, stringsOf } from './strings';

export function proseProblems(pack: Pack): Problem[] {
  const texts = stringsOf(pack);
  return [...sentenceProblems(pack), ...idProblems(pack, texts), ...voiceProblems(texts)];
}

/** A statement is read by itself, under any heading. */
const WHOLE = /^["\u201c]?[\p{Lu}\p{N}][\s\S]*[.!?]["\u201d)]?$/u;

const sentenceProblems = ({ claims }: Pack): Problem[] =>
  claims.flatMap(({ id, text }) =>
    problemIf(!WHOLE.test(text), `claims › ${id} › text`, 'is no whole sentence, from a capital to a full stop'),
  );

/** Fields that a reader sees as prose. */
const PROSE = /› (text|note|title|label|question|why|phrase|against)$/;

/** A reader knows articles by their publishers; an id says nothing to them. Figures such as 15,000 are no ids. */
function idProblems({ articles }: Pack, texts: readonly PlacedText[]): Problem[] {
  const ids = articles.map(({ id }) => id).join('|');
  const asWord = new RegExp(`(?<![\\p{L}\\d.,-])(${ids})(?![\\p{L}\\d,-])`, 'u');
  return texts.flatMap(({ place, text }) => {
    const id = PROSE.test(place) ? asWord.exec(text)?.[1] : undefined;
    return id === undefined ? [] : [{ place, message: `names article ${id} by its id; say its publisher or label` }];
  });
}

/** Our own sentences; names, headlines and quotations are others'. */
const OWN_VOICE =
  /^(?:claims|events|disputes) › .*› (?:text|note|title|label|question|why|against)$|^entities › [^›]+› description › text$/;
const QUOTED = /"[^"]*"|\u201c[^\u201d]*\u201d/g;
const TAKES_A_SIDE =
  /\b(?:alleged(?:ly)?|biased?|baseless|claimed|debunked|falsely|(?:un)?reliabl[ey]|(?:un)?verified)\b/i;

const voiceProblems = (texts: readonly PlacedText[]): Problem[] =>
  texts.flatMap(({ place, text }) => {
    const word = OWN_VOICE.test(place) ? TAKES_A_SIDE.exec(text.replace(QUOTED, ''))?.[0] : undefined;
    return word === undefined
      ? []
      : [{ place, message: `"${word}" takes a side; say who says so, or quote the article's word` }];
  });
