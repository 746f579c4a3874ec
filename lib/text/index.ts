export { mayStandBeforeName, standsBeforeName } from './abbreviations';
export { createFolder, type FoldedText, infoOfSource } from './fold';
export { DIGIT, foldedInfo, LETTER, LOWER, LOWER_CASE_UNIT, UPPER, unitInfo, WORD } from './fold-unit';
export { splitBlocks, splitParagraphs } from './paragraphs';
export { splitSentences } from './sentences';
export {
  addToHash,
  HASH_SEED,
  hashToken,
  removeFromHash,
  shapeOfToken,
  TOKEN_SHAPES,
  type TokenList,
  type TokenShape,
} from './tokens';
