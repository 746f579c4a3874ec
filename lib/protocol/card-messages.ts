/**
 * Every message between a page's content script and the card's own document, which stands in a frame on that page. They
 * pass over one private port. Promise: an order says what to look up, never what to show of it, and a report holds
 * nothing of what is shown but its height; so the text of a card never comes into the page's process.
 */
import * as v from 'valibot';
import { EntityIdSchema, LINK_RULES } from '../model';
import { CHOICES } from '../settings';
import { LIMITS } from './limits';

/**
 * Hands the port over, by `postMessage` to the frame's window. The key is the one in the frame's address; who does not
 * know it is not who made the frame.
 */
export const CardPortOfferSchema = v.strictObject({ key: v.pipe(v.string(), v.minLength(32)) });
export type CardPortOffer = v.InferOutput<typeof CardPortOfferSchema>;

export const CardOrderSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('show'),
    /** Names this showing in the reports about it. */
    showing: v.number(),
    /** The words as they stand on the page. */
    surface: v.pipe(v.string(), v.maxLength(LIMITS.surfaceUtf16)),
    /** The card's name for assistive technology. */
    label: v.pipe(v.string(), v.maxLength(2 * LIMITS.surfaceUtf16)),
    rule: v.picklist(LINK_RULES),
    entityIds: v.pipe(v.array(EntityIdSchema), v.maxLength(LIMITS.entitiesPerCard)),
    /** Of the page, for what the reader may choose for it or for its site. */
    address: v.pipe(v.string(), v.maxLength(LIMITS.addressUtf16), v.url()),
  }),
  /** Looks up words that the reader selected. */
  v.strictObject({
    type: v.literal('look-up'),
    showing: v.number(),
    words: v.pipe(v.string(), v.maxLength(LIMITS.lookUpUtf16)),
    label: v.pipe(v.string(), v.maxLength(2 * LIMITS.surfaceUtf16)),
  }),
  v.strictObject({ type: v.literal('clear') }),
  /** The document takes the theme of what surrounds its frame. */
  v.strictObject({ type: v.literal('theme'), theme: v.picklist(CHOICES.theme) }),
  /**
   * What came of the card's wish: it is pinned now; it is not, because as many are as can be; the phrase that it
   * belongs to no longer stands on the page.
   */
  v.strictObject({ type: v.literal('pin'), outcome: v.picklist(['pinned', 'refused', 'phrase gone']) }),
  /** The focus comes into the frame; it goes to the card as a whole, or to its first or last control. */
  v.strictObject({ type: v.literal('focus'), on: v.picklist(['card', 'first', 'last']) }),
]);
export type CardOrder = v.InferOutput<typeof CardOrderSchema>;
/** What has the card show something. */
export type CardShowOrder = Extract<CardOrder, { type: 'show' | 'look-up' }>;

/** Heights are those of the whole card, in CSS pixels, whatever part of it the frame lets be seen. */
export type CardReport =
  /** The port is taken; orders are carried out. */
  | { readonly type: 'ready' }
  /** Something stands in the frame for this showing: the entry, or (not final) that it is being looked up. */
  | { readonly type: 'drawn'; readonly showing: number; readonly heightPx: number; readonly isFinal: boolean }
  | { readonly type: 'height'; readonly heightPx: number }
  | { readonly type: 'focus'; readonly isInside: boolean }
  /** The card's own button. */
  | { readonly type: 'close' }
  /** The key, which closes the topmost card, whichever that is; with a pinned card topmost, the focus leaves it. */
  | { readonly type: 'escape' }
  /** To be pinned, or if it is pinned to go. */
  | { readonly type: 'pin' }
  /** Back to the phrase that the pinned card belongs to. */
  | { readonly type: 'phrase' }
  /** The key for the next (1) or the previous (-1) mark. */
  | { readonly type: 'step'; readonly by: 1 | -1 }
  /** The key for the card of the mark that was gone to. */
  | { readonly type: 'open' };
