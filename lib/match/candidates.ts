/**
 * What a run says by itself: where names stand, whom each could mean, and what the run's own words say for and against
 * it. This is all that a reading keeps of a run; no text is held.
 */
import type { Span } from '../model';
import { chooseLongest, type Stretch } from './choose-longest';
import { CAUTION, findNames, type Hit } from './find-names';
import { FLAG, KIND, NEED, RECORD, RULE } from './format';
import { type Cues, findNearest, indexCues } from './nearest-cue';
import type { Lexicon } from './open-lexicon';

/** Stricter than any need of a form: nothing can make up for it. */
export const NEEDS_MORE_THAN_THERE_IS = NEED.cue + 1;

/** One entity that a name could mean, by one of its forms. */
export interface Option {
  readonly entity: number;
  /** One of `NEED`, or `NEEDS_MORE_THAN_THERE_IS`. */
  readonly needs: number;
  /** Whether the cue that stands nearest speaks for or against this meaning; at equal distance, against. */
  readonly evidence: 'for' | 'against' | 'none';
  /** The cue that speaks against it, or -1. */
  readonly counterCue: number;
}

export interface Candidate extends Span {
  readonly surface: string;
  /** The reason of a look-alike, or -1; a look-alike has no options. */
  readonly lookAlike: number;
  /** In the lexicon's order of entities. */
  readonly options: readonly Option[];
}

/** @returns candidates in order of start, never overlapping */
export function findCandidates(lexicon: Lexicon, text: string): readonly Candidate[] {
  const found = findNames(lexicon, text);
  if (found.names.length === 0) return [];
  const cues = indexCues(lexicon, found.cues);
  return chooseLongest(found.names).map((stretch) => toCandidate(lexicon, text, stretch, cues));
}

function toCandidate(lexicon: Lexicon, text: string, stretch: Stretch, cues: Cues): Candidate {
  const { startUtf16, endUtf16, hits } = stretch;
  const place = { startUtf16, endUtf16, surface: copyOf(text, startUtf16, endUtf16) };
  const lookAlike = hits.find(({ record }) => kindOf(lexicon, record) === KIND.lookAlike);
  if (lookAlike) return { ...place, lookAlike: targetOf(lexicon, lookAlike.record), options: [] };
  const options = hits.map((hit) => toOption(lexicon, hit, stretch, cues)).sort((a, b) => a.entity - b.entity);
  return { ...place, lookAlike: -1, options };
}

function toOption(lexicon: Lexicon, { record, caution }: Hit, place: Span, cues: Cues): Option {
  const rule = RULE.words * (lexicon.records[RECORD.words * record + RECORD.rule] ?? 0);
  const list = lexicon.rules[rule + RULE.cueList] ?? 0;
  const counterList = list + 1 + (lexicon.cueLists[list] ?? 0);
  const cue = findNearest(lexicon, cues, list, place);
  const counterCue = findNearest(lexicon, cues, counterList, place);
  const isAgainst = counterCue.cue >= 0 && counterCue.distanceUtf16 <= cue.distanceUtf16;
  return {
    entity: targetOf(lexicon, record),
    needs: withCaution(lexicon.rules[rule + RULE.needs] ?? NEED.nothing, caution),
    evidence: isAgainst ? 'against' : cue.cue >= 0 ? 'for' : 'none',
    counterCue: isAgainst ? counterCue.cue : -1,
  };
}

function withCaution(needs: number, caution: number): number {
  if (caution === CAUTION.ordinaryWord) return NEEDS_MORE_THAN_THERE_IS;
  return caution === CAUTION.context ? Math.max(needs, NEED.context) : needs;
}

const kindOf = ({ records }: Lexicon, record: number): number =>
  (records[RECORD.words * record + RECORD.flags] ?? 0) & FLAG.kind;

const targetOf = ({ records }: Lexicon, record: number): number => records[RECORD.words * record + RECORD.target] ?? 0;

/** Engines let a slice hold on to the whole text; this does not. */
function copyOf(text: string, start: number, end: number): string {
  const units: number[] = [];
  for (let at = start; at < end; at++) units.push(text.charCodeAt(at));
  return String.fromCharCode(...units);
}
