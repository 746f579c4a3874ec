/**
 * The door of the protocol. Four channels, each named after whom a page's script or document talks with: the background,
 * the card, the panel, the popup. Of each the messages, the half that asks (client) and the half that answers (server);
 * the card's halves are classes of their own, in the page's script and in the card's document. Each side uses its own half,
 * so that pages do not carry the schemas of others.
 */

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
} from './background-client';
export { type PanelTarget, PanelTargetSchema } from './background-messages';
export {
  type ReadingSession,
  type RequestHandlers,
  serveReadings,
  serveRequests,
  serveTellings,
} from './background-server';
export {
  type CardOrder,
  CardOrderSchema,
  type CardPortOffer,
  CardPortOfferSchema,
  type CardReport,
  type CardShowOrder,
} from './card-messages';
export { connectPage, type PageConnection } from './panel-client';
export type { PageOrder, PageReport } from './panel-messages';
export { type PageScript, servePanel } from './panel-server';
export { askPage, lookAtPage, type PageState } from './popup-client';
export { type PageHandlers, servePage } from './popup-server';
