/**
 * How a compiled lexicon lies in its one ArrayBuffer.
 *
 * A header of 32-bit words, then the sections in the order of `layOut`, each beginning at a multiple of four bytes:
 *
 *   hashes     the token trie as an open-addressing table: a node is the rolling hash of the tokens that lead to it
 *   payloads   for each slot: whether longer names go on from here, and the first record that ends here
 *   records    what each written name is: 4 words, see `RECORD`; records of one node stand together
 *   rules      2 words each: what the form needs, and where its list of cues stands
 *   cueLists   for a rule: count and cue ids that speak for it, then count and cue ids that speak against it
 *   entities   the weight each entity has in telling which story a page is about
 *   stringEnds where each string ends in the last section
 *   patterns   folded names, UTF-16 units; gaps between tokens are units below 0x20
 *   strings    UTF-8: id and name of each entity, then the cues, then the reasons of look-alikes
 *
 * Numbers are little-endian, as every browser's platform has them; on any other the magic does not read.
 */

export const MAGIC = 0x4c445331;
/**
 * Raise it whenever the layout, the folding, the hashing or the patterns change: older bytes are then compiled anew.
 */
export const FORMAT_VERSION = 1;

/** Words of the header. */
export const HEADER = { magic: 0, version: 1, byteLength: 2, checksum: 3, counts: 4 } as const;

export interface Counts {
  /** A power of two. */
  readonly slots: number;
  readonly records: number;
  readonly rules: number;
  readonly cueListWords: number;
  readonly entities: number;
  readonly cues: number;
  readonly reasons: number;
  readonly patternUnits: number;
  readonly stringBytes: number;
  /** Tokens of the longest name. */
  readonly longestTokens: number;
}

export const COUNT_KEYS = [
  'slots',
  'records',
  'rules',
  'cueListWords',
  'entities',
  'cues',
  'reasons',
  'patternUnits',
  'stringBytes',
  'longestTokens',
] as const satisfies readonly (keyof Counts)[];

export const HEADER_WORDS = HEADER.counts + COUNT_KEYS.length;

/** Words of a record. `target` is an entity, a cue or a reason, by the record's kind; `rule` counts for forms only. */
export const RECORD = { words: 4, pattern: 0, target: 1, rule: 2, flags: 3 } as const;
export const RULE = { words: 2, needs: 0, cueList: 1 } as const;

/** Bits of a record's flags; the pattern's length in units stands above them. */
export const FLAG = {
  kind: 0b11,
  anyCase: 1 << 2,
  /** The name ends in a period, which the mark covers where the text has it. */
  trailingPeriod: 1 << 3,
  lastOfNode: 1 << 4,
  lengthShift: 8,
} as const;

export const KIND = { form: 0, lookAlike: 1, cue: 2 } as const;

/** Bits of a payload: the records begin at (payload & record) - 1, where that is not -1. */
export const PAYLOAD = { continues: 1 << 30, record: (1 << 30) - 1 } as const;

/** What a form needs, as stored; ascending, so that the larger of two is the stricter. */
export const NEED = { nothing: 0, context: 1, cue: 2 } as const;

/** How an entity counts towards the story of a page. */
export const STORY_WEIGHT = { none: 0, full: 1, place: 2 } as const;

/** Gaps between two tokens of a pattern. */
export const GAP = {
  space: 1,
  hyphen: 2,
  apostrophe: 3,
  /** Between initials: "U.S." */
  period: 4,
  /** After an initial or a title: "R. Ford", "R Ford". */
  initial: 5,
  /** Stands on both sides of the signs that must stand there: "&" in "AT&T". */
  literal: 6,
} as const;
/** Folded units are at least this; gaps are below. */
export const FIRST_PATTERN_UNIT = 0x20;

/** Longer names are not compiled; none is written so. It keeps the work at each token of a text bounded. */
export const MOST_TOKENS = 48;

export const ROOT_HASH = 0x2f0b4f17;
const NODE_FACTOR = 0x9e3779b1;

/** @returns the hash of the node that this token leads to */
export const nextNode = (node: number, tokenHash: number): number =>
  Math.imul(((node << 7) | (node >>> 25)) ^ tokenHash, NODE_FACTOR);

/** Where the search for a node begins. */
export const firstSlot = (node: number, slots: number): number => (node ^ (node >>> 15)) & (slots - 1);

/** The sections over one buffer; views, never copies. */
export interface Sections {
  readonly hashes: Int32Array;
  readonly payloads: Int32Array;
  readonly records: Uint32Array;
  readonly rules: Uint32Array;
  readonly cueLists: Uint32Array;
  readonly entities: Uint32Array;
  readonly stringEnds: Uint32Array;
  readonly patterns: Uint16Array;
  readonly strings: Uint8Array;
}

export const stringCount = ({ entities, cues, reasons }: Counts): number => 2 * entities + cues + reasons;

/** Byte offsets of the sections, and of the end. */
function offsets(counts: Counts): readonly number[] {
  const sizes = [
    4 * counts.slots,
    4 * counts.slots,
    4 * RECORD.words * counts.records,
    4 * RULE.words * counts.rules,
    4 * counts.cueListWords,
    4 * counts.entities,
    4 * stringCount(counts),
    2 * counts.patternUnits,
    counts.stringBytes,
  ];
  let at = 4 * HEADER_WORDS;
  const starts = sizes.map((size) => {
    const start = at;
    at += (size + 3) & ~3;
    return start;
  });
  return [...starts, at];
}

/** Bytes that a lexicon of these counts takes; finite only where the counts are. */
export const byteLengthOf = (counts: Counts): number => offsets(counts).at(-1) ?? 0;

/** @param bytes at least `byteLengthOf(counts)` long */
export function layOut(bytes: ArrayBuffer, counts: Counts): Sections {
  const at = offsets(counts);
  const start = (section: number): number => at[section] ?? 0;
  return {
    hashes: new Int32Array(bytes, start(0), counts.slots),
    payloads: new Int32Array(bytes, start(1), counts.slots),
    records: new Uint32Array(bytes, start(2), RECORD.words * counts.records),
    rules: new Uint32Array(bytes, start(3), RULE.words * counts.rules),
    cueLists: new Uint32Array(bytes, start(4), counts.cueListWords),
    entities: new Uint32Array(bytes, start(5), counts.entities),
    stringEnds: new Uint32Array(bytes, start(6), stringCount(counts)),
    patterns: new Uint16Array(bytes, start(7), counts.patternUnits),
    strings: new Uint8Array(bytes, start(8), counts.stringBytes),
  };
}

/** Over everything behind the header's first four words; a changed, missing or moved word changes it. */
export function checksumOf(bytes: ArrayBuffer): number {
  const words = new Int32Array(bytes);
  let sum = 0x811c9dc5;
  for (let at = HEADER.counts; at < words.length; at++) sum = Math.imul(sum ^ (words[at] as number), 0x01000193);
  return (sum ^ (sum >>> 16)) >>> 0;
}
