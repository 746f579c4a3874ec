/**
 * Puts what names stand for where the lexicon keeps it, see `format.ts`: gathers the records of each node, drops those
 * that say nothing new, and numbers the entities.
 */
import { FLAG } from './format';
import { type LexiconContent, ORIGIN } from './lexicon-content';
import type { OrderedTrie } from './name-order';
import { NumberList } from './number-list';

/** Lists in the order in which the lexicon has them. */
export interface PlacedRecords {
  /** For each end its node, and its record in the content, or `CROWDED`. */
  readonly endNodes: NumberList;
  readonly endRecords: NumberList;
  /** For each end, 1 where it spells an entity's name. */
  readonly spells: NumberList;
  readonly crowdedNodes: NumberList;
  readonly crowdedStarts: NumberList;
  readonly crowdedRecords: NumberList;
  /** The content's entities as the lexicon numbers them: those that a node spells, then the others; and the reverse. */
  readonly entities: Uint32Array;
  readonly entityPlaces: Uint32Array;
  readonly spellingCount: number;
}

/** Instead of a record: several stand there. */
export const CROWDED = -1;
const UNPLACED = 0xffff_ffff;

export function placeRecords(content: LexiconContent, { nodes, byNode }: OrderedTrie): PlacedRecords {
  const placer = new Placer(content, byNode.length);
  for (let from = 0, to = 0; from < byNode.length; from = to) {
    const node = nodes[byNode[from] as number] as number;
    do to++;
    while (to < byNode.length && nodes[byNode[to] as number] === node);
    if (to - from === 1) placer.addOne(node, byNode[from] as number);
    else placer.addSeveral(node, prune(content, byNode.subarray(from, to)));
  }
  return placer.placed();
}

class Placer {
  readonly #content: LexiconContent;
  readonly #endNodes: NumberList;
  readonly #endRecords: NumberList;
  readonly #spells: NumberList;
  readonly #crowdedNodes = new NumberList();
  readonly #crowdedStarts = new NumberList();
  readonly #crowdedRecords = new NumberList();
  readonly #entities: Uint32Array;
  readonly #entityPlaces: Uint32Array;
  #spellingCount = 0;

  constructor(content: LexiconContent, expected: number) {
    const { length } = content.entities;
    this.#content = content;
    this.#endNodes = new NumberList(expected);
    this.#endRecords = new NumberList(expected);
    this.#spells = new NumberList(expected);
    this.#entities = new Uint32Array(length);
    this.#entityPlaces = new Uint32Array(length).fill(UNPLACED);
  }

  addOne(node: number, record: number): void {
    this.#endNodes.push(node);
    this.#endRecords.push(record);
    this.#spells.push(this.#placeEntity(record) ? 1 : 0);
  }

  addSeveral(node: number, records: readonly number[]): void {
    if (records.length === 1) {
      this.addOne(node, records[0] as number);
      return;
    }
    this.#endNodes.push(node);
    this.#endRecords.push(CROWDED);
    this.#spells.push(records.some((record) => this.#placeEntity(record)) ? 1 : 0);
    this.#crowdedNodes.push(node);
    this.#crowdedStarts.push(this.#crowdedRecords.length);
    for (const record of records) this.#crowdedRecords.push(record);
  }

  /** @returns whether the record spells an entity, which is the next one then */
  #placeEntity(record: number): boolean {
    const { origins, targets } = this.#content.records;
    if (!(origins.at(record) & ORIGIN.spelling)) return false;
    const entity = targets.at(record);
    this.#entities[this.#spellingCount] = entity;
    this.#entityPlaces[entity] = this.#spellingCount++;
    return true;
  }

  placed(): PlacedRecords {
    const spellingCount = this.#spellingCount;
    let place = spellingCount;
    for (let entity = 0; entity < this.#entities.length; entity++) {
      if (this.#entityPlaces[entity] !== UNPLACED) continue;
      this.#entities[place] = entity;
      this.#entityPlaces[entity] = place++;
    }
    this.#crowdedStarts.push(this.#crowdedRecords.length);
    return {
      endNodes: this.#endNodes,
      endRecords: this.#endRecords,
      spells: this.#spells,
      crowdedNodes: this.#crowdedNodes,
      crowdedStarts: this.#crowdedStarts,
      crowdedRecords: this.#crowdedRecords,
      entities: this.#entities,
      entityPlaces: this.#entityPlaces,
      spellingCount,
    };
  }
}

/**
 * The records of one node by kind, then target; what spells an entity comes before what else means it. Dropped is what is
 * there twice, and a spelling that follows from one form where another is written so, with its own rule.
 */
function prune(content: LexiconContent, records: Uint32Array): readonly number[] {
  const { manners, targets, origins } = content.records;
  const sorted = [...records].sort(
    (a, b) =>
      kindOf(content, a) - kindOf(content, b) ||
      targets.at(a) - targets.at(b) ||
      origins.at(b) - origins.at(a) ||
      manners.at(a) - manners.at(b),
  );
  const kept: number[] = [];
  for (const record of sorted) if (!isSaid(content, kept, record)) kept.push(record);
  return kept;
}

/** @param kept in the order of `prune` */
function isSaid(content: LexiconContent, kept: readonly number[], record: number): boolean {
  for (let at = kept.length - 1; at >= 0; at--) {
    const other = kept[at] as number;
    if (!meansSame(content, other, record)) return false;
    if (saysSame(content, other, record)) return true;
  }
  return false;
}

const meansSame = (content: LexiconContent, a: number, b: number): boolean =>
  kindOf(content, a) === kindOf(content, b) && content.records.targets.at(a) === content.records.targets.at(b);

function saysSame({ records, manners }: LexiconContent, other: number, record: number): boolean {
  const { origins } = records;
  if (records.manners.at(other) === records.manners.at(record)) return true;
  if (origins.at(record) & ORIGIN.written || !(origins.at(other) & ORIGIN.written)) return false;
  const [one, two] = [manners[records.manners.at(other)], manners[records.manners.at(record)]];
  const periods = (one?.flags ?? 0) ^ (two?.flags ?? 0);
  return one?.shape === two?.shape && !(periods & FLAG.trailingPeriod);
}

const kindOf = ({ manners, records }: LexiconContent, record: number): number =>
  (manners[records.manners.at(record)]?.flags ?? 0) & FLAG.kind;
