/**
 * Compiles the names of an index into the bytes that `format.ts` describes. The same entities give the same bytes, on
 * every machine and in whatever order they come.
 */
import {
  byteLengthOf,
  COUNT_KEYS,
  type Counts,
  checksumOf,
  FLAG,
  FORMAT_VERSION,
  HEADER,
  HEADER_WORDS,
  KIND,
  layOut,
  MAGIC,
  MANNER,
  RULE,
  type Sections,
} from './format';
import { gatherContent, type LexiconContent, type NamedEntity } from './lexicon-content';
import { type OrderedTrie, orderNames } from './name-order';
import { gatherOwnIds, writeOwnIds } from './own-ids';
import { writeAllPacked, writePacked } from './packed';
import { CROWDED, type PlacedRecords, placeRecords } from './place-records';
import { countRows, setBit } from './rank';
import { orderTokens, writeTokens } from './token-order';

/**
 * @param entities of the whole index; entities of one id count as one. A form without letter or digit, or of more words
 * than any name has, is left out.
 * @returns bytes for `openLexicon`. Time is linear in the forms where the entities come in the order of their ids.
 */
export function compileLexicon(entities: readonly NamedEntity[]): ArrayBuffer {
  const content = gatherContent(entities);
  const order = orderTokens(content.vocabulary);
  const trie = orderNames(content.records.names, order.places);
  const records = placeRecords(content, trie);
  const ids = gatherOwnIds(content, records);
  const texts = encodeStrings(content, records);
  const counts: Counts = {
    buckets: order.buckets,
    tokens: content.vocabulary.tokenCount,
    tokenCodes: order.codes,
    nodes: trie.nodeCount,
    branches: trie.branches.length,
    ...countRecords(content, records),
    ...ids.counts,
    stringBytes: texts.reduce((sum, { length }) => sum + length, 0),
  };
  const bytes = new ArrayBuffer(byteLengthOf(counts));
  const sections = layOut(bytes, counts);
  writeTokens(sections, content.vocabulary, order);
  writeTrie(sections, trie);
  writeRecords(sections, content, records);
  writeManners(sections, content);
  writeRules(sections, content);
  writeOwnIds(sections, ids, records.entities);
  writeStrings(sections, texts);
  for (const rows of [sections.branches, sections.ends, sections.spellings, sections.hasOwnId]) countRows(rows);
  writeHeader(bytes, counts);
  return bytes;
}

const countRecords = (
  { manners, shapes, rules, entities, cues, reasons }: LexiconContent,
  { endNodes, spellingCount, crowdedNodes, crowdedRecords }: PlacedRecords,
) => ({
  ends: endNodes.length,
  spellings: spellingCount,
  crowdedNodes: crowdedNodes.length,
  crowdedRecords: crowdedRecords.length,
  manners: manners.length,
  shapeUnits: shapes.all.reduce((sum, { length }) => sum + length, 0),
  rules: rules.length,
  cueListWords: rules.reduce((sum, rule) => sum + rule.cues.length + rule.counterCues.length + 2, 0),
  entities: entities.length,
  cues: cues.length,
  reasons: reasons.length,
});

function writeTrie(sections: Sections, { branches, childStarts, labels }: OrderedTrie): void {
  for (let index = 0; index < branches.length; index++) setBit(sections.branches, branches[index] as number);
  writeAllPacked(sections.childStarts, childStarts);
  writeAllPacked(sections.labels, labels);
}

function writeRecords(sections: Sections, content: LexiconContent, placed: PlacedRecords): void {
  const { records, manners } = content;
  const targetOf = (record: number): number => {
    const target = records.targets.at(record);
    const isForm = ((manners[records.manners.at(record)]?.flags ?? 0) & FLAG.kind) === KIND.form;
    return isForm ? (placed.entityPlaces[target] as number) : target;
  };
  const mannerOf = (record: number): number => (record === CROWDED ? manners.length : records.manners.at(record));
  for (let end = 0, untold = 0; end < placed.endNodes.length; end++) {
    const record = placed.endRecords.at(end);
    setBit(sections.ends, placed.endNodes.at(end));
    writePacked(sections.endManners, end, mannerOf(record));
    if (placed.spells.at(end)) setBit(sections.spellings, end);
    else writePacked(sections.endTargets, untold++, record === CROWDED ? 0 : targetOf(record));
  }
  writeAllPacked(sections.crowdedNodes, placed.crowdedNodes.values());
  writeAllPacked(sections.crowdedStarts, placed.crowdedStarts.values());
  for (let at = 0; at < placed.crowdedRecords.length; at++) {
    const record = placed.crowdedRecords.at(at);
    writePacked(sections.crowdedTargets, at, targetOf(record));
    writePacked(sections.crowdedManners, at, mannerOf(record));
  }
}

function writeManners({ manners, shapes }: Sections, content: LexiconContent): void {
  const starts: number[] = [];
  let unit = 0;
  for (const shape of content.shapes.all) {
    starts.push(unit);
    for (let at = 0; at < shape.length; at++) shapes[unit++] = shape.charCodeAt(at);
  }
  for (const [index, { flags, rule, shape }] of content.manners.entries()) {
    manners[MANNER.words * index + MANNER.flags] = flags;
    manners[MANNER.words * index + MANNER.rule] = rule;
    manners[MANNER.words * index + MANNER.shape] = starts[shape] ?? 0;
  }
}

function writeRules({ rules, cueLists }: Sections, content: LexiconContent): void {
  let word = 0;
  for (const [index, { needs, cues, counterCues }] of content.rules.entries()) {
    const at = RULE.words * index;
    rules[at + RULE.needs] = needs;
    rules[at + RULE.cueList] = word;
    for (const list of [cues, counterCues]) {
      cueLists[word] = list.length;
      cueLists.set(list, word + 1);
      word += list.length + 1;
    }
  }
}

function encodeStrings(content: LexiconContent, { entities, spellingCount }: PlacedRecords): Uint8Array[] {
  const encoder = new TextEncoder();
  const encode = (text: string): Uint8Array => encoder.encode(text);
  const names = Array.from(entities.subarray(spellingCount), (entity) => encode(content.entities[entity]?.name ?? ''));
  return [...names, ...content.cues.map(encode), ...content.reasons.map(encode)];
}

function writeStrings({ strings, stringEnds }: Sections, texts: readonly Uint8Array[]): void {
  let end = 0;
  for (const [index, text] of texts.entries()) {
    strings.set(text, end);
    end += text.length;
    writePacked(stringEnds, index, end);
  }
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
