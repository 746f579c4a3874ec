/**
 * Where a plain text is cut: into paragraphs, which evidence counts, and into blocks, which are read for names as a
 * page's blocks are. Linear in the text.
 */
import type { Span } from '../model';
import { splitSentences } from './sentences';

const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;

/** Texts set by hand or by a mail program keep their lines below this many characters. */
const WRAPPED_LINE_LIMIT = 120;

/**
 * @returns the text's non-blank lines, without the white space around them; a paragraph's number is its place in this
 * list, counted from 0, headlines included
 */
export const splitParagraphs = (text: string): readonly Span[] => lines(text).filter(isFilled);

/**
 * The stretches in which a name may stand, and within which a cue speaks for it. A blank line always parts them. A
 * single line end does so only where the lines are paragraphs: the line is too long to be one of a hard-wrapped text
 * and closes its last sentence. Else it is white space, which a name may cross.
 */
export function splitBlocks(text: string): readonly Span[] {
  const blocks: Span[] = [];
  let joined: Span[] = [];
  const close = () => {
    const [first] = joined;
    if (first) blocks.push({ startUtf16: first.startUtf16, endUtf16: joined.at(-1)?.endUtf16 ?? first.endUtf16 });
    joined = [];
  };
  for (const line of lines(text)) {
    if (isFilled(line)) joined.push(line);
    if (!isFilled(line) || isWholeParagraph(text, line)) close();
  }
  close();
  return blocks;
}

const isFilled = (line: Span): boolean => line.endUtf16 > line.startUtf16;

/** Asked of the sentence splitter with a word behind the line, which is how it knows an abbreviation from an end. */
function isWholeParagraph(text: string, { startUtf16, endUtf16 }: Span): boolean {
  if (endUtf16 - startUtf16 <= WRAPPED_LINE_LIMIT) return false;
  const line = text.slice(startUtf16, endUtf16);
  return splitSentences(`${line} Name`).at(-1)?.startUtf16 === line.length + 1;
}

/** Every line of the text, trimmed; a blank one is empty. */
function lines(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(LINE_END)) {
    spans.push(trimmed(text, start, match.index));
    start = match.index + match[0].length;
  }
  spans.push(trimmed(text, start, text.length));
  return spans;
}

function trimmed(text: string, start: number, end: number): Span {
  const line = text.slice(start, end);
  const startUtf16 = start + line.length - line.trimStart().length;
  return { startUtf16, endUtf16: startUtf16 + line.trim().length };
}
