/** The door of the protocol. Each side uses its own half, so that pages do not carry the schemas of others. */
export {
  type CardOrder,
  CardOrderSchema,
  type CardPortOffer,
  CardPortOfferSchema,
  type CardReport,
  type CardShowOrder,
} from './card-channel';
export {
  announceFrame,
  confirmFrame,
  connectReading,
  markAgain,
  neverMark,
  type ReadingConnection,
  requestCards,
  requestLookUp,
  requestNames,
  requestPanel,
  tellEntryCount,
} from './client';
export { type PanelTarget, PanelTargetSchema } from './messages';
export { askPage, lookAtPage, type PageState } from './page-asker';
export type { PageOrder, PageReport } from './page-channel';
export { type PageHandlers, servePage } from './page-door';
export { connectPage, type PageConnection } from './page-panel';
export { type PageScript, servePanel } from './page-script';
export {
  type ReadingSession,
  type RequestHandlers,
  serveReadings,
  serveRequests,
  serveTellings,
} from './server';
