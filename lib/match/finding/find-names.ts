/**
 * Finds every occurrence of every written name and cue in one run. All that fit are given, overlapping or not; which of
 * them count is decided elsewhere. One pass over the tokens (two where a line's end divides a word), a bounded walk
 * through the trie from each.
 */
import { createFolder, type FoldedText, LOWER_CASE_UNIT, shapeOfToken, TOKEN_SHAPES, unitInfo } from '../../text';
import { FLAG, KIND } from '../layout';
import {
  AT_NODE,
  childOf,
  createGroupList,
  createTokenNumbers,
  ENDING,
  type Ending,
  flagsOf,
  isToken,
  type Lexicon,
  lastTokenTo,
  longEndingOf,
  lookUpTokens,
  readGroups,
  readNode,
  shapeOf,
  targetAt,
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
  /** How the name is written; number of the lexicon. */
  readonly manner: number;
  /**
   * What it means, by the manner's kind: the first target, how many, and where they begin in `groupTargets` (else -1).
   */
  readonly target: number;
  readonly size: number;
  readonly groupStart: number;
  readonly caution: Caution;
  readonly isPlural: boolean;
}

export interface Found {
  /** Forms and look-alikes, in no order that matters. */
  readonly names: Hit[];
  readonly cues: Hit[];
}

interface Search {
  readonly lexicon: Lexicon;
  readonly text: FoldedText;
  /** Null until the first name that they tell something of. */
  capitals: CapitalStretches | null;
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
const groups = createGroupList();
const numbers = createTokenNumbers();

/**
 * All names and cues of the lexicon in one run's text. Spans are UTF-16 offsets in it, end exclusive. Linear in its tokens.
 */
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
  const likely = lookUpTokens(lexicon, text, numbers);
  if (likely > 0) searchText({ lexicon, text, capitals: null, crossing, found }, likely);
  return text;
}

/** @param likely how many tokens may begin a name */
function searchText(search: Search, likely: number): void {
  const { count } = search.text.tokens;
  const { own, withoutS, withoutEs } = numbers;
  for (let at = 0; at < likely; at++) {
    const first = numbers.likely[at] as number;
    // All have their highest bit set where there is no number.
    if (((own[first] as number) & (withoutS[first] as number) & (withoutEs[first] as number)) >= 0) {
      searchFrom(search, first, count);
    }
  }
}

/** Goes as far as the text's tokens lead. */
function searchFrom(search: Search, first: number, count: number): void {
  const { lexicon } = search;
  const { own, withoutS, withoutEs } = numbers;
  let parent = ROOT;
  for (let last = first; last < count; last++) {
    const node = step(lexicon, parent, own[last] as number);
    const atNode = node < 0 ? 0 : readNode(lexicon, node);
    if (atNode & AT_NODE.end) takeNames(search, node, first, last, ENDING.none);
    if (((withoutS[last] as number) & (withoutEs[last] as number)) >= 0) takePlurals(search, parent, first, last);
    if (!(atNode & AT_NODE.branch)) return;
    parent = node;
  }
}

/** @param parent goes on. @returns the node that this token leads to, or -1 */
function step(lexicon: Lexicon, parent: number, token: number): number {
  if (token < 0) return -1;
  return parent === ROOT ? token : childOf(lexicon, parent, token);
}

function takePlurals(search: Search, parent: number, first: number, last: number): void {
  const { lexicon, text } = search;
  const withoutS = step(lexicon, parent, numbers.withoutS[last] as number);
  if (withoutS >= 0 && readNode(lexicon, withoutS) & AT_NODE.end) {
    takeNames(search, withoutS, first, last, ENDING.s);
  }
  const withoutEs = step(lexicon, parent, numbers.withoutEs[last] as number);
  if (withoutEs >= 0 && readNode(lexicon, withoutEs) & AT_NODE.end) {
    takeNames(search, withoutEs, first, last, longEndingOf(text.units, text.tokens.end[last] as number));
  }
}

/**
 * Takes those of a node's names that stand in the text from one token to another, the last of which has this ending.
 */
function takeNames(search: Search, node: number, first: number, last: number, ending: Ending): void {
  const { lexicon, text } = search;
  if (!hasNameEdges(text, first, last)) return;
  readGroups(lexicon, node, groups);
  let isHeld: boolean | null = null;
  for (let group = 0; group < groups.count; group++) {
    const manner = groups.manners[group] as number;
    const flags = flagsOf(lexicon, manner);
    if (ending !== ENDING.none && !(flags & FLAG.plural)) continue;
    const anyCase = (flags & FLAG.anyCase) !== 0;
    const verdict = compareName(lexicon.shapes, shapeOf(lexicon, manner), text, first, last, ending, anyCase);
    if (verdict === VERDICT.different) continue;
    isHeld ??= holdsTokens(search, node, first, last, ending);
    if (!isHeld) return;
    takeGroup(search, group, first, last, ending, verdict);
  }
}

/** Whether the text has the very words that lead to this node. */
function holdsTokens({ lexicon, text }: Search, node: number, first: number, last: number, ending: Ending): boolean {
  for (let token = first; token < last; token++) if (!isOwn(lexicon, text, token)) return false;
  if (ending === ENDING.none) return isOwn(lexicon, text, last);
  const [start, end] = [text.tokens.start[last] as number, text.tokens.end[last] as number];
  return isToken(lexicon, lastTokenTo(lexicon, node), text.units, start, end, ending);
}

/** Whether a word is the token that it was found as; compared once, however many names it stands in. */
function isOwn(lexicon: Lexicon, { units, tokens }: FoldedText, token: number): boolean {
  const own = numbers.own[token] as number;
  if (numbers.compared[token] === own) return true;
  const [start, end] = [tokens.start[token] as number, tokens.end[token] as number];
  if (!isToken(lexicon, own, units, start, end, ENDING.none)) return false;
  numbers.compared[token] = own;
  return true;
}

/** Takes one of `groups`. */
function takeGroup(search: Search, group: number, first: number, last: number, ending: Ending, verdict: Verdict): void {
  const { text, lexicon } = search;
  const { units, length, tokens } = text;
  const manner = groups.manners[group] as number;
  const flags = flagsOf(lexicon, manner);
  const isForm = (flags & FLAG.kind) === KIND.form;
  const tellsByCase = isForm && first === last && !(flags & FLAG.anyCase);
  const caution = tellsByCase ? cautionFor(search, first, verdict) : CAUTION.none;
  if (caution === null) return;
  const end = tokens.end[last] as number;
  const isPlural = ending !== ENDING.none;
  const covers = !isPlural && flags & FLAG.trailingPeriod && end < length && units[end] === PERIOD ? end : end - 1;
  const startUtf16 = text.startUtf16(tokens.start[first] as number);
  const endUtf16 = text.endUtf16(covers);
  if (search.crossing && !crosses(search.crossing, startUtf16, endUtf16)) return;
  const isDoubtful = isPlural && (flags & FLAG.doubtfulPlural) !== 0;
  put(search, flags & FLAG.kind, {
    startUtf16,
    endUtf16,
    manner,
    target: groups.targets[group] as number,
    size: groups.sizes[group] as number,
    groupStart: groups.starts[group] as number,
    caution: isDoubtful ? (Math.max(caution, CAUTION.context) as Caution) : caution,
    isPlural,
  });
}

/** Cues are told one by one: hardly any two are written alike. */
function put({ lexicon, found }: Search, kind: number, hit: Hit): void {
  if (kind !== KIND.cue) {
    found.names.push(hit);
    return;
  }
  found.cues.push(hit);
  for (let at = 1; at < hit.size; at++) found.cues.push({ ...hit, target: targetAt(lexicon, hit.groupStart + at) });
}

function crosses(places: ReadonlySet<number>, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (places.has(at)) return true;
  return false;
}

/** @returns null where the word's capitals are its own, so that it is not this name at all */
function cautionFor(search: Search, token: number, verdict: Verdict): Caution | null {
  const { text } = search;
  if (shapeOfToken(text.units, text.tokens, token) === TOKEN_SHAPES.written) return CAUTION.none;
  search.capitals ??= createCapitalStretches(text);
  const { capitals } = search;
  const { isSet, isLabel } = capitals.at(token);
  if (!isSet) return verdict === VERDICT.inCapitals && !isLabel ? null : CAUTION.none;
  if ((text.tokens.end[token] as number) - (text.tokens.start[token] as number) >= TELLING_UNITS) return CAUTION.none;
  const word = lowerCaseWord(text, token);
  if (/\d/.test(word)) return CAUTION.none;
  return isOrdinaryWord(word) ? CAUTION.ordinaryWord : CAUTION.context;
}

function lowerCaseWord({ units, tokens }: FoldedText, token: number): string {
  const word = units.subarray(tokens.start[token], tokens.end[token]);
  return String.fromCharCode(...word.map((unit) => unitInfo(unit) & LOWER_CASE_UNIT));
}
