/**
 * Puts what names stand for where the lexicon keeps it, see `format.ts`: numbers the entities, and gathers the records of
 * each node.
 */
import { indices, sortByKey } from './counting-sort';
import { type Counts, CROWDED, FLAG, KIND, ROW, type Sections } from './format';
import type { LexiconContent } from './lexicon-content';
import type { OrderedTrie } from './order-trie';
import { setBit } from './rank';

export interface PlacedRecords {
  readonly content: LexiconContent;
  /** The content's entities in the lexicon's order: those that a node spells, then the others; and the reverse. */
  readonly entities: Uint32Array;
  readonly entityPlaces: Uint32Array;
  /** For each record its node in the lexicon; and the records in the order of their nodes. */
  readonly nodes: Uint32Array;
  readonly byNode: Uint32Array;
  readonly counts: Pick<Counts, 'ends' | 'spellings' | 'crowdedNodes' | 'crowdedRecords'>;
}

/** @param tokenPlaces for each token its number in the lexicon */
export function placeRecords(content: LexiconContent, trie: OrderedTrie, tokenPlaces: Uint32Array): PlacedRecords {
  const nodes = placesOf(content.records.nodes.values(), trie, tokenPlaces);
  const byNode = sortByKey(indices(nodes.length), nodes, trie.nodeCount);
  const entities = orderEntities(content, nodes, trie.nodeCount);
  const entityPlaces = new Uint32Array(entities.length);
  for (let place = 0; place < entities.length; place++) entityPlaces[entities[place] as number] = place;
  const counts = { ends: 0, spellings: 0, crowdedNodes: 0, crowdedRecords: 0 };
  forEachNode(nodes, byNode, (from, to) => {
    if (spells(content, byNode, from, to)) counts.spellings++;
    else counts.ends++;
    if (to - from === 1) return;
    counts.crowdedNodes++;
    counts.crowdedRecords += to - from;
  });
  return { content, entities, entityPlaces, nodes, byNode, counts };
}

export function writeRecords(sections: Sections, placed: PlacedRecords): void {
  const { content, nodes, byNode, entityPlaces } = placed;
  const { records } = content;
  let [ends, spellings, crowdedNodes, crowdedRecords] = [0, 0, 0, 0];
  const targetOf = (record: number): number => {
    const target = records.targets.at(record);
    return kindOf(content, record) === KIND.form ? (entityPlaces[target] as number) : target;
  };
  const writeNode = (node: number, isSpelling: boolean, target: number, manner: number): void => {
    setBit(sections.nodeRows, ROW.ends, node);
    if (isSpelling) {
      setBit(sections.nodeRows, ROW.spellings, node);
      sections.spellingManners[spellings++] = manner;
    } else {
      sections.endTargets[ends] = target;
      sections.endManners[ends++] = manner;
    }
  };
  forEachNode(nodes, byNode, (from, to) => {
    const [node, isSpelling] = [nodes[byNode[from] as number] as number, spells(content, byNode, from, to)];
    const first = byNode[from] as number;
    if (to - from === 1) return writeNode(node, isSpelling, targetOf(first), records.manners.at(first));
    writeNode(node, isSpelling, 0, CROWDED);
    sections.crowdedNodes[crowdedNodes] = node;
    sections.crowdedStarts[crowdedNodes++] = crowdedRecords;
    for (const record of inOrder(content, byNode.subarray(from, to), targetOf)) {
      sections.crowdedTargets[crowdedRecords] = targetOf(record);
      sections.crowdedManners[crowdedRecords++] = records.manners.at(record);
    }
  });
  sections.crowdedStarts[crowdedNodes] = crowdedRecords;
}

/** Calls with the records of one node after the other: from where to where they stand in `byNode`. */
function forEachNode(nodes: Uint32Array, byNode: Uint32Array, visit: (from: number, to: number) => void): void {
  for (let from = 0, to = 0; from < byNode.length; from = to) {
    const node = nodes[byNode[from] as number];
    while (to < byNode.length && nodes[byNode[to] as number] === node) to++;
    visit(from, to);
  }
}

/** The records of one node by kind, then target; what spells an entity comes before what else means it. */
function inOrder(
  content: LexiconContent,
  records: Uint32Array,
  targetOf: (record: number) => number,
): readonly number[] {
  const { manners } = content.records;
  return [...records].sort(
    (a, b) =>
      kindOf(content, a) - kindOf(content, b) ||
      targetOf(a) - targetOf(b) ||
      Number(isSpelling(content, b)) - Number(isSpelling(content, a)) ||
      manners.at(a) - manners.at(b),
  );
}

/** Where these nodes of the growing trie stand in the lexicon. */
function placesOf(nodes: Int32Array, { places }: OrderedTrie, tokenPlaces: Uint32Array): Uint32Array {
  const placed = new Uint32Array(nodes.length);
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as number;
    placed[index] = (node < 0 ? tokenPlaces[~node] : places[node]) as number;
  }
  return placed;
}

/** By the nodes that spell them; those that none spells as they come. */
function orderEntities({ spellings }: LexiconContent, nodes: Uint32Array, nodeCount: number): Uint32Array {
  const keys = new Uint32Array(spellings.length);
  for (let entity = 0; entity < keys.length; entity++) {
    const spelling = spellings.at(entity);
    keys[entity] = spelling < 0 ? nodeCount : (nodes[spelling] as number);
  }
  return sortByKey(indices(keys.length), keys, nodeCount + 1);
}

/** Whether one of these records spells an entity. */
function spells(content: LexiconContent, byNode: Uint32Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isSpelling(content, byNode[at] as number)) return true;
  return false;
}

const isSpelling = (content: LexiconContent, record: number): boolean =>
  kindOf(content, record) === KIND.form && content.spellings.at(content.records.targets.at(record)) === record;

const kindOf = ({ manners, records }: LexiconContent, record: number): number =>
  (manners[records.manners.at(record)]?.flags ?? 0) & FLAG.kind;
