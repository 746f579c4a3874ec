/** Numbers the nodes of a trie as the lexicon keeps them, see `format.ts`. Linear in the nodes, whatever their order. */
import { indices, sortByKey } from './counting-sort';
import { NumberList } from './number-list';

/** The nodes from the second level on: of each its parent (~token where that is of the first), token, and level from 0. */
interface TrieNodes {
  readonly parents: Int32Array;
  readonly tokens: Int32Array;
  readonly levels: Int32Array;
}

export interface OrderedTrie {
  readonly nodeCount: number;
  /** For each node from the second level on the number of its token. */
  readonly labels: Uint32Array;
  /** The nodes that have children, ascending. */
  readonly branches: NumberList;
  /** Where the children of each begin; then the number of nodes. */
  readonly childStarts: NumberList;
  /** Where each node as it was made stands in this order; those of the first level are not among them. */
  readonly places: Uint32Array;
}

/** @param tokenPlaces for each token its number in the lexicon */
export function orderTrie({ parents, tokens, levels }: TrieNodes, tokenPlaces: Uint32Array): OrderedTrie {
  const labelOf = new Uint32Array(parents.length);
  for (let node = 0; node < labelOf.length; node++) labelOf[node] = tokenPlaces[tokens[node] as number] as number;
  const placer = new Placer(parents, labelOf, tokenPlaces);
  for (const level of partition(sortByKey(indices(parents.length), labelOf, tokenPlaces.length), levels)) {
    placer.placeLevel(level);
  }
  return placer.placed();
}

class Placer {
  readonly #parents: Int32Array;
  readonly #labelOf: Uint32Array;
  readonly #tokenPlaces: Uint32Array;
  readonly #places: Uint32Array;
  readonly #labels: Uint32Array;
  readonly #branches = new NumberList();
  readonly #childStarts = new NumberList();
  /** For each node of the level at hand where its parent stands, from the first of that level. */
  readonly #parentPlaces: Uint32Array;
  /** Where the level before begins, and this one. */
  #before = 0;
  #start: number;

  constructor(parents: Int32Array, labelOf: Uint32Array, tokenPlaces: Uint32Array) {
    this.#parents = parents;
    this.#labelOf = labelOf;
    this.#tokenPlaces = tokenPlaces;
    this.#places = new Uint32Array(parents.length);
    this.#labels = new Uint32Array(parents.length);
    this.#parentPlaces = new Uint32Array(parents.length);
    this.#start = tokenPlaces.length;
  }

  /** @param level the nodes of the next level in the order of their tokens */
  placeLevel(level: Uint32Array): void {
    for (const node of level) {
      const parent = this.#parents[node] as number;
      const place = parent < 0 ? this.#tokenPlaces[~parent] : this.#places[parent];
      this.#parentPlaces[node] = (place as number) - this.#before;
    }
    const sorted = sortByKey(level, this.#parentPlaces, this.#start - this.#before);
    for (let index = 0, last = -1; index < sorted.length; index++) {
      const node = sorted[index] as number;
      const parent = this.#parentPlaces[node] as number;
      if (parent !== last) {
        this.#branches.push(this.#before + parent);
        this.#childStarts.push(this.#start + index);
      }
      last = parent;
      this.#places[node] = this.#start + index;
      this.#labels[this.#start + index - this.#tokenPlaces.length] = this.#labelOf[node] as number;
    }
    this.#before = this.#start;
    this.#start += sorted.length;
  }

  placed(): OrderedTrie {
    this.#childStarts.push(this.#start);
    return {
      nodeCount: this.#start,
      labels: this.#labels,
      branches: this.#branches,
      childStarts: this.#childStarts,
      places: this.#places,
    };
  }
}

/** By level; the order within each is kept. */
function partition(nodes: Uint32Array, levels: Int32Array): Uint32Array[] {
  const counts: number[] = [];
  for (const level of levels) counts[level] = (counts[level] ?? 0) + 1;
  const sorted = sortByKey(nodes, levels, counts.length);
  let end = 0;
  return counts.map((count) => {
    end += count;
    return sorted.subarray(end - count, end);
  });
}
