/** Ways through a lexicon's trie, and what stands at its nodes. */
import { FLAG, hasBit, MANNER, type Packed, placeOf, rankOf, readPacked, STORY_WEIGHT_SHIFT } from '../layout';
import type { Lexicon } from './open-lexicon';

/** @returns the node that this token leads to, or -1. Time is logarithmic in the tokens that follow this node. */
export function childOf({ branches, childStarts, labels, counts }: Lexicon, node: number, token: number): number {
  if (!hasBit(branches, node)) return -1;
  const branch = rankOf(branches, node);
  let low = readPacked(childStarts, branch) - counts.tokens;
  let high = readPacked(childStarts, branch + 1) - counts.tokens;
  const end = high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (readPacked(labels, middle) < token) low = middle + 1;
    else high = middle;
  }
  return low < end && readPacked(labels, low) === token ? low + counts.tokens : -1;
}

/** The last of the tokens that lead to this node. */
export const lastTokenTo = ({ labels, counts }: Lexicon, node: number): number =>
  node < counts.tokens ? node : readPacked(labels, node - counts.tokens);

/** The tokens that lead to this node. */
export function tokensTo({ branches, childStarts, labels, counts }: Lexicon, node: number): readonly number[] {
  const tokens: number[] = [];
  let at = node;
  while (at >= counts.tokens) {
    tokens.push(readPacked(labels, at - counts.tokens));
    at = placeOf(branches, lastUpTo(childStarts, counts.branches, at));
  }
  return [...tokens, at].reverse();
}

/** Where the name ends that spells this entity's, which must be one of those whose names are spelled. */
export const spellingNodeOf = ({ ends, spellings }: Lexicon, entity: number): number =>
  placeOf(ends, placeOf(spellings, entity));

/** What the names mean that end at one node, as parallel lists that are overwritten. */
export interface RecordList {
  count: number;
  readonly targets: number[];
  readonly manners: number[];
}

export const createRecordList = (): RecordList => ({ count: 0, targets: [], manners: [] });

export const isEnd = ({ ends }: Lexicon, node: number): boolean => hasBit(ends, node);

/** @param node where a name ends */
export function readRecords(lexicon: Lexicon, node: number, list: RecordList): void {
  const { ends, spellings, endManners, endTargets, counts } = lexicon;
  const end = rankOf(ends, node);
  const manner = readPacked(endManners, end);
  if (manner === counts.manners) {
    readCrowded(lexicon, node, list);
    return;
  }
  const spelled = rankOf(spellings, end);
  list.count = 1;
  list.targets[0] = hasBit(spellings, end) ? spelled : readPacked(endTargets, end - spelled);
  list.manners[0] = manner;
}

function readCrowded(lexicon: Lexicon, node: number, list: RecordList): void {
  const { crowdedNodes, crowdedStarts, crowdedTargets, crowdedManners, counts } = lexicon;
  const index = lastUpTo(crowdedNodes, counts.crowdedNodes, node);
  const start = readPacked(crowdedStarts, index);
  list.count = readPacked(crowdedStarts, index + 1) - start;
  for (let at = 0; at < list.count; at++) {
    list.targets[at] = readPacked(crowdedTargets, start + at);
    list.manners[at] = readPacked(crowdedManners, start + at);
  }
}

export const flagsOf = ({ manners }: Lexicon, manner: number): number =>
  manners[MANNER.words * manner + MANNER.flags] as number;
export const kindOf = (lexicon: Lexicon, manner: number): number => flagsOf(lexicon, manner) & FLAG.kind;
/** One of `STORY_WEIGHT`, of the entity that a form of this manner means. */
export const storyWeightOf = (lexicon: Lexicon, manner: number): number =>
  (flagsOf(lexicon, manner) & FLAG.storyWeight) >> STORY_WEIGHT_SHIFT;
export const ruleOf = ({ manners }: Lexicon, manner: number): number =>
  manners[MANNER.words * manner + MANNER.rule] as number;
/** Where the manner's shape begins in `shapes`. */
export const shapeOf = ({ manners }: Lexicon, manner: number): number =>
  manners[MANNER.words * manner + MANNER.shape] as number;

/** Index of the last of these numbers that is not above this value; the first is not. */
function lastUpTo(ascending: Packed, count: number, value: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (readPacked(ascending, middle) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
