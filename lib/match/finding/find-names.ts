/**
 * Finds every occurrence of every written name and cue in one run. All that fit are given, overlapping or not; which of
 * them count is decided elsewhere. One pass over the tokens (two where a line's end divides a word), a bounded walk
 * through the trie from each.
 */
import { createFolder, type FoldedText, LOWER_CASE_UNIT, TOKEN_SHAPES, unitInfo } from '../../text';
import { FLAG, KIND } from '../layout';
import {
  childOf,
  createRecordList,
  createTokenNumbers,
  ENDING,
  type Ending,
  flagsOf,
  isEnd,
  isToken,
  kindOf,
  type Lexicon,
  lastTokenTo,
  longEndingOf,
  lookUpTokens,
  readRecords,
  shapeOf,
} from '../lexicon';
import { type CapitalStretches, createCapitalStretches } from './capitals';
import { compareName, VERDICT, type Verdict } from './compare';
import { hasNameEdges } from './edges';
import { isOrdinaryWord } from './ordinary-words';

/** What its lettering costs a name: nothing; the page must speak for it; it cannot be told from an ordinary word. */
export const CAUTION = { none: 0, context: 1, ordinaryWord: 2 } as const;
type Caution = (typeof CAUTION)[keyof typeof CAUTION];

export interface Hit {
  readonly startUtf16: number;
  readonly endUtf16: number;
  /** What it means, by the manner's kind, and how the name is written; numbers of the lexicon. */
  readonly target: number;
  readonly manner: number;
  readonly caution: Caution;
}

export interface Found {
  /** Forms and look-alikes, in no order that matters. */
  readonly names: Hit[];
  readonly cues: Hit[];
}

interface Search {
  readonly lexicon: Lexicon;
  readonly text: FoldedText;
  readonly capitals: CapitalStretches;
  /** Null: all count. Else only what crosses one of these places of the source. */
  readonly crossing: ReadonlySet<number> | null;
  readonly found: Found;
}

const PERIOD = 0x2e;
/** Before the first token of a name. */
const ROOT = -1;
/** In capitals, a shorter word is told by nothing: it may be any acronym, or a word that happens to be one. */
const TELLING_UNITS = 5;

const folder = createFolder();
const records = createRecordList();
const numbers = createTokenNumbers();

export function findNames(lexicon: Lexicon, source: string): Found {
  const found: Found = { names: [], cues: [] };
  const { lineHyphensUtf16 } = searchOnce(lexicon, source, 'kept', null, found);
  if (lineHyphensUtf16.length > 0) searchOnce(lexicon, source, 'joined', new Set(lineHyphensUtf16), found);
  return found;
}

function searchOnce(
  lexicon: Lexicon,
  source: string,
  lineHyphens: 'kept' | 'joined',
  crossing: ReadonlySet<number> | null,
  found: Found,
): FoldedText {
  const text = folder.fold(source, lineHyphens);
  searchText({ lexicon, text, capitals: createCapitalStretches(text), crossing, found });
  return text;
}

function searchText(search: Search): void {
  const { lexicon, text } = search;
  const { count } = text.tokens;
  lookUpTokens(lexicon, text, numbers);
  for (let first = 0; first < count; first++) {
    let node = ROOT;
    for (let last = first; last < count; last++) {
      const parent = node;
      node = step(lexicon, parent, numbers.own[last] as number);
      if (node >= 0 && isEnd(lexicon, node)) takeRecords(search, node, first, last, ENDING.none);
      takePlurals(search, parent, first, last);
      if (node < 0) break;
    }
  }
}

/** @returns the node that this token leads to, or -1 */
function step(lexicon: Lexicon, parent: number, token: number): number {
  if (token < 0) return -1;
  return parent === ROOT ? token : childOf(lexicon, parent, token);
}

function takePlurals(search: Search, parent: number, first: number, last: number): void {
  const { lexicon, text } = search;
  const [withoutS, withoutEs] = [numbers.withoutS[last] as number, numbers.withoutEs[last] as number];
  if (withoutS >= 0) {
    const node = step(lexicon, parent, withoutS);
    if (node >= 0 && isEnd(lexicon, node)) takeRecords(search, node, first, last, ENDING.s);
  }
  if (withoutEs >= 0) {
    const node = step(lexicon, parent, withoutEs);
    const ending = longEndingOf(text.units, text.tokens.end[last] as number);
    if (node >= 0 && isEnd(lexicon, node)) takeRecords(search, node, first, last, ending);
  }
}

/** Takes those of a node's records that stand in the text from one token to another, the last of which has this ending. */
function takeRecords(search: Search, node: number, first: number, last: number, ending: Ending): void {
  const { lexicon, text } = search;
  if (!hasNameEdges(text, first, last)) return;
  readRecords(lexicon, node, records);
  let isHeld: boolean | null = null;
  for (let index = 0; index < records.count; index++) {
    const manner = records.manners[index] as number;
    const flags = flagsOf(lexicon, manner);
    if (ending !== ENDING.none && !(flags & FLAG.plural)) continue;
    const anyCase = (flags & FLAG.anyCase) !== 0;
    const verdict = compareName(lexicon.shapes, shapeOf(lexicon, manner), text, first, last, ending, anyCase);
    if (verdict === VERDICT.different) continue;
    isHeld ??= holdsTokens(search, node, first, last, ending);
    if (!isHeld) return;
    take(search, records.targets[index] as number, manner, first, last, ending, verdict);
  }
}

/** Whether the text has the very words that lead to this node. */
function holdsTokens({ lexicon, text }: Search, node: number, first: number, last: number, ending: Ending): boolean {
  const { units, tokens } = text;
  for (let token = first; token <= last; token++) {
    const [start, end] = [tokens.start[token] as number, tokens.end[token] as number];
    const own = numbers.own[token] as number;
    if (token < last && !isToken(lexicon, own, units, start, end, ENDING.none)) return false;
    if (token === last && !isToken(lexicon, lastTokenTo(lexicon, node), units, start, end, ending)) return false;
  }
  return true;
}

function take(
  search: Search,
  target: number,
  manner: number,
  first: number,
  last: number,
  ending: Ending,
  verdict: Verdict,
): void {
  const { text, lexicon } = search;
  const { units, length, tokens } = text;
  const flags = flagsOf(lexicon, manner);
  const kind = flags & FLAG.kind;
  const tellsByCase = kind === KIND.form && first === last && !(flags & FLAG.anyCase);
  const caution = tellsByCase ? cautionFor(search, first, verdict) : CAUTION.none;
  if (caution === null) return;
  const end = tokens.end[last] as number;
  const isPlural = ending !== ENDING.none;
  const covers = !isPlural && flags & FLAG.trailingPeriod && end < length && units[end] === PERIOD ? end : end - 1;
  const startUtf16 = text.startUtf16(tokens.start[first] as number);
  const endUtf16 = text.endUtf16(covers);
  if (search.crossing && !crosses(search.crossing, startUtf16, endUtf16)) return;
  const hits = kind === KIND.cue ? search.found.cues : search.found.names;
  const hit = { startUtf16, endUtf16, target, manner, caution };
  if (!isPlural) hits.push(hit);
  else if (!isWritten(lexicon, hits, hit)) hits.push(flags & FLAG.doubtfulPlural ? withDoubt(hit) : hit);
}

/** "The Maduros" are more people than the one: where the page says nothing else, the plural of a name links to none. */
const withDoubt = (hit: Hit): Hit => ({ ...hit, caution: Math.max(hit.caution, CAUTION.context) as Caution });

/** Whether the very words are written as a name of what their singular means, so that they have a rule of their own. */
function isWritten(lexicon: Lexicon, hits: readonly Hit[], { startUtf16, endUtf16, target, manner }: Hit): boolean {
  for (let at = hits.length - 1; at >= 0; at--) {
    const hit = hits[at] as Hit;
    if (hit.startUtf16 !== startUtf16 || hit.endUtf16 !== endUtf16) return false;
    if (hit.target === target && kindOf(lexicon, hit.manner) === kindOf(lexicon, manner)) return true;
  }
  return false;
}

function crosses(places: ReadonlySet<number>, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (places.has(at)) return true;
  return false;
}

/** @returns null where the word's capitals are its own, so that it is not this name at all */
function cautionFor({ text, capitals }: Search, token: number, verdict: Verdict): Caution | null {
  if (text.tokens.shape[token] === TOKEN_SHAPES.written) return CAUTION.none;
  const { isSet, isLabel } = capitals.at(token);
  if (verdict === VERDICT.inCapitals && !isSet && !isLabel) return null;
  const word = lowerCaseWord(text, token);
  if (!isSet || word.length >= TELLING_UNITS || /\d/.test(word)) return CAUTION.none;
  return isOrdinaryWord(word) ? CAUTION.ordinaryWord : CAUTION.context;
}

function lowerCaseWord({ units, tokens }: FoldedText, token: number): string {
  const word = units.subarray(tokens.start[token], tokens.end[token]);
  return String.fromCharCode(...word.map((unit) => unitInfo(unit) & LOWER_CASE_UNIT));
}
