/**
 * Finds every occurrence of every written name and cue in one run. All that fit are given, overlapping or not; which of
 * them count is decided elsewhere. One pass over the tokens (two where a line's end divides a word), a bounded walk
 * through the trie from each.
 */
import { createFolder, createTokenizer, LOWER_CASE_UNIT, TOKEN_SHAPES, unitInfo } from '../text';
import { type CapitalStretches, createCapitalStretches } from './capitals';
import { compareName, VERDICT, type Verdict } from './compare';
import { hasNameEdges } from './edges';
import type { FoldedRun } from './folded-run';
import { FLAG, KIND, nextNode, PAYLOAD, RECORD, ROOT_HASH } from './format';
import { findNode, firstRecord, type Lexicon } from './open-lexicon';
import { isOrdinaryWord } from './ordinary-words';

/** What its lettering costs a name: nothing; the page must speak for it; it cannot be told from an ordinary word. */
export const CAUTION = { none: 0, context: 1, ordinaryWord: 2 } as const;
type Caution = (typeof CAUTION)[keyof typeof CAUTION];

export interface Hit {
  readonly startUtf16: number;
  readonly endUtf16: number;
  /** Of the lexicon. */
  readonly record: number;
  readonly caution: Caution;
}

export interface Found {
  /** Forms and look-alikes, in no order that matters. */
  readonly names: Hit[];
  readonly cues: Hit[];
}

interface Search {
  readonly lexicon: Lexicon;
  readonly run: FoldedRun;
  readonly capitals: CapitalStretches;
  /** Null: all count. Else only what crosses one of these places of the source. */
  readonly crossing: ReadonlySet<number> | null;
  readonly found: Found;
}

const PERIOD = 0x2e;
/** In capitals, a shorter word is told by nothing: it may be any acronym, or a word that happens to be one. */
const TELLING_UNITS = 5;

const folder = createFolder();
const tokenizer = createTokenizer();

export function findNames(lexicon: Lexicon, text: string): Found {
  const found: Found = { names: [], cues: [] };
  const { lineHyphensUtf16 } = searchOnce(lexicon, text, 'kept', null, found);
  if (lineHyphensUtf16.length > 0) searchOnce(lexicon, text, 'joined', new Set(lineHyphensUtf16), found);
  return found;
}

function searchOnce(
  lexicon: Lexicon,
  text: string,
  lineHyphens: 'kept' | 'joined',
  crossing: ReadonlySet<number> | null,
  found: Found,
): { readonly lineHyphensUtf16: readonly number[] } {
  const folded = folder.fold(text, lineHyphens);
  const run = { folded, tokens: tokenizer.tokenize(folded) };
  searchRun({ lexicon, run, capitals: createCapitalStretches(run), crossing, found });
  return folded;
}

function searchRun(search: Search): void {
  const { lexicon, run } = search;
  const { count, hash } = run.tokens;
  const { longestTokens } = lexicon.counts;
  for (let first = 0; first < count; first++) {
    const end = Math.min(count, first + longestTokens);
    let node = ROOT_HASH;
    for (let last = first; last < end; last++) {
      node = nextNode(node, hash[last] as number);
      const payload = findNode(lexicon, node);
      if (payload === 0) break;
      const record = firstRecord(payload);
      if (record >= 0) takeRecords(search, record, first, last);
      if (!(payload & PAYLOAD.continues)) break;
    }
  }
}

/** Takes those of a node's records that stand in the text from one token to another. */
function takeRecords(search: Search, firstOfNode: number, first: number, last: number): void {
  const { lexicon, run } = search;
  if (!hasNameEdges(run, first, last)) return;
  for (let record = firstOfNode; ; record++) {
    const at = RECORD.words * record;
    const flags = lexicon.records[at + RECORD.flags] as number;
    const pattern = lexicon.records[at + RECORD.pattern] as number;
    const anyCase = (flags & FLAG.anyCase) !== 0;
    const verdict = compareName(lexicon.patterns, pattern, pattern + (flags >>> FLAG.lengthShift), run, first, anyCase);
    if (verdict !== VERDICT.different) take(search, record, flags, first, last, verdict);
    if (flags & FLAG.lastOfNode) return;
  }
}

function take(search: Search, record: number, flags: number, first: number, last: number, verdict: Verdict): void {
  const { folded, tokens } = search.run;
  const kind = flags & FLAG.kind;
  const tellsByCase = kind === KIND.form && first === last && !(flags & FLAG.anyCase);
  const caution = tellsByCase ? cautionFor(search, first, verdict) : CAUTION.none;
  if (caution === null) return;
  const end = tokens.end[last] as number;
  const covers = flags & FLAG.trailingPeriod && end < folded.length && folded.units[end] === PERIOD ? end : end - 1;
  const startUtf16 = folded.startUtf16[tokens.start[first] as number] as number;
  const endUtf16 = folded.endUtf16[covers] as number;
  if (search.crossing && !crosses(search.crossing, startUtf16, endUtf16)) return;
  const hits = kind === KIND.cue ? search.found.cues : search.found.names;
  hits.push({ startUtf16, endUtf16, record, caution });
}

function crosses(places: ReadonlySet<number>, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (places.has(at)) return true;
  return false;
}

/** @returns null where the word's capitals are its own, so that it is not this name at all */
function cautionFor({ run, capitals }: Search, token: number, verdict: Verdict): Caution | null {
  if (run.tokens.shape[token] === TOKEN_SHAPES.written) return CAUTION.none;
  const { isSet, isLabel } = capitals.at(token);
  if (verdict === VERDICT.inCapitals && !isSet && !isLabel) return null;
  const word = lowerCaseWord(run, token);
  if (!isSet || word.length >= TELLING_UNITS || /\d/.test(word)) return CAUTION.none;
  return isOrdinaryWord(word) ? CAUTION.ordinaryWord : CAUTION.context;
}

function lowerCaseWord({ folded, tokens }: FoldedRun, token: number): string {
  const units = folded.units.subarray(tokens.start[token], tokens.end[token]);
  return String.fromCharCode(...units.map((unit) => unitInfo(unit) & LOWER_CASE_UNIT));
}
