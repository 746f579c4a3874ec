/**
 * Opens the bytes of a compiled lexicon. Nothing of an index's size is copied: the lexicon is a set of views over the
 * buffer, which stays the caller's to keep unchanged.
 */
import { type EntityId, fail, type Result, succeed } from '../../model';
import {
  byteLengthOf,
  COUNT_KEYS,
  type Counts,
  checksumOf,
  codesOf,
  FORMAT_VERSION,
  HEADER,
  HEADER_WORDS,
  layOut,
  MAGIC,
  type Sections,
} from '../layout';

/** An opened lexicon. Outside this module it is only handed on; any number of readings may share one. */
export interface Lexicon extends Sections {
  readonly counts: Counts;
  /** Of each unit its code in the tokens' texts. */
  readonly tokenLetterCodes: Uint8Array;
  /** Those that were asked for: putting one together takes a few microseconds. */
  readonly knownIds: Map<number, EntityId>;
}

/**
 * @returns the lexicon, or in one sentence why these bytes are none: they are something else, were written by another
 * version, are cut short, or are damaged. Reads every byte once (about a quarter of a millisecond per megabyte).
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
  const sections = layOut(bytes, counts);
  return succeed({ counts, ...sections, tokenLetterCodes: codesOf(sections.tokenAlphabet), knownIds: new Map() });
}

function readCounts(header: Uint32Array): Counts {
  const counts = COUNT_KEYS.map((key, index) => [key, header[HEADER.counts + index] ?? 0] as const);
  return Object.fromEntries(counts) as unknown as Counts;
}
