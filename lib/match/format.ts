/**
 * How a compiled lexicon lies in its one ArrayBuffer: a header of 32-bit words, then the sections in the order of
 * `SECTIONS`, each beginning at a multiple of four bytes.
 *
 * Names are a trie over tokens. Tokens are words in small letters, numbered in the order of their mixed hashes; a
 * bucket of that order is found by the hash's upper bits, the token in it by the lower ones. That much of a hash may
 * mislead, so whoever finds a name compares its tokens with their texts.
 *
 * Nodes of the trie are numbered level by level, the children of a node together and in the order of their tokens. The
 * first level has a node for every token, with the token's number. What a node has is told by bits, and found by
 * counting those before it (`rank.ts`): whether names end there, whether longer ones go on, and whether it spells the
 * name of an entity. Entities that are spelled so come first, in the order of these nodes; nothing else need be stored of
 * their ids and names. The other entities follow in the order of their ids, with both in full.
 *
 * Numbers are little-endian, as every browser's platform has them; on any other the magic does not read.
 */

export const MAGIC = 0x4c445331;
/**
 * Raise it whenever the layout, the folding, the hashing or the patterns change: older bytes are then compiled anew.
 */
export const FORMAT_VERSION = 2;

/** Words of the header. */
export const HEADER = { magic: 0, version: 1, byteLength: 2, checksum: 3, counts: 4 } as const;

export const COUNT_KEYS = [
  /** A power of two. */
  'buckets',
  'tokens',
  'tokenBytes',
  'nodes',
  /** Nodes from which longer names go on. */
  'branches',
  /** Nodes where names end that are not an entity's spelling. */
  'ends',
  /** Nodes that spell an entity's name. */
  'spellings',
  /** Nodes where several names end, and how many these are together. */
  'crowdedNodes',
  'crowdedRecords',
  'manners',
  'shapeUnits',
  'rules',
  'cueListWords',
  'entities',
  'cues',
  'reasons',
  'stringBytes',
] as const;

export type Counts = Readonly<Record<(typeof COUNT_KEYS)[number], number>>;

export const HEADER_WORDS = HEADER.counts + COUNT_KEYS.length;

/** Tokens whose text is found by one entry of `textStarts`. */
export const TEXT_BLOCK = 8;

/** Where in a row of `nodeRows`, which tells of 32 nodes, the bits and the count of those before them stand. */
export const ROW = { words: 6, ends: 0, branches: 2, spellings: 4 } as const;

/** A node's record stands among the crowded ones. Narrow sections hold its lower half. */
export const CROWDED = 0xffff_ffff;
const NARROW_LIMIT = 0xffff;

/**
 * Words of a manner: how a name is written and what it needs. Its flags, with the rule's number above them (which counts
 * for forms only), and where its shape begins.
 */
export const MANNER = { words: 2, flags: 0, shape: 1, ruleShift: 8 } as const;
export const RULE = { words: 2, needs: 0, cueList: 1 } as const;

export const FLAG = {
  kind: 0b11,
  anyCase: 1 << 2,
  /** The name ends in a period, which the mark covers where the text has it. */
  trailingPeriod: 1 << 3,
} as const;

/** What the target of a record is: an entity; the reason of a look-alike; a cue. */
export const KIND = { form: 0, lookAlike: 1, cue: 2 } as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

/** What a form needs, as stored; ascending, so that the larger of two is the stricter. */
export const NEED = { nothing: 0, context: 1, cue: 2 } as const;

/** How an entity counts towards the story of a page. */
export const STORY_WEIGHT = { none: 0, full: 1, place: 2 } as const;

/** Bits that are stored of an entity, two entities to a byte. */
export const TRAIT = { bits: 4, storyWeight: 0b11, capitalized: 1 << 2 } as const;

/**
 * A shape tells of each token of a name how it is written, and of each gap between two what may stand there. The letters
 * of a mixed token follow as bits, sixteen to a unit.
 */
export const LETTERING = { small: 0, capitalized: 1, capitals: 2, mixed: 3 } as const;

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

/** Longer names are not compiled; none is written so. It keeps the work at each token of a text bounded. */
export const MOST_TOKENS = 48;

/** Spreads a token's hash over all bits: buckets are taken from its upper ones, fingerprints from its lower ones. */
export function mixHash(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** @param buckets a power of two, at least 2 */
export const bucketShift = (buckets: number): number => Math.clz32(buckets) + 1;

type Narrowable = Uint16Array | Uint32Array;

/** The sections over one buffer; views, never copies. */
export interface Sections {
  /** For each bucket its first token; then the number of tokens. */
  readonly bucketStarts: Uint32Array;
  /** For each token the lower half of its mixed hash. */
  readonly fingerprints: Uint16Array;
  /** For each `TEXT_BLOCK` tokens where their texts begin. */
  readonly textStarts: Uint32Array;
  readonly nodeRows: Uint32Array;
  /** For each branch where its children begin; then the number of nodes. */
  readonly childStarts: Uint32Array;
  /** What the names mean that end at nodes which spell no entity. */
  readonly endTargets: Uint32Array;
  readonly crowdedNodes: Uint32Array;
  readonly crowdedStarts: Uint32Array;
  /** Sorted by kind, then target, within a node. */
  readonly crowdedTargets: Uint32Array;
  readonly manners: Uint32Array;
  readonly rules: Uint32Array;
  /** For a rule: count and cue ids that speak for it, then count and cue ids that speak against it. */
  readonly cueLists: Uint32Array;
  /** Where each string ends. */
  readonly stringEnds: Uint32Array;
  /** For each node from the second level on its token. */
  readonly labels: Narrowable;
  readonly spellingManners: Narrowable;
  readonly endManners: Narrowable;
  readonly crowdedManners: Narrowable;
  readonly shapes: Uint16Array;
  /** Units of 7 bits in one byte, of 11 in two, others in three, as UTF-8 has them; 0 behind each token. */
  readonly tokenText: Uint8Array;
  readonly traits: Uint8Array;
  /** UTF-8: id and name of each entity that no node spells, then the cues, then the reasons of look-alikes. */
  readonly strings: Uint8Array;
}

type SectionType = typeof Uint8Array<ArrayBuffer> | typeof Uint16Array<ArrayBuffer> | typeof Uint32Array<ArrayBuffer>;

const narrowFor = (values: number) => (values < NARROW_LIMIT ? Uint16Array : Uint32Array);

const SECTIONS: {
  readonly [Key in keyof Sections]: (counts: Counts) => readonly [SectionType, number];
} = {
  bucketStarts: ({ buckets }) => [Uint32Array, buckets + 1],
  fingerprints: ({ tokens }) => [Uint16Array, tokens],
  textStarts: ({ tokens }) => [Uint32Array, Math.ceil(tokens / TEXT_BLOCK)],
  nodeRows: ({ nodes }) => [Uint32Array, ROW.words * Math.ceil(nodes / 32)],
  childStarts: ({ branches }) => [Uint32Array, branches + 1],
  endTargets: ({ ends }) => [Uint32Array, ends],
  crowdedNodes: ({ crowdedNodes }) => [Uint32Array, crowdedNodes],
  crowdedStarts: ({ crowdedNodes }) => [Uint32Array, crowdedNodes + 1],
  crowdedTargets: ({ crowdedRecords }) => [Uint32Array, crowdedRecords],
  manners: ({ manners }) => [Uint32Array, MANNER.words * manners],
  rules: ({ rules }) => [Uint32Array, RULE.words * rules],
  cueLists: ({ cueListWords }) => [Uint32Array, cueListWords],
  stringEnds: (counts) => [Uint32Array, stringCount(counts)],
  labels: ({ tokens, nodes }) => [narrowFor(tokens), nodes - tokens],
  spellingManners: ({ manners, spellings }) => [narrowFor(manners), spellings],
  endManners: ({ manners, ends }) => [narrowFor(manners), ends],
  crowdedManners: ({ manners, crowdedRecords }) => [narrowFor(manners), crowdedRecords],
  shapes: ({ shapeUnits }) => [Uint16Array, shapeUnits],
  tokenText: ({ tokenBytes }) => [Uint8Array, tokenBytes],
  traits: ({ entities }) => [Uint8Array, Math.ceil((entities * TRAIT.bits) / 8)],
  strings: ({ stringBytes }) => [Uint8Array, stringBytes],
};

/** Strings are the ids and names of the entities that no node spells, the cues and the reasons. */
const stringCount = ({ entities, spellings, cues, reasons }: Counts): number =>
  2 * (entities - spellings) + cues + reasons;

/** Bytes that a lexicon of these counts takes. */
export function byteLengthOf(counts: Counts): number {
  let at = 4 * HEADER_WORDS;
  for (const sectionOf of Object.values(SECTIONS)) {
    const [type, length] = sectionOf(counts);
    at += 4 * Math.ceil((type.BYTES_PER_ELEMENT * length) / 4);
  }
  return at;
}

/** @param bytes at least `byteLengthOf(counts)` long */
export function layOut(bytes: ArrayBuffer, counts: Counts): Sections {
  let at = 4 * HEADER_WORDS;
  const views = Object.entries(SECTIONS).map(([key, sectionOf]) => {
    const [type, length] = sectionOf(counts);
    const view = new type(bytes, at, length);
    at += 4 * Math.ceil(view.byteLength / 4);
    return [key, view] as const;
  });
  return Object.fromEntries(views) as unknown as Sections;
}

/** Over everything behind the header's first four words; a changed or missing word changes it. */
export function checksumOf(bytes: ArrayBuffer): number {
  const words = new Int32Array(bytes);
  let [a, b, c, d] = [1, 2, 3, 4];
  let at = HEADER.counts;
  // Four sums at once, since each step of one waits for the step before.
  for (; at + 3 < words.length; at += 4) {
    a = Math.imul(a ^ (words[at] as number), CHECKSUM_FACTOR);
    b = Math.imul(b ^ (words[at + 1] as number), CHECKSUM_FACTOR);
    c = Math.imul(c ^ (words[at + 2] as number), CHECKSUM_FACTOR);
    d = Math.imul(d ^ (words[at + 3] as number), CHECKSUM_FACTOR);
  }
  for (; at < words.length; at++) a = Math.imul(a ^ (words[at] as number), CHECKSUM_FACTOR);
  const sum = [b, c, d].reduce((whole, one) => Math.imul(whole ^ one, CHECKSUM_FACTOR), a);
  return (sum ^ (sum >>> 16)) >>> 0;
}

const CHECKSUM_FACTOR = 0x01000193;
