/**
 * Opens the bytes of a compiled lexicon. Nothing is copied: the lexicon is a set of views over the buffer, which stays
 * the caller's to keep unchanged.
 */
import { type EntityId, fail, type Result, succeed } from '../model';
import {
  byteLengthOf,
  COUNT_KEYS,
  type Counts,
  checksumOf,
  FORMAT_VERSION,
  firstSlot,
  HEADER,
  HEADER_WORDS,
  layOut,
  MAGIC,
  PAYLOAD,
  type Sections,
  stringCount,
} from './format';

/** An opened lexicon. Outside this module it is only handed on; any number of readings may share one. */
export interface Lexicon extends Sections {
  readonly counts: Counts;
}

/**
 * @returns the lexicon, or in one sentence why these bytes are none: they are something else, were written by another
 * version, are cut short, or are damaged. Reads every byte once (about a millisecond per megabyte).
 */
export function openLexicon(bytes: ArrayBuffer): Result<Lexicon, string> {
  if (bytes.byteLength < 4 * HEADER_WORDS || bytes.byteLength % 4 !== 0) {
    return fail('These bytes are not a compiled index.');
  }
  const header = new Uint32Array(bytes, 0, HEADER_WORDS);
  if (header[HEADER.magic] !== MAGIC) return fail('These bytes are not a compiled index.');
  if (header[HEADER.version] !== FORMAT_VERSION) {
    return fail(
      `The compiled index has format ${header[HEADER.version]}; this version reads format ${FORMAT_VERSION}.`,
    );
  }
  const counts = readCounts(header);
  if (header[HEADER.byteLength] !== bytes.byteLength || byteLengthOf(counts) !== bytes.byteLength) {
    return fail('The compiled index is not complete.');
  }
  if (header[HEADER.checksum] !== checksumOf(bytes)) return fail('The compiled index is damaged.');
  return succeed({ counts, ...layOut(bytes, counts) });
}

function readCounts(header: Uint32Array): Counts {
  const counts = COUNT_KEYS.map((key, index) => [key, header[HEADER.counts + index] ?? 0] as const);
  return Object.fromEntries(counts) as unknown as Counts;
}

/** @returns the payload of this node; 0 where no name leads there. Expected constant time. */
export function findNode({ hashes, payloads, counts }: Lexicon, node: number): number {
  const last = counts.slots - 1;
  let slot = firstSlot(node, counts.slots);
  for (;;) {
    const payload = payloads[slot] as number;
    if (payload === 0 || hashes[slot] === node) return payload;
    slot = (slot + 1) & last;
  }
}

/** @returns the first record of a payload, or -1 */
export const firstRecord = (payload: number): number => (payload & PAYLOAD.record) - 1;

export const entityIdOf = (lexicon: Lexicon, entity: number): EntityId => readString(lexicon, 2 * entity) as EntityId;
export const entityNameOf = (lexicon: Lexicon, entity: number): string => readString(lexicon, 2 * entity + 1);
export const cueTextOf = (lexicon: Lexicon, cue: number): string =>
  readString(lexicon, 2 * lexicon.counts.entities + cue);
export const reasonTextOf = (lexicon: Lexicon, reason: number): string =>
  readString(lexicon, stringCount(lexicon.counts) - lexicon.counts.reasons + reason);

const decoder = new TextDecoder();

function readString({ stringEnds, strings }: Lexicon, index: number): string {
  const start = index === 0 ? 0 : (stringEnds[index - 1] ?? 0);
  return decoder.decode(strings.subarray(start, stringEnds[index]));
}
