/**
 * How a compiled lexicon lies in its one ArrayBuffer: a header of 32-bit words, then the sections in the order of
 * `sectionsFor`, each beginning at a multiple of four bytes.
 *
 * Names are a trie over tokens. Tokens are words in small letters, numbered in the order of their mixed hashes, with
 * gaps: a bucket has eight numbers, a token stands in the bucket of its hash's upper bits, and where that is full,
 * behind it. In the bucket a few of the lower bits tell it. That much of a hash may mislead, so whoever finds a name
 * compares its tokens with their texts.
 *
 * Nodes of the trie are numbered level by level, the children of a node together and in the order of their tokens. The
 * first level has a node for every token, with the token's number. What a node has is told by bits, and found by
 * counting those before it (`rank.ts`): whether names end there, whether longer ones go on, and whether an entity's
 * name is spelled there. Entities whose names are spelled so come first, in the order of these nodes: nothing else need
 * be stored of their names, nor of their ids where these have the same words. The other entities follow in the order of
 * their ids.
 *
 * Numbers are little-endian, as every browser's platform has them; on any other the magic does not read.
 */
import { ALPHABET_LENGTH, CODE_BITS } from './letters';
import { type Packed, packedLength, widthFor } from './packed';
import { rowsLength } from './rank';

export const MAGIC = 0x4c445331;
/**
 * Raise it whenever the layout, the folding, the hashing or the patterns change: older bytes are then compiled anew.
 */
export const FORMAT_VERSION = 9;

/** Words of the header. */
export const HEADER = { magic: 0, version: 1, byteLength: 2, checksum: 3, counts: 4 } as const;

export const COUNT_KEYS = [
  /** Numbers of tokens, eight to a bucket; some are no token's. */
  'tokens',
  /** Buckets that tokens are looked for in. */
  'buckets',
  'tokenCodes',
  'nodes',
  /** Nodes from which longer names go on. */
  'branches',
  /** Nodes where names end. */
  'ends',
  /** Nodes that spell an entity's name. */
  'spellings',
  /** Nodes where several names end, how many groups of one manner these make, and how many they are together. */
  'crowdedNodes',
  'crowdedGroups',
  'crowdedRecords',
  'manners',
  'shapeUnits',
  'rules',
  'cueListWords',
  /** Cues that forms have; those after them only stories have. */
  'formCues',
  'entities',
  /** Ids that no node spells. */
  'ownIds',
  'idCodes',
  'cues',
  'reasons',
  'stringBytes',
] as const;

export type Counts = Readonly<Record<(typeof COUNT_KEYS)[number], number>>;

export const HEADER_WORDS = HEADER.counts + COUNT_KEYS.length;

/** Tokens whose text is found by one entry of `tokenStarts`, and ids by one of `idStarts`. */
export const TEXT_BLOCK = 8;
export const ID_BLOCK = 16;

/** Words of a manner: its flags, its rule (which counts for forms only), and where its shape begins. */
export const MANNER = { words: 3, flags: 0, rule: 1, shape: 2 } as const;
export const RULE = { words: 3, needs: 0, cueList: 1, storyList: 2 } as const;

export const FLAG = {
  kind: 0b11,
  anyCase: 1 << 2,
  /** The name ends in a period, which the mark covers where the text has it. */
  trailingPeriod: 1 << 3,
  /** Its last word may stand in the plural; what the plural alone says is not enough. */
  plural: 1 << 4,
  doubtfulPlural: 1 << 5,
  /** It spells an entity's name, which begins with a capital where this does not. */
  capitalized: 1 << 6,
  /** Of the entity: two bits of `STORY_WEIGHT`. */
  storyWeight: 0b11 << 7,
} as const;
/** Flags are below this. */
export const FLAGS = 1 << 9;
export const STORY_WEIGHT_SHIFT = 7;

/** What the target of a record is: an entity; the reason of a look-alike; a cue. */
export const KIND = { form: 0, lookAlike: 1, cue: 2 } as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

/** What a form needs, as stored; ascending, so that the larger of two is the stricter. */
export const NEED = { nothing: 0, context: 1, cue: 2 } as const;

/** How an entity counts towards the story of a page. */
export const STORY_WEIGHT = { none: 0, full: 1, place: 2 } as const;

/**
 * A shape tells of each token of a name how it is written, and of each gap between two what may stand there. The
 * letters of a mixed token follow as bits, sixteen to a unit.
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

/** Two words of four fingerprints each. */
export const BUCKET = { tokens: 8, words: 2 } as const;

/** @returns the bucket of a mixed hash; never less for a larger hash */
export const bucketOf = (mixed: number, buckets: number): number =>
  buckets <= 0x1_0000 ? Math.imul(mixed >>> 16, buckets) >>> 16 : ((mixed >>> 12) * buckets * 2 ** -20) | 0;

/** @returns 1 to 255; 0 stands where no token is */
export const fingerprintOf = (mixed: number): number => mixed & 0xff || 1;

interface Section<View> {
  readonly byteLength: number;
  view(bytes: ArrayBuffer, at: number): View;
}

const bytesOf = (length: number): Section<Uint8Array<ArrayBuffer>> => {
  return { byteLength: length, view: (bytes, at) => new Uint8Array(bytes, at, length) };
};
const unitsOf = (length: number): Section<Uint16Array<ArrayBuffer>> => {
  return { byteLength: 2 * length, view: (bytes, at) => new Uint16Array(bytes, at, length) };
};
const wordsOf = (length: number): Section<Uint32Array<ArrayBuffer>> => {
  return { byteLength: 4 * length, view: (bytes, at) => new Uint32Array(bytes, at, length) };
};
const bitsOf = (count: number): Section<Uint32Array<ArrayBuffer>> => wordsOf(rowsLength(count));

function numbersOf(count: number, largest: number): Section<Packed> {
  const width = widthFor(largest);
  const { byteLength, view } = wordsOf(packedLength(count, width));
  return { byteLength, view: (bytes, at) => ({ width, words: view(bytes, at) }) };
}

const codesOf = (count: number): Section<Packed> => numbersOf(count, (1 << CODE_BITS) - 1);

const sectionsFor = (counts: Counts) => ({
  /** For each token a few bits of its mixed hash: four to a word, the first in the lowest byte. */
  fingerprints: wordsOf(Math.ceil(counts.tokens / 4)),
  tokenAlphabet: unitsOf(ALPHABET_LENGTH),
  /** The tokens' texts, see `letters.ts`, and for each `TEXT_BLOCK` tokens where they begin. */
  tokenCodes: codesOf(counts.tokenCodes),
  tokenStarts: numbersOf(Math.ceil(counts.tokens / TEXT_BLOCK), counts.tokenCodes),
  /** For each node from the second level on its token. */
  labels: numbersOf(counts.nodes - counts.tokens, counts.tokens),
  /** The nodes from which longer names go on; for each of these where its children begin; then the number of nodes. */
  branches: bitsOf(counts.nodes),
  childStarts: numbersOf(counts.branches + 1, counts.nodes),
  /** The nodes where names end; and which of these spell the name of an entity. */
  ends: bitsOf(counts.nodes),
  spellings: bitsOf(counts.ends),
  /** For each end the manner of its name, or the number of manners where several names end: these are below. */
  endManners: numbersOf(counts.ends, counts.manners),
  /** What the names mean that end where none is spelled. */
  endTargets: numbersOf(counts.ends - counts.spellings, largestTarget(counts)),
  /** Nodes ascending; for each its first group; then the number of groups. */
  crowdedNodes: numbersOf(counts.crowdedNodes, counts.nodes),
  crowdedStarts: numbersOf(counts.crowdedNodes + 1, counts.crowdedGroups),
  /** Of each group its manner and its first target, which ascend; then the number of targets. */
  groupManners: numbersOf(counts.crowdedGroups, counts.manners),
  groupStarts: numbersOf(counts.crowdedGroups + 1, counts.crowdedRecords),
  groupTargets: numbersOf(counts.crowdedRecords, largestTarget(counts)),
  manners: wordsOf(MANNER.words * counts.manners),
  shapes: unitsOf(counts.shapeUnits),
  rules: wordsOf(RULE.words * counts.rules),
  /**
   * For a rule: count and cue ids that speak for it, then count and cue ids that speak against it. For a story:
   * count and cue ids of its names, then of its
   * words, then of those that say something alone.
   */
  cueLists: wordsOf(counts.cueListWords),
  /** The entities with ids that no node spells; for each of these the place of its id in their order. */
  hasOwnId: bitsOf(counts.entities),
  idPlaces: numbersOf(counts.ownIds, counts.ownIds),
  /**
   * These ids ascending: of each how many units it shares with the one before (in the first of `ID_BLOCK`, none), then
   * the letters that follow.
   */
  idAlphabet: unitsOf(ALPHABET_LENGTH),
  idCodes: codesOf(counts.idCodes),
  idStarts: numbersOf(Math.ceil(counts.ownIds / ID_BLOCK), counts.idCodes),
  /**
   * UTF-8: the name of each entity that no node spells, then the cues, then the reasons of look-alikes; and the ends.
   */
  strings: bytesOf(counts.stringBytes),
  stringEnds: numbersOf(counts.entities - counts.spellings + counts.cues + counts.reasons, counts.stringBytes),
});

const largestTarget = ({ entities, cues, reasons }: Counts): number => Math.max(entities, cues, reasons);

/** The sections over one buffer; views, never copies. */
export type Sections = {
  readonly [Key in keyof ReturnType<typeof sectionsFor>]: ReturnType<ReturnType<typeof sectionsFor>[Key]['view']>;
};

const spaceOf = ({ byteLength }: Section<unknown>): number => 4 * Math.ceil(byteLength / 4);

/** Bytes that a lexicon of these counts takes. */
export const byteLengthOf = (counts: Counts): number =>
  Object.values(sectionsFor(counts)).reduce((sum, section) => sum + spaceOf(section), 4 * HEADER_WORDS);

/** @param bytes at least `byteLengthOf(counts)` long */
export function layOut(bytes: ArrayBuffer, counts: Counts): Sections {
  let at = 4 * HEADER_WORDS;
  const views = Object.entries(sectionsFor(counts)).map(([key, section]) => {
    const view = section.view(bytes, at);
    at += spaceOf(section);
    return [key, view] as const;
  });
  return Object.fromEntries(views) as unknown as Sections;
}
