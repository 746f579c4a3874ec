/**
 * Sentences of a paragraph. This and `splitParagraphs` are the frame in which evidence counts.
 *
 * A sentence ends at a period, question or exclamation mark or ellipsis, with the quotation marks and brackets that
 * close right after it, where white space follows and then no small letter. It does not end within a quotation that
 * is closed in the same paragraph, nor after an initial, a title or another abbreviation, unless what follows is a word
 * that seldom continues a name. Linear in the paragraph.
 */
import type { Span } from '../model';
import { mayTakePeriod, standsBeforeName, standsBeforeNumber } from './abbreviations';

/** How far a word is looked at beside a period; longer words are no abbreviations. */
const WORD_REACH = 16;

const TERMINATOR = /[.!?\u2026]/;
const CLOSER = /["'\u201d\u201c\u2019\u00bb)\]]/;
const OPENER = /["'\u201c\u2018\u201e\u00ab([\u00bf\u00a1]/;
const BLANK = /\s/;
const SMALL_LETTER = /^\p{Ll}/u;
const WORD_AT_END = /([\p{L}\p{M}.]+)$/u;
const WORD_AT_START = /^[\p{L}\p{M}]+/u;
const INITIAL = /^\p{Lu}$/u;
const DIGIT = /^\d/;
const DOTTED = /^(?:\p{L}\.)+\p{L}$/u;

/** Capitalised, these begin a sentence far more often than they continue a name. */
const OPENING_WORDS: ReadonlySet<string> = new Set(
  (
    'A An The This That These Those There Here He She It They We You I His Her Its Their Our My In On At By For ' +
    'From With Without After Before During Under Over As If When While Where Although Though Since Until Because ' +
    'But And Or So Yet However Meanwhile Moreover Also Then Now Still Later Earlier Despite According Asked Both ' +
    'Each Every Some Many Most All Any No Not None One Two What Who Why How Which Such Another Other Only Even'
  ).split(' '),
);

interface Quotation {
  readonly open: number;
  readonly close: number;
}

/**
 * @returns spans within the paragraph, in order, never overlapping; white space around sentences belongs to none.
 * Empty for a blank paragraph.
 */
export function splitSentences(paragraph: string): readonly Span[] {
  const spans: Span[] = [];
  const quotations = findQuotations(paragraph);
  let quotation = 0;
  let start = skip(BLANK, paragraph, 0);
  let at = start;
  while (at < paragraph.length) {
    if (!TERMINATOR.test(paragraph.charAt(at))) {
      at++;
      continue;
    }
    const marksEnd = skip(TERMINATOR, paragraph, at);
    const end = skip(CLOSER, paragraph, marksEnd);
    while ((quotations[quotation]?.close ?? Number.POSITIVE_INFINITY) < end) quotation++;
    const quoted = (quotations[quotation]?.open ?? Number.POSITIVE_INFINITY) < at;
    if (!quoted && endsSentence(paragraph, at, marksEnd, end)) {
      spans.push({ startUtf16: start, endUtf16: end });
      start = skip(BLANK, paragraph, end);
    }
    at = end;
  }
  const last = trimmedEnd(paragraph);
  if (start < last) spans.push({ startUtf16: start, endUtf16: last });
  return spans;
}

/** Quotations that are closed; a mark that never finds its partner opens none. */
function findQuotations(paragraph: string): Quotation[] {
  const quotations: Quotation[] = [];
  let open = -1;
  for (let at = 0; at < paragraph.length; at++) {
    const role = quoteRole(paragraph, at, open >= 0);
    if (role === 'opens') open = at;
    else if (role === 'closes' && open >= 0) {
      quotations.push({ open, close: at });
      open = -1;
    }
  }
  return quotations;
}

function quoteRole(paragraph: string, at: number, isOpen: boolean): 'opens' | 'closes' | null {
  switch (paragraph.charAt(at)) {
    case '\u201e':
    case '\u00ab':
      return 'opens';
    case '\u201d':
    case '\u00bb':
      return 'closes';
    case '\u201c':
      return isOpen && paragraph.charAt(at - 1).trim() !== '' ? 'closes' : 'opens';
    case '"':
      return isOpen && !beginsWord(paragraph, at) ? 'closes' : beginsWord(paragraph, at) ? 'opens' : null;
    default:
      return null;
  }
}

/** A straight mark opens where it stands before a word and not right after one. */
function beginsWord(paragraph: string, at: number): boolean {
  const before = paragraph.charAt(at - 1);
  const after = paragraph.charAt(at + 1);
  return (at === 0 || /[\s([\u2014\u2013-]/.test(before)) && after !== '' && !BLANK.test(after);
}

function endsSentence(paragraph: string, at: number, marksEnd: number, end: number): boolean {
  if (end === paragraph.length) return true;
  if (!BLANK.test(paragraph.charAt(end))) return false;
  const next = skip(OPENER, paragraph, skip(BLANK, paragraph, end));
  const following = paragraph.slice(next, next + WORD_REACH);
  if (following === '' || SMALL_LETTER.test(following)) return following === '';
  if (paragraph.charAt(at) !== '.' || marksEnd - at > 1 || end > marksEnd) return true;
  const word = WORD_AT_END.exec(paragraph.slice(Math.max(0, at - WORD_REACH), at))?.[1] ?? '';
  if (standsBeforeName(word) || (standsBeforeNumber(word) && DIGIT.test(following))) return false;
  if (!INITIAL.test(word) && !DOTTED.test(word) && !mayTakePeriod(word)) return true;
  return OPENING_WORDS.has(WORD_AT_START.exec(following)?.[0] ?? '');
}

function skip(what: RegExp, text: string, from: number): number {
  let at = from;
  while (at < text.length && what.test(text.charAt(at))) at++;
  return at;
}

const trimmedEnd = (text: string): number => text.trimEnd().length;
