/**
 * Compiles the names of an index into the bytes that `format.ts` describes. The same entities give the same bytes, on
 * every machine and in whatever order they come.
 */
import {
  byteLengthOf,
  COUNT_KEYS,
  type Counts,
  checksumOf,
  countRows,
  FORMAT_VERSION,
  HEADER,
  HEADER_WORDS,
  KIND,
  layOut,
  MAGIC,
  MANNER,
  RULE,
  type Sections,
  setBit,
  writeAllPacked,
  writePacked,
} from '../layout';
import { gatherContent, kindOf, type LexiconContent, type NamedEntity } from './lexicon-content';
import { type OrderedTrie, orderNames } from './name-order';
import { gatherOwnIds, type OwnIds, writeOwnIds } from './own-ids';
import { CROWDED, type PlacedRecords, placeRecords } from './place-records';
import { encodeStrings } from './strings';
import { orderTokens, type TokenOrder, writeTokens } from './token-order';

/** The bytes, and all that they were made from. */
interface Compiled {
  readonly bytes: ArrayBuffer;
  readonly content: LexiconContent;
  readonly order: TokenOrder;
  readonly trie: OrderedTrie;
  readonly records: PlacedRecords;
  readonly ids: OwnIds;
  readonly sections: Sections;
}

/**
 * Of no entities. What the engine has learnt of objects it forgets with the last of their kind; these stay, so that
 * compiling again is not as slow as the first time.
 */
const kept: Compiled[] = [];

/**
 * @param entities of the whole index; entities of one id count as one. A form without letter or digit, or of more words
 * than any name has, is left out.
 * @returns bytes for `openLexicon`. Time is linear in the forms where the entities come in the order of their ids.
 */
export function compileLexicon(entities: readonly NamedEntity[]): ArrayBuffer {
  if (kept.length === 0) kept.push(compile([]));
  return compile(entities).bytes;
}

function compile(entities: readonly NamedEntity[]): Compiled {
  const content = gatherContent(entities);
  const { names } = content.reader;
  const order = orderTokens(names);
  const trie = orderNames(names, order);
  const records = placeRecords(content, trie);
  const ids = gatherOwnIds(content, records);
  const strings = encodeStrings(textsOf(content, records));
  const counts: Counts = {
    buckets: order.buckets,
    tokens: order.numbers,
    tokenCodes: order.codes,
    nodes: trie.nodeCount,
    branches: trie.branchCount,
    ...countRecords(content, records),
    ...ids.counts,
    stringBytes: strings.bytes.length,
  };
  const bytes = new ArrayBuffer(byteLengthOf(counts));
  const sections = layOut(bytes, counts);
  writeTokens(sections, order);
  writeTrie(sections, trie);
  writeRecords(sections, content, records);
  writeManners(sections, content);
  writeRules(sections, content);
  writeOwnIds(sections, ids, records.entities);
  sections.strings.set(strings.bytes);
  writeAllPacked(sections.stringEnds, strings.ends, strings.ends.length);
  for (const rows of [sections.branches, sections.ends, sections.spellings, sections.hasOwnId]) countRows(rows);
  writeHeader(bytes, counts);
  return { bytes, content, order, trie, records, ids, sections };
}

const countRecords = (
  {
    manners: { all: manners },
    reader,
    rules: { all: rules },
    entities,
    cues,
    reasons,
    storyCues,
    formCues,
  }: LexiconContent,
  { endCount, spellingCount, crowdedNodes, groupStarts, crowdedRecords }: PlacedRecords,
) => ({
  ends: endCount,
  spellings: spellingCount,
  crowdedNodes: crowdedNodes.length,
  crowdedGroups: groupStarts.length - 1,
  crowdedRecords: crowdedRecords.length,
  manners: manners.length,
  shapeUnits: reader.shapes.all.reduce((sum, { length }) => sum + length, 0),
  rules: rules.length,
  cueListWords:
    rules.reduce((sum, rule) => sum + rule.cues.length + rule.counterCues.length + 2, 0) +
    storyCues.flat().reduce((sum, cues) => sum + cues.length + 1, 0),
  formCues,
  entities: entities.length,
  cues: cues.keys.length,
  reasons: reasons.keys.length,
});

function writeTrie(sections: Sections, trie: OrderedTrie): void {
  const { branches, branchCount, childStarts, labels, nodeCount, firstLevel } = trie;
  for (let index = 0; index < branchCount; index++) setBit(sections.branches, branches[index] as number);
  writeAllPacked(sections.childStarts, childStarts, branchCount + 1);
  writeAllPacked(sections.labels, labels, nodeCount - firstLevel);
}

function writeRecords(sections: Sections, content: LexiconContent, placed: PlacedRecords): void {
  const { ends, spellings, endManners, endTargets } = sections;
  const { endCount, endNodes, endRecords, endSpells } = placed;
  const manners = content.recordManners.values;
  const crowded = content.manners.all.length;
  for (let end = 0, untold = 0; end < endCount; end++) {
    const record = endRecords[end] as number;
    setBit(ends, endNodes[end] as number);
    writePacked(endManners, end, record === CROWDED ? crowded : (manners[record] as number));
    if (endSpells[end]) setBit(spellings, end);
    else writePacked(endTargets, untold++, record === CROWDED ? 0 : targetOf(content, placed, record));
  }
  writeCrowded(sections, content, placed);
}

function writeCrowded(sections: Sections, content: LexiconContent, placed: PlacedRecords): void {
  const { crowdedNodes, crowdedStarts, groupStarts, crowdedRecords } = placed;
  writeAllPacked(sections.crowdedNodes, crowdedNodes.values, crowdedNodes.length);
  writeAllPacked(sections.crowdedStarts, crowdedStarts.values, crowdedStarts.length);
  writeAllPacked(sections.groupStarts, groupStarts.values, groupStarts.length);
  const targets = new Uint32Array(crowdedRecords.length);
  for (let at = 0; at < targets.length; at++) {
    targets[at] = targetOf(content, placed, crowdedRecords.values[at] as number);
  }
  for (let group = 0; group + 1 < groupStarts.length; group++) {
    const [from, to] = [groupStarts.values[group] as number, groupStarts.values[group + 1] as number];
    const manner = content.recordManners.values[crowdedRecords.values[from] as number] as number;
    writePacked(sections.groupManners, group, manner);
    targets.subarray(from, to).sort();
  }
  writeAllPacked(sections.groupTargets, targets, targets.length);
}

/** What the lexicon calls that which the record means. */
function targetOf(content: LexiconContent, { entityPlaces }: PlacedRecords, record: number): number {
  const target = content.targets.values[record] as number;
  return kindOf(content, record) === KIND.form ? (entityPlaces[target] as number) : target;
}

function writeManners({ manners, shapes }: Sections, content: LexiconContent): void {
  const starts: number[] = [];
  let unit = 0;
  for (const shape of content.reader.shapes.all) {
    starts.push(unit);
    for (let at = 0; at < shape.length; at++) shapes[unit++] = shape.charCodeAt(at);
  }
  for (const [index, { flags, rule, shape }] of content.manners.all.entries()) {
    manners[MANNER.words * index + MANNER.flags] = flags;
    manners[MANNER.words * index + MANNER.rule] = rule;
    manners[MANNER.words * index + MANNER.shape] = starts[shape] ?? 0;
  }
}

function writeRules({ rules, cueLists }: Sections, content: LexiconContent): void {
  let word = 0;
  const write = (list: readonly number[]): number => {
    const start = word;
    cueLists[start] = list.length;
    cueLists.set(list, start + 1);
    word += list.length + 1;
    return start;
  };
  const storyLists = content.storyCues.map((lists) => lists.map(write)[0]);
  for (const [index, { needs, cues, counterCues, story }] of content.rules.all.entries()) {
    const at = RULE.words * index;
    rules[at + RULE.needs] = needs;
    rules[at + RULE.cueList] = write(cues);
    write(counterCues);
    rules[at + RULE.storyList] = storyLists[story] as number;
  }
}

/** The names of the entities that no node spells, the cues, and the reasons. */
function textsOf(
  { entities: all, cues, reasons }: LexiconContent,
  { entities, spellingCount }: PlacedRecords,
): string[] {
  const names: string[] = [];
  for (let place = spellingCount; place < entities.length; place++) {
    names.push(all[entities[place] as number]?.name ?? '');
  }
  return names.concat(cues.keys, reasons.keys);
}

function writeHeader(bytes: ArrayBuffer, counts: Counts): void {
  const header = new Uint32Array(bytes, 0, HEADER_WORDS);
  header[HEADER.magic] = MAGIC;
  header[HEADER.version] = FORMAT_VERSION;
  header[HEADER.byteLength] = bytes.byteLength;
  header.set(
    COUNT_KEYS.map((key) => counts[key]),
    HEADER.counts,
  );
  header[HEADER.checksum] = checksumOf(bytes);
}
