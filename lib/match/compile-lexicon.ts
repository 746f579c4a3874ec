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
  FLAG,
  FORMAT_VERSION,
  firstSlot,
  HEADER,
  HEADER_WORDS,
  layOut,
  MAGIC,
  PAYLOAD,
  RECORD,
  RULE,
  type Sections,
} from './format';
import { gatherContent, type LexiconContent, type PatternEntry } from './lexicon-content';
import { nodesOf } from './name-patterns';

interface Node {
  readonly entry: PatternEntry;
  /** Where the pattern's tokens lead; the last is where it ends. */
  readonly path: readonly number[];
  readonly end: number;
}

/** Fewer slots filled than this share: a search then looks at less than two on average. */
const FULLEST = 0.6;

/**
 * @param entities of the whole index; entities of one id count as one. A form without letter or digit, or of more words
 * than any name has, is left out.
 * @returns bytes for `openLexicon`. Time is that of sorting the forms.
 */
export function compileLexicon(entities: readonly Entity[]): ArrayBuffer {
  const content = gatherContent(entities);
  const nodes = inRecordOrder(content.entries);
  const inner = new Set(nodes.flatMap(({ path }) => path.slice(0, -1)));
  const strings = new TextEncoder();
  const texts = [...content.entities.flatMap(({ id, name }) => [id, name]), ...content.cues, ...content.reasons].map(
    (text) => strings.encode(text),
  );
  const counts: Counts = {
    slots: slotsFor(new Set([...inner, ...nodes.map(({ end }) => end)]).size),
    records: nodes.length,
    rules: content.rules.length,
    cueListWords: sum(content.rules.map(({ cues, counterCues }) => cues.length + counterCues.length + 2)),
    entities: content.entities.length,
    cues: content.cues.length,
    reasons: content.reasons.length,
    patternUnits: sum(nodes.map(({ entry }) => entry.pattern.units.length)),
    stringBytes: sum(texts.map(({ length }) => length)),
    longestTokens: nodes.reduce((longest, { path }) => Math.max(longest, path.length), 0),
  };
  const bytes = new ArrayBuffer(byteLengthOf(counts));
  const sections = layOut(bytes, counts);
  writeTrie(sections, counts.slots, nodes, inner);
  writeRecords(sections, nodes);
  writeRules(sections, content);
  writeStrings(sections, texts);
  sections.entities.set(content.entities.map(({ storyWeight }) => storyWeight));
  writeHeader(bytes, counts);
  return bytes;
}

/** Records of one node stand together; within it forms of the first entity come first. */
function inRecordOrder(entries: readonly PatternEntry[]): readonly Node[] {
  return entries
    .map((entry): Node => {
      const path = nodesOf(entry.pattern.units);
      return { entry, path, end: path.at(-1) ?? 0 };
    })
    .sort((a, b) => a.end - b.end || a.entry.kind - b.entry.kind || a.entry.target - b.entry.target);
}

function writeTrie(
  { hashes, payloads }: Sections,
  slots: number,
  nodes: readonly Node[],
  inner: ReadonlySet<number>,
): void {
  const slotOf = (hash: number): number => {
    let slot = firstSlot(hash, slots);
    while (payloads[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & (slots - 1);
    hashes[slot] = hash;
    return slot;
  };
  for (const hash of [...inner].sort((a, b) => a - b)) payloads[slotOf(hash)] = PAYLOAD.continues;
  for (const [record, { end }] of nodes.entries()) {
    if (record > 0 && nodes[record - 1]?.end === end) continue;
    const slot = slotOf(end);
    payloads[slot] = (payloads[slot] ?? 0) | (record + 1);
  }
}

function writeRecords({ records, patterns }: Sections, nodes: readonly Node[]): void {
  let unit = 0;
  for (const [index, { entry, end }] of nodes.entries()) {
    const { units, trailingPeriod } = entry.pattern;
    const at = RECORD.words * index;
    records[at + RECORD.pattern] = unit;
    records[at + RECORD.target] = entry.target;
    records[at + RECORD.rule] = entry.rule;
    records[at + RECORD.flags] =
      entry.kind |
      (entry.anyCase ? FLAG.anyCase : 0) |
      (trailingPeriod ? FLAG.trailingPeriod : 0) |
      (nodes[index + 1]?.end === end ? 0 : FLAG.lastOfNode) |
      (units.length << FLAG.lengthShift);
    for (let place = 0; place < units.length; place++) patterns[unit++] = units.charCodeAt(place);
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

function slotsFor(nodes: number): number {
  let slots = 16;
  while (slots * FULLEST < nodes) slots *= 2;
  return slots;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
