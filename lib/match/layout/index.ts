export { checksumOf } from './checksum';
export {
  BUCKET,
  bucketOf,
  byteLengthOf,
  COUNT_KEYS,
  type Counts,
  FLAG,
  FLAGS,
  FORMAT_VERSION,
  fingerprintOf,
  GAP,
  HEADER,
  HEADER_WORDS,
  ID_BLOCK,
  KIND,
  LETTERING,
  layOut,
  MAGIC,
  MANNER,
  MOST_TOKENS,
  mixHash,
  NEED,
  RULE,
  type Sections,
  STORY_WEIGHT,
  STORY_WEIGHT_SHIFT,
  TEXT_BLOCK,
} from './format';
export { isCapital, letteringEnd } from './lettering';
export {
  alphabetFor,
  codesFor,
  codesOf,
  isWordEnd,
  type Letters,
  readUnits,
  skipUnit,
  skipUnits,
  skipWords,
  writeWord,
} from './letters';
export { type Packed, readPacked, writeAllPacked, writePacked } from './packed';
export { countRows, hasBit, placeOf, rankOf, setBit } from './rank';
export { canSpell, isIdOf, isNamedSo, spelledId, spelledName } from './spelling';
