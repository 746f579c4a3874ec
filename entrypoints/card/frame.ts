/**
 * How the card's document comes by its port. Promise: it takes one port, once, and only with the key of its own
 * address; and it does nothing before the background has confirmed that our own script made its frame with that key.
 */
import * as v from 'valibot';
import { CardPortOfferSchema } from '@/lib/protocol';
import { CardChannel, type CardFrameParts } from './channel';

/** Waits for the port of whoever made this frame, then serves it while the document lives. */
export function startCardFrame(parts: CardFrameParts): void {
  // Asked while the document still loads, so that nobody waits for it.
  const isConfirmed = parts.confirm(parts.key).catch(() => false);
  const accept = ({ source, data, ports: [port, ...others] }: MessageEvent<unknown>) => {
    const offer = v.safeParse(CardPortOfferSchema, data);
    const isOurs = isAround(source) && offer.success && offer.output.key === parts.key;
    if (!isOurs || !port || others.length > 0) return;
    removeEventListener('message', accept);
    void isConfirmed.then((isOurOwn) => isOurOwn && new CardChannel(parts, port));
  };
  addEventListener('message', accept);
}

/**
 * True for a window that this one stands in. A content script speaks for its own, which may hold the page's frame that
 * holds ours.
 */
function isAround(source: MessageEventSource | null): boolean {
  for (let around = window; around !== around.parent; ) {
    around = around.parent as Window & typeof globalThis;
    if (around === source) return true;
  }
  return false;
}
