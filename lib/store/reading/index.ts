export { createAnswers } from './answer-search';
export { loadAround, loadArticle, loadDispute, loadEvent } from './load';
export { createOverviews, type KeptOverviews, type StoredOpening } from './read-overview';
export { hasStoredIndex, readStoredLexicon, readStoredOverview, type StoredLexicon } from './stored-rows';
