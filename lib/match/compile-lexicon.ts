/**
 * Compiles the names of an index into the bytes that `format.ts` describes. The same entities give the same bytes, on
 * every machine and in whatever order they come.
 */
import type { Entity } from '../model';
import {
  byteLengthOf,
  COUNT_KEYS,
  type Counts,
  checksumOf,
  FORMAT_VERSION,
  HEADER,
  HEADER_WORDS,
  layOut,
  MAGIC,
  MANNER,
  ROW,
  RULE,
  type Sections,
  TRAIT,
} from './format';
import { gatherContent, type LexiconContent } from './lexicon-content';
import type { OrderedTrie } from './order-trie';
import { type PlacedRecords, placeRecords, writeRecords } from './place-records';
import { countRows, setBit } from './rank';
import { orderTokens, type TokenOrder, writeTokens } from './token-order';

/**
 * @param entities of the whole index; entities of one id count as one. A form without letter or digit, or of more words
 * than any name has, is left out.
 * @returns bytes for `openLexicon`. Time is linear in the forms where the entities come in the order of their ids.
 */
export function compileLexicon(entities: readonly Entity[]): ArrayBuffer {
  const content = gatherContent(entities);
  const order = orderTokens(content.vocabulary);
  const trie = content.trie.inOrder(order.places);
  const records = placeRecords(content, trie, order.places);
  const texts = encodeStrings(content, records);
  const counts = countAll(content, order, trie, records, texts);
  const bytes = new ArrayBuffer(byteLengthOf(counts));
  const sections = layOut(bytes, counts);
  writeTokens(sections, content.vocabulary, order);
  writeTrie(sections, trie);
  writeRecords(sections, records);
  countRows(sections.nodeRows);
  writeManners(sections, content);
  writeRules(sections, content);
  writeTraits(sections, content, records);
  writeStrings(sections, texts);
  writeHeader(bytes, counts);
  return bytes;
}

function countAll(
  { vocabulary, manners, shapes, rules, entities, cues, reasons }: LexiconContent,
  order: TokenOrder,
  trie: OrderedTrie,
  records: PlacedRecords,
  texts: readonly Uint8Array[],
): Counts {
  return {
    buckets: order.buckets,
    tokens: vocabulary.tokenCount,
    tokenBytes: vocabulary.textBytes,
    nodes: trie.nodeCount,
    branches: trie.branches.length,
    ...records.counts,
    manners: manners.length,
    shapeUnits: sum(shapes.all.map(({ length }) => length)),
    rules: rules.length,
    cueListWords: sum(rules.map((rule) => rule.cues.length + rule.counterCues.length + 2)),
    entities: entities.length,
    cues: cues.length,
    reasons: reasons.length,
    stringBytes: sum(texts.map(({ length }) => length)),
  };
}

function writeTrie(sections: Sections, { branches, childStarts, labels }: OrderedTrie): void {
  for (const node of branches.values()) setBit(sections.nodeRows, ROW.branches, node);
  sections.childStarts.set(childStarts.values());
  sections.labels.set(labels);
}

function writeManners({ manners, shapes }: Sections, content: LexiconContent): void {
  const starts: number[] = [];
  let unit = 0;
  for (const shape of content.shapes.all) {
    starts.push(unit);
    for (let at = 0; at < shape.length; at++) shapes[unit++] = shape.charCodeAt(at);
  }
  for (const [index, { flags, rule, shape }] of content.manners.entries()) {
    manners[MANNER.words * index + MANNER.flags] = flags | (rule << MANNER.ruleShift);
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

function writeTraits(sections: Sections, { traits }: LexiconContent, { entities }: PlacedRecords): void {
  for (let place = 0; place < entities.length; place++) {
    const bits = traits.at(entities[place] as number);
    const byte = place >> 1;
    sections.traits[byte] = (sections.traits[byte] as number) | (bits << ((place & 1) * TRAIT.bits));
  }
}

function encodeStrings(content: LexiconContent, { entities, counts }: PlacedRecords): Uint8Array[] {
  const written = [...entities.subarray(counts.spellings)].flatMap((entity) => {
    const { id, name } = content.entities[entity] as Entity;
    return [id, name];
  });
  const encoder = new TextEncoder();
  return [...written, ...content.cues, ...content.reasons].map((text) => encoder.encode(text));
}

function writeStrings({ strings, stringEnds }: Sections, texts: readonly Uint8Array[]): void {
  let end = 0;
  for (const [index, text] of texts.entries()) {
    strings.set(text, end);
    end += text.length;
    stringEnds[index] = end;
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

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
