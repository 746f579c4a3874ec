/**
 * Names while a lexicon is compiled, each a row of tokens; and the trie that they make, numbered as the lexicon keeps it,
 * see `format.ts`. Linear in the tokens of all names, whatever their order.
 */
import { indices, sortByKey } from './counting-sort';
import { NumberList } from './number-list';

export class NameList {
  /** Where the tokens of each name begin; then their number. */
  readonly #starts: NumberList;
  readonly #tokens: NumberList;

  /** @param expected about how many names will come; more than that cost time, no harm */
  constructor(expected: number) {
    this.#starts = new NumberList(expected + 1);
    this.#tokens = new NumberList(2.5 * expected);
    this.#starts.push(0);
  }

  /** Adds the name of the first `count` tokens, at least one. */
  add(tokens: ArrayLike<number>, count: number): void {
    for (let index = 0; index < count; index++) this.#tokens.push(tokens[index] as number);
    this.#starts.push(this.#tokens.length);
  }

  starts(): Int32Array {
    return this.#starts.values();
  }

  tokens(): Int32Array {
    return this.#tokens.values();
  }
}

export interface OrderedTrie {
  readonly nodeCount: number;
  /** For each node from the second level on its token. */
  readonly labels: Uint32Array;
  /** The nodes that have children, ascending; where the children of each begin, then the number of nodes. */
  readonly branches: Uint32Array;
  readonly childStarts: Uint32Array;
  /** The node at which each name ends; and the names in the order of these, those of one node as they were added. */
  readonly nodes: Uint32Array;
  readonly byNode: Uint32Array;
}

/** @param tokenPlaces for each token of the vocabulary its number in the lexicon */
export function orderNames(names: NameList, tokenPlaces: Uint32Array): OrderedTrie {
  const starts = names.starts();
  const tokens = names.tokens();
  const labels = new Uint32Array(tokens.length);
  for (let at = 0; at < labels.length; at++) labels[at] = tokenPlaces[tokens[at] as number] as number;
  const builder = new TrieBuilder(starts, labels, tokenPlaces.length);
  let level = 0;
  for (let sorted = sortNames(starts, labels, tokenPlaces.length); sorted.length > 0; level++) {
    sorted = builder.addLevel(sorted, level);
  }
  return builder.trie();
}

class TrieBuilder {
  readonly #starts: Int32Array;
  readonly #names: Uint32Array;
  readonly #firstLevel: number;
  readonly #labels: Uint32Array;
  readonly #branches: Uint32Array;
  readonly #childStarts: Uint32Array;
  /** For each name the node to which its tokens lead that were looked at. */
  readonly #nodes: Uint32Array;
  readonly #byNode: Uint32Array;
  #nodeCount: number;
  #branchCount = 0;
  #placed = 0;

  /**
   * @param starts where the tokens of each name begin in `names`; then their number
   * @param tokenCount of the lexicon
   */
  constructor(starts: Int32Array, names: Uint32Array, tokenCount: number) {
    const count = starts.length - 1;
    this.#starts = starts;
    this.#names = names;
    this.#firstLevel = tokenCount;
    this.#nodeCount = tokenCount;
    this.#labels = new Uint32Array(names.length - count);
    this.#branches = new Uint32Array(names.length - count);
    this.#childStarts = new Uint32Array(names.length - count + 1);
    this.#nodes = new Uint32Array(count);
    this.#byNode = new Uint32Array(count);
  }

  /**
   * @param sorted the names that have a token at this level, by their tokens; is overwritten
   * @returns those that have one at the next
   */
  addLevel(sorted: Uint32Array, level: number): Uint32Array {
    const starts = this.#starts;
    let goOn = 0;
    let [lastParent, lastLabel] = [-1, -1];
    for (let index = 0; index < sorted.length; index++) {
      const name = sorted[index] as number;
      const at = (starts[name] as number) + level;
      const label = this.#names[at] as number;
      const parent = this.#nodes[name] as number;
      if (level === 0) this.#nodes[name] = label;
      else {
        if (parent !== lastParent) this.#addBranch(parent);
        if (parent !== lastParent || label !== lastLabel) this.#labels[this.#nodeCount++ - this.#firstLevel] = label;
        this.#nodes[name] = this.#nodeCount - 1;
        lastParent = parent;
        lastLabel = label;
      }
      if (at + 1 < (starts[name + 1] as number)) sorted[goOn++] = name;
      else this.#byNode[this.#placed++] = name;
    }
    return sorted.subarray(0, goOn);
  }

  #addBranch(node: number): void {
    this.#branches[this.#branchCount] = node;
    this.#childStarts[this.#branchCount++] = this.#nodeCount;
  }

  trie(): OrderedTrie {
    this.#childStarts[this.#branchCount] = this.#nodeCount;
    return {
      nodeCount: this.#nodeCount,
      labels: this.#labels.subarray(0, this.#nodeCount - this.#firstLevel),
      branches: this.#branches.subarray(0, this.#branchCount),
      childStarts: this.#childStarts.subarray(0, this.#branchCount + 1),
      nodes: this.#nodes,
      byNode: this.#byNode,
    };
  }
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
