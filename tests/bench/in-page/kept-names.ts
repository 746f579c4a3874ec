/** Names under which the measurements keep things for each other, for those who run in Node as well. */
export const BUNDLED_PACK = 'bundled pack';
export const extensionLexiconName = (terms: number): string => `lexicon of ${terms} beside the bundled`;
