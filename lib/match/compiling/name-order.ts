/**
 * The trie that the names of an index make, numbered as the lexicon keeps it, see `format.ts`. Linear in the words of
 * all names, whatever their order.
 */
import { type NameList, OWNER } from './names';
import type { TokenOrder } from './token-order';

/** Arrays may be longer than what is in them. */
export interface OrderedTrie {
  nodeCount: number;
  /** For each node from the second level on its token. */
  readonly labels: Uint32Array;
  /** The nodes that have children, ascending; where the children of each begin, then the number of nodes. */
  branchCount: number;
  readonly branches: Uint32Array;
  readonly childStarts: Uint32Array;
  /** The names in the order of the nodes at which they end, those of one node as they were added; and these nodes. */
  readonly byNode: Uint32Array;
  readonly endNodes: Uint32Array;
  /** How many names are in these yet; how many nodes the first level has. */
  placed: number;
  readonly firstLevel: number;
}

/** The words at one place of all names: for each its owner (see `NameList`) and its token's number. */
interface Level {
  readonly owners: Uint32Array;
  readonly labels: Uint32Array;
}

/** The whole trie of these names. @param order of their words */
export function orderNames(names: NameList, order: TokenOrder): OrderedTrie {
  const trie = emptyTrie(names, order.numbers);
  const [first, ...others] = levelsOf(names, order);
  // For each name the node to which its words lead as far as the levels are there.
  const nodes = new Uint32Array(names.count);
  if (first) addFirstLevel(trie, first, nodes);
  let from = 0;
  for (const level of others) {
    const to = trie.nodeCount;
    addLevel(trie, level, nodes, from, to);
    from = to;
  }
  trie.childStarts[trie.branchCount] = trie.nodeCount;
  return trie;
}

const emptyTrie = ({ count, wordCount }: NameList, firstLevel: number): OrderedTrie => ({
  nodeCount: firstLevel,
  labels: new Uint32Array(wordCount - count),
  branchCount: 0,
  branches: new Uint32Array(wordCount - count),
  childStarts: new Uint32Array(wordCount - count + 1),
  byNode: new Uint32Array(count),
  endNodes: new Uint32Array(count),
  placed: 0,
  firstLevel,
});

/** Each in the order of its labels; words of one label as they come. */
function levelsOf({ owners, wordCount }: NameList, { words, wordEnds, places, tokenCount }: TokenOrder): Level[] {
  const ends = levelEnds(owners, wordCount);
  const next = ends.map((_, level) => ends[level - 1] ?? 0);
  const sorted: Level = { owners: new Uint32Array(wordCount), labels: new Uint32Array(wordCount) };
  for (let token = 0, at = 0; token < tokenCount; token++) {
    const label = places[token] as number;
    for (const end = wordEnds[token] as number; at < end; at++) {
      const owner = owners[words[at] as number] as number;
      const level = (owner >>> OWNER.placeShift) & OWNER.placeMask;
      const place = next[level] as number;
      next[level] = place + 1;
      sorted.owners[place] = owner;
      sorted.labels[place] = label;
    }
  }
  return ends.map((end, level) => {
    const start = ends[level - 1] ?? 0;
    return { owners: sorted.owners.subarray(start, end), labels: sorted.labels.subarray(start, end) };
  });
}

/** Where the words of each level end, one level behind the other. */
function levelEnds(owners: Uint32Array, wordCount: number): number[] {
  const counts = new Uint32Array(OWNER.placeMask + 1);
  for (let word = 0; word < wordCount; word++) {
    const level = ((owners[word] as number) >>> OWNER.placeShift) & OWNER.placeMask;
    counts[level] = (counts[level] as number) + 1;
  }
  const ends: number[] = [];
  for (let level = 0; counts[level]; level++) ends.push((ends[level - 1] ?? 0) + (counts[level] as number));
  return ends;
}

/** The nodes of the first level are there, each with its token's number. */
function addFirstLevel(trie: OrderedTrie, { owners, labels }: Level, nodes: Uint32Array): void {
  const { byNode, endNodes } = trie;
  let { placed } = trie;
  for (let at = 0; at < owners.length; at++) {
    const owner = owners[at] as number;
    const name = owner >>> OWNER.nameShift;
    nodes[name] = labels[at] as number;
    if ((owner & OWNER.last) === 0) continue;
    byNode[placed] = name;
    endNodes[placed++] = labels[at] as number;
  }
  trie.placed = placed;
}

/**
 * Adds the nodes to which names lead by their words at this level.
 * @param nodes of the level before, from `from` to `to`; overwritten with those of this one
 */
function addLevel(trie: OrderedTrie, level: Level, nodes: Uint32Array, from: number, to: number): void {
  const { labels, branches, childStarts, byNode, endNodes, firstLevel } = trie;
  const { sorted, ends } = sortByParent(level, nodes, from, to);
  let { nodeCount, branchCount, placed } = trie;
  for (let parent = from, at = 0; at < sorted.owners.length; parent++) {
    const end = ends[parent - from] as number;
    if (at === end) continue;
    branches[branchCount] = parent;
    childStarts[branchCount++] = nodeCount;
    for (let last = -1; at < end; at++) {
      const owner = sorted.owners[at] as number;
      const label = sorted.labels[at] as number;
      if (label !== last) labels[nodeCount++ - firstLevel] = label;
      last = label;
      nodes[owner >>> OWNER.nameShift] = nodeCount - 1;
      if ((owner & OWNER.last) === 0) continue;
      byNode[placed] = owner >>> OWNER.nameShift;
      endNodes[placed++] = nodeCount - 1;
    }
  }
  trie.nodeCount = nodeCount;
  trie.branchCount = branchCount;
  trie.placed = placed;
}

/** Words of one parent keep their order. @returns also where those of each parent end */
function sortByParent({ owners, labels }: Level, nodes: Uint32Array, from: number, to: number) {
  const ends = new Uint32Array(to - from);
  const parents = new Uint32Array(owners.length);
  for (let at = 0; at < owners.length; at++) {
    const parent = (nodes[(owners[at] as number) >>> OWNER.nameShift] as number) - from;
    parents[at] = parent;
    ends[parent] = (ends[parent] as number) + 1;
  }
  for (let parent = 0, before = 0; parent < ends.length; parent++) {
    const here = ends[parent] as number;
    ends[parent] = before;
    before += here;
  }
  const sorted: Level = { owners: new Uint32Array(owners.length), labels: new Uint32Array(owners.length) };
  for (let at = 0; at < owners.length; at++) {
    const parent = parents[at] as number;
    const place = ends[parent] as number;
    ends[parent] = place + 1;
    sorted.owners[place] = owners[at] as number;
    sorted.labels[place] = labels[at] as number;
  }
  return { sorted, ends };
}
