/**
 * Names while a lexicon is compiled, each a row of tokens; and the trie that they make, numbered as the lexicon keeps it,
 * see `format.ts`. Linear in the tokens of all names, whatever their order.
 */
import { indices, sortByKey } from './counting-sort';
import { createNumberList, type NumberList, numbersIn, push, pushAll } from './number-list';

export interface NameList {
  /** Where the tokens of each name begin; then their number. */
  readonly starts: NumberList;
  readonly tokens: NumberList;
}

/** @param expected about how many names will come; more than that cost time, no harm */
export function createNameList(expected: number): NameList {
  const starts = createNumberList(expected + 1);
  push(starts, 0);
  return { starts, tokens: createNumberList(2.5 * expected) };
}

/** Adds the name of the first `count` tokens, at least one. */
export function addName({ starts, tokens }: NameList, name: Int32Array, count: number): void {
  pushAll(tokens, name, count);
  push(starts, tokens.length);
}

/** Arrays may be longer than what is in them. */
export interface OrderedTrie {
  nodeCount: number;
  /** For each node from the second level on its token. */
  readonly labels: Uint32Array;
  /** The nodes that have children, ascending; where the children of each begin, then the number of nodes. */
  branchCount: number;
  readonly branches: Uint32Array;
  readonly childStarts: Uint32Array;
  /** The node at which each name ends; and the names in the order of these, those of one node as they were added. */
  readonly nodes: Uint32Array;
  readonly byNode: Uint32Array;
  /** How many names are in `byNode` yet; how many nodes the first level has. */
  placed: number;
  readonly firstLevel: number;
}

/**
 * @param tokenPlaces for each token of the vocabulary its number in the lexicon
 * @param tokenNumbers how many numbers there are
 */
export function orderNames(names: NameList, tokenPlaces: Uint32Array, tokenNumbers: number): OrderedTrie {
  const starts = numbersIn(names.starts);
  const tokens = numbersIn(names.tokens);
  const labels = new Uint32Array(tokens.length);
  for (let at = 0; at < labels.length; at++) labels[at] = tokenPlaces[tokens[at] as number] as number;
  const trie = emptyTrie(starts.length - 1, labels.length, tokenNumbers);
  let sorted = sortNames(starts, labels, tokenNumbers);
  for (let level = 0; sorted.length > 0; level++) {
    if (level > 0) addLevel(trie, sorted, starts, labels, level);
    else addFirstLevel(trie, sorted, starts, labels);
    sorted = takeEnding(trie, sorted, starts, level);
  }
  trie.childStarts[trie.branchCount] = trie.nodeCount;
  return trie;
}

const emptyTrie = (names: number, tokens: number, firstLevel: number): OrderedTrie => ({
  nodeCount: firstLevel,
  labels: new Uint32Array(tokens - names),
  branchCount: 0,
  branches: new Uint32Array(tokens - names),
  childStarts: new Uint32Array(tokens - names + 1),
  nodes: new Uint32Array(names),
  byNode: new Uint32Array(names),
  placed: 0,
  firstLevel,
});

/** The nodes of the first level are there, each with its token's number. */
function addFirstLevel({ nodes }: OrderedTrie, sorted: Uint32Array, starts: Int32Array, tokens: Uint32Array): void {
  for (let index = 0; index < sorted.length; index++) {
    const name = sorted[index] as number;
    nodes[name] = tokens[starts[name] as number] as number;
  }
}

/** Adds the nodes to which names lead by their tokens at this level. @param sorted by all tokens up to these */
function addLevel(
  trie: OrderedTrie,
  sorted: Uint32Array,
  starts: Int32Array,
  tokens: Uint32Array,
  level: number,
): void {
  const { labels, branches, childStarts, nodes, firstLevel } = trie;
  let { nodeCount, branchCount } = trie;
  let [lastParent, lastLabel] = [-1, -1];
  for (let index = 0; index < sorted.length; index++) {
    const name = sorted[index] as number;
    const label = tokens[(starts[name] as number) + level] as number;
    const parent = nodes[name] as number;
    if (parent !== lastParent) {
      branches[branchCount] = parent;
      childStarts[branchCount++] = nodeCount;
    }
    if (parent !== lastParent || label !== lastLabel) labels[nodeCount++ - firstLevel] = label;
    nodes[name] = nodeCount - 1;
    lastParent = parent;
    lastLabel = label;
  }
  trie.nodeCount = nodeCount;
  trie.branchCount = branchCount;
}

/** Notes the names that end at this level. @returns the others, in the same order */
function takeEnding(trie: OrderedTrie, sorted: Uint32Array, starts: Int32Array, level: number): Uint32Array {
  const { byNode } = trie;
  let { placed } = trie;
  let others = 0;
  for (let index = 0; index < sorted.length; index++) {
    const name = sorted[index] as number;
    if ((starts[name] as number) + level + 1 < (starts[name + 1] as number)) sorted[others++] = name;
    else byNode[placed++] = name;
  }
  trie.placed = placed;
  return sorted.subarray(0, others);
}

/** By tokens, from the last to the first; a name comes before those that go on from it. */
function sortNames(starts: Int32Array, names: Uint32Array, tokenCount: number): Uint32Array {
  const keys = new Uint32Array(starts.length - 1);
  const byLength = namesByLength(starts);
  let sorted: Uint32Array = new Uint32Array(0);
  for (let level = byLength.length - 1; level >= 0; level--) {
    const added = byLength[level] as Uint32Array;
    const both = new Uint32Array(added.length + sorted.length);
    both.set(added);
    both.set(sorted, added.length);
    for (let index = 0; index < both.length; index++) {
      const name = both[index] as number;
      keys[name] = names[(starts[name] as number) + level] as number;
    }
    sorted = sortByKey(both, keys, tokenCount);
  }
  return sorted;
}

/** For each length in tokens, from 1, the names as they were added. */
function namesByLength(starts: Int32Array): readonly Uint32Array[] {
  const lengths = new Uint32Array(starts.length - 1);
  let longest = 0;
  for (let name = 0; name < lengths.length; name++) {
    const length = (starts[name + 1] as number) - (starts[name] as number);
    lengths[name] = length;
    longest = Math.max(longest, length);
  }
  const sorted = sortByKey(indices(lengths.length), lengths, longest + 1);
  const lists: Uint32Array[] = [];
  for (let from = 0, length = 1; length <= longest; length++) {
    let to = from;
    while (to < sorted.length && lengths[sorted[to] as number] === length) to++;
    lists.push(sorted.subarray(from, to));
    from = to;
  }
  return lists;
}
