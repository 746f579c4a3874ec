/**
 * Puts what names stand for where the lexicon keeps it, see `format.ts`: gathers the records of each node, drops those
 * that say nothing new, and numbers the entities.
 */
import { FLAG } from '../layout';
import { kindOf, type LexiconContent, ORIGIN } from './lexicon-content';
import type { Manners } from './manners';
import type { OrderedTrie } from './name-order';
import { createNumberList, type NumberList, push } from './number-list';

/** Lists in the order in which the lexicon has them. */
export interface PlacedRecords {
  /** Where names end; arrays are longer. */
  endCount: number;
  /** For each end its node; its record in the content, or `CROWDED`; and 1 where it spells an entity's name. */
  readonly endNodes: Uint32Array;
  readonly endRecords: Int32Array;
  readonly endSpells: Uint8Array;
  readonly crowdedNodes: NumberList;
  /** For each crowded node its first group; then the number of groups. */
  readonly crowdedStarts: NumberList;
  /** For each group of one manner where its records begin; then their number. */
  readonly groupStarts: NumberList;
  readonly crowdedRecords: NumberList;
  /** The content's entities as the lexicon numbers them: those that a node spells, then the others; and the reverse. */
  readonly entities: Uint32Array;
  readonly entityPlaces: Uint32Array;
  spellingCount: number;
  /** For each of the content's entities, 1 where a node spells its id as well. */
  readonly spelledIds: Uint8Array;
}

/** Instead of a record: several stand there. */
export const CROWDED = -1;
const UNPLACED = 0xffff_ffff;

/** @param trie of the content's names. Linear in them, but for names that many entities share. */
export function placeRecords(content: LexiconContent, { byNode, endNodes }: OrderedTrie): PlacedRecords {
  const placed = nothingPlaced(byNode.length, content.entities.length);
  for (let from = 0, to = 0; from < byNode.length; from = to) {
    const record = byNode[from] as number;
    const node = endNodes[from] as number;
    do to++;
    while (to < byNode.length && endNodes[to] === node);
    if (to - from === 1) addEnd(placed, node, record, placeEntity(placed, content, record));
    else addSeveral(placed, content, node, prune(content, byNode.subarray(from, to)));
  }
  push(placed.crowdedStarts, placed.groupStarts.length);
  push(placed.groupStarts, placed.crowdedRecords.length);
  placeOthers(placed);
  return placed;
}

const nothingPlaced = (records: number, entities: number): PlacedRecords => ({
  endCount: 0,
  endNodes: new Uint32Array(records),
  endRecords: new Int32Array(records),
  endSpells: new Uint8Array(records),
  crowdedNodes: createNumberList(),
  crowdedStarts: createNumberList(),
  groupStarts: createNumberList(),
  crowdedRecords: createNumberList(),
  entities: new Uint32Array(entities),
  entityPlaces: new Uint32Array(entities).fill(UNPLACED),
  spellingCount: 0,
  spelledIds: new Uint8Array(entities),
});

function addEnd(placed: PlacedRecords, node: number, record: number, spells: boolean): void {
  const end = placed.endCount++;
  placed.endNodes[end] = node;
  placed.endRecords[end] = record;
  placed.endSpells[end] = spells ? 1 : 0;
}

function addSeveral(placed: PlacedRecords, content: LexiconContent, node: number, records: readonly number[]): void {
  const spells = records.some((record) => placeEntity(placed, content, record));
  if (records.length === 1) {
    addEnd(placed, node, records[0] as number, spells);
    return;
  }
  addEnd(placed, node, CROWDED, spells);
  push(placed.crowdedNodes, node);
  push(placed.crowdedStarts, placed.groupStarts.length);
  for (const group of groupByManner(content, records)) {
    push(placed.groupStarts, placed.crowdedRecords.length);
    for (const record of group) push(placed.crowdedRecords, record);
  }
}

/** What spells an entity comes first, otherwise by manner. */
function groupByManner(
  { recordManners, origins }: LexiconContent,
  records: readonly number[],
): Iterable<readonly number[]> {
  const mannerOf = (record: number): number => recordManners.values[record] as number;
  const manner = mannerOf(records[0] as number);
  if (records.every((record) => mannerOf(record) === manner)) return [records];
  const groups = new Map<number, number[]>();
  const spelling = records.find((record) => (origins.values[record] as number) & ORIGIN.spelling) ?? -1;
  const first = spelling < 0 ? -1 : mannerOf(spelling);
  const rank = (record: number): number => (mannerOf(record) === first ? -1 : mannerOf(record));
  for (const record of [...records].sort((a, b) => rank(a) - rank(b))) {
    const group = groups.get(mannerOf(record));
    if (group) group.push(record);
    else groups.set(mannerOf(record), [record]);
  }
  return groups.values();
}

/** @returns whether the record spells an entity, which is the next one then */
function placeEntity(placed: PlacedRecords, { origins, targets }: LexiconContent, record: number): boolean {
  const origin = origins.values[record] as number;
  if (!(origin & ORIGIN.spelling)) return false;
  const entity = targets.values[record] as number;
  placed.entities[placed.spellingCount] = entity;
  placed.entityPlaces[entity] = placed.spellingCount++;
  placed.spelledIds[entity] = origin & ORIGIN.id ? 1 : 0;
  return true;
}

/** The entities that no node spells come last, as they come. */
function placeOthers({ entities, entityPlaces, spellingCount }: PlacedRecords): void {
  let place = spellingCount;
  for (let entity = 0; entity < entities.length; entity++) {
    if (entityPlaces[entity] !== UNPLACED) continue;
    entities[place] = entity;
    entityPlaces[entity] = place++;
  }
}

/**
 * Sorts the records of one node, in place, by kind, then target; what spells an entity comes before what else means it.
 * Dropped is what is there twice, and a spelling that follows from one form where another is written so, with its own
 * rule.
 */
function prune(content: LexiconContent, records: Uint32Array): readonly number[] {
  // Most come in this order, since entities do.
  for (let at = 1; at < records.length; at++) {
    if (compareRecords(content, records[at - 1] as number, records[at] as number) <= 0) continue;
    records.sort((a, b) => compareRecords(content, a, b));
    break;
  }
  const kept: number[] = [];
  for (let at = 0; at < records.length; at++) {
    const record = records[at] as number;
    if (!isSaid(content, kept, record)) kept.push(record);
  }
  return kept;
}

function compareRecords(content: LexiconContent, a: number, b: number): number {
  const { recordManners, targets, origins } = content;
  return (
    kindOf(content, a) - kindOf(content, b) ||
    (targets.values[a] as number) - (targets.values[b] as number) ||
    (origins.values[b] as number) - (origins.values[a] as number) ||
    (recordManners.values[a] as number) - (recordManners.values[b] as number)
  );
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
  kindOf(content, a) === kindOf(content, b) && content.targets.values[a] === content.targets.values[b];

function saysSame({ manners, recordManners, origins }: LexiconContent, other: number, record: number): boolean {
  const [one, two] = [recordManners.values[other] as number, recordManners.values[record] as number];
  if (one === two) return true;
  const follows = !((origins.values[record] as number) & ORIGIN.written);
  return follows && ((origins.values[other] as number) & ORIGIN.written) !== 0 && isSpelledAlike(manners, one, two);
}

function isSpelledAlike({ all }: Manners, one: number, two: number): boolean {
  const periods = (all[one]?.flags ?? 0) ^ (all[two]?.flags ?? 0);
  return all[one]?.shape === all[two]?.shape && !(periods & FLAG.trailingPeriod);
}
