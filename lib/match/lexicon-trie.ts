/** Ways through a lexicon's trie, and what stands at its nodes. */
import { CROWDED, FLAG, MANNER, ROW } from './format';
import type { Lexicon } from './open-lexicon';
import { hasBit, placeOf, rankOf } from './rank';

/** @returns the node that this token leads to, or -1. Time is logarithmic in the tokens that follow this node. */
export function childOf({ nodeRows, childStarts, labels, counts }: Lexicon, node: number, token: number): number {
  if (!hasBit(nodeRows, ROW.branches, node)) return -1;
  const branch = rankOf(nodeRows, ROW.branches, node);
  let low = (childStarts[branch] as number) - counts.tokens;
  let high = (childStarts[branch + 1] as number) - counts.tokens;
  const end = high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((labels[middle] as number) < token) low = middle + 1;
    else high = middle;
  }
  return low < end && labels[low] === token ? low + counts.tokens : -1;
}

/** The tokens that lead to this node. */
export function tokensTo({ nodeRows, childStarts, labels, counts }: Lexicon, node: number): readonly number[] {
  const tokens: number[] = [];
  let at = node;
  while (at >= counts.tokens) {
    tokens.push(labels[at - counts.tokens] as number);
    at = placeOf(nodeRows, ROW.branches, lastUpTo(childStarts, at));
  }
  return [...tokens, at].reverse();
}

/** What the names mean that end at one node, as parallel lists that are overwritten. */
export interface RecordList {
  count: number;
  readonly targets: number[];
  readonly manners: number[];
}

export const createRecordList = (): RecordList => ({ count: 0, targets: [], manners: [] });

/** Empty where no name ends at the node. */
export function readRecords(lexicon: Lexicon, node: number, list: RecordList): void {
  const { nodeRows } = lexicon;
  list.count = 0;
  if (!hasBit(nodeRows, ROW.ends, node)) return;
  const spelling = rankOf(nodeRows, ROW.spellings, node);
  if (hasBit(nodeRows, ROW.spellings, node)) {
    addRecord(lexicon, node, list, spelling, lexicon.spellingManners[spelling] as number);
  } else {
    const end = rankOf(nodeRows, ROW.ends, node) - spelling;
    addRecord(lexicon, node, list, lexicon.endTargets[end] as number, lexicon.endManners[end] as number);
  }
}

function addRecord(lexicon: Lexicon, node: number, list: RecordList, target: number, manner: number): void {
  const isNarrow = lexicon.endManners.BYTES_PER_ELEMENT === 2;
  if (manner !== (isNarrow ? CROWDED & 0xffff : CROWDED)) {
    list.count = 1;
    list.targets[0] = target;
    list.manners[0] = manner;
    return;
  }
  const { crowdedNodes, crowdedStarts, crowdedTargets, crowdedManners } = lexicon;
  const index = lastUpTo(crowdedNodes, node);
  const start = crowdedStarts[index] as number;
  list.count = (crowdedStarts[index + 1] as number) - start;
  for (let at = 0; at < list.count; at++) {
    list.targets[at] = crowdedTargets[start + at] as number;
    list.manners[at] = crowdedManners[start + at] as number;
  }
}

export const flagsOf = ({ manners }: Lexicon, manner: number): number =>
  (manners[MANNER.words * manner + MANNER.flags] as number) & ((1 << MANNER.ruleShift) - 1);
export const kindOf = (lexicon: Lexicon, manner: number): number => flagsOf(lexicon, manner) & FLAG.kind;
export const ruleOf = ({ manners }: Lexicon, manner: number): number =>
  (manners[MANNER.words * manner + MANNER.flags] as number) >>> MANNER.ruleShift;
/** Where the manner's shape begins in `shapes`. */
export const shapeOf = ({ manners }: Lexicon, manner: number): number =>
  manners[MANNER.words * manner + MANNER.shape] as number;

/** Index of the last value that is not above this one; the first value is not. */
function lastUpTo(ascending: Uint32Array, value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
