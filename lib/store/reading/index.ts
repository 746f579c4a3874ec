export { createAnswers } from './answer-search';
export { loadAround, loadArticle, loadDispute, loadEvent } from './load';
export { createOverviews, type KeptOverviews } from './read-overview';
export { hasStoredIndex, readStoredLexicon, type StoredLexicon } from './stored-rows';
