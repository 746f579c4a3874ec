/** Ways through a lexicon's trie, and what stands at its nodes. */
import { FLAG, hasBit, MANNER, type Packed, placeOf, rankOf, readPacked, STORY_WEIGHT_SHIFT } from '../layout';
import type { Lexicon } from './open-lexicon';

/** What stands at a node, as bits: names end there; longer ones go on from it. */
export const AT_NODE = { end: 1, branch: 2 } as const;

/** @returns bits of `AT_NODE` */
export const readNode = ({ ends, branches }: Lexicon, node: number): number =>
  (hasBit(ends, node) ? AT_NODE.end : 0) | (hasBit(branches, node) ? AT_NODE.branch : 0);

/**
 * @param node from which longer names go on
 * @returns the node that this token leads to, or -1. Expected constant time, at worst logarithmic in the node's children.
 */
export function childOf({ branches, childStarts, labels, counts }: Lexicon, node: number, token: number): number {
  const branch = rankOf(branches, node);
  const first = readPacked(childStarts, branch) - counts.tokens;
  const end = readPacked(childStarts, branch + 1) - counts.tokens;
  // Most nodes have one child.
  const label = readPacked(labels, first);
  if (label >= token || end - first === 1) return label === token ? first + counts.tokens : -1;
  const place = findLabel(labels, first + 1, end, token, counts.tokens);
  return place < 0 ? -1 : place + counts.tokens;
}

/** @param to behind the last place where the label may stand. @returns its place, or -1 */
function findLabel(labels: Packed, from: number, to: number, label: number, tokens: number): number {
  let low = from;
  let high = to;
  // Tokens are numbered by their hashes, so those of the children are spread evenly over all numbers.
  const density = (high - low) / tokens;
  let at = low + ((label * density) | 0);
  for (let guess = 0; guess < GUESSES && low < high; guess++) {
    const found = readPacked(labels, at);
    if (found === label) return at;
    if (found < label) low = at + 1;
    else high = at;
    at = Math.min(Math.max(at + (((label - found) * density) | 0), low), high - 1);
  }
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = readPacked(labels, middle);
    if (found === label) return middle;
    if (found < label) low = middle + 1;
    else high = middle;
  }
  return -1;
}

/** As many guesses as are mostly nearer than halving gets. */
const GUESSES = 4;

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

/**
 * What the names mean that end at one node, by the manner in which they are written: parallel lists that are
 * overwritten. What spells an entity's name is in the first group.
 */
export interface GroupList {
  count: number;
  readonly manners: number[];
  /** How many targets, ascending; the first; and where the group begins in the lexicon's `groupTargets` (else -1). */
  readonly sizes: number[];
  readonly targets: number[];
  readonly starts: number[];
}

export const createGroupList = (): GroupList => ({ count: 0, manners: [], sizes: [], targets: [], starts: [] });

/** @param node where a name ends */
export function readGroups(lexicon: Lexicon, node: number, list: GroupList): void {
  const { ends, spellings, endManners, endTargets, counts } = lexicon;
  const end = rankOf(ends, node);
  const manner = readPacked(endManners, end);
  if (manner === counts.manners) {
    readCrowded(lexicon, node, list);
    return;
  }
  const spelled = rankOf(spellings, end);
  list.count = 1;
  list.manners[0] = manner;
  list.sizes[0] = 1;
  list.targets[0] = hasBit(spellings, end) ? spelled : readPacked(endTargets, end - spelled);
  list.starts[0] = -1;
}

function readCrowded(lexicon: Lexicon, node: number, list: GroupList): void {
  const { crowdedNodes, crowdedStarts, groupManners, groupStarts, groupTargets, counts } = lexicon;
  const index = lastUpTo(crowdedNodes, counts.crowdedNodes, node);
  const first = readPacked(crowdedStarts, index);
  list.count = readPacked(crowdedStarts, index + 1) - first;
  for (let at = 0; at < list.count; at++) {
    const start = readPacked(groupStarts, first + at);
    list.manners[at] = readPacked(groupManners, first + at);
    list.sizes[at] = readPacked(groupStarts, first + at + 1) - start;
    list.targets[at] = readPacked(groupTargets, start);
    list.starts[at] = start;
  }
}

/** @param place in `groupTargets` */
export const targetAt = ({ groupTargets }: Lexicon, place: number): number => readPacked(groupTargets, place);

/** Whether a group, which begins here in `groupTargets`, has this target. Logarithmic in its size. */
export function hasTarget({ groupTargets }: Lexicon, start: number, size: number, target: number): boolean {
  let low = start;
  let high = start + size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (readPacked(groupTargets, middle) < target) low = middle + 1;
    else high = middle;
  }
  return low < start + size && readPacked(groupTargets, low) === target;
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
