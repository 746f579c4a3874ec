export { LONGEST_BEFORE_NAME, standsBeforeName } from './abbreviations';
export { createFolder, type FoldedText } from './fold';
export { DIGIT, LOWER, LOWER_CASE_UNIT, UPPER, unitInfo, WORD } from './fold-unit';
export { splitBlocks, splitParagraphs } from './paragraphs';
export { splitSentences } from './sentences';
export { hashToken, TOKEN_SHAPES, type TokenList } from './tokens';
