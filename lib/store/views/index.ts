export { assembleArticle, assembleArticles } from './articles';
export { assembleCard } from './card';
export { assembleChronology } from './chronology';
export { assembleDispute } from './dispute';
export { assembleEntries, statementCounts } from './entries';
export { compareEvents, createViews, type Views, viewEvent } from './event';
export { passageUrl } from './passage-url';
export { viewArticle } from './statement';
