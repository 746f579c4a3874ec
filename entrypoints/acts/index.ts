/**
 * What a page's script brings once the reader acts there, or opens the panel beside it: a module of its own, so that
 * pages where nobody does neither load nor hold it. Promise: to load it does nothing, and a page that would load it gets
 * no more than code: what that reaches of the browser stands in the world of our own scripts alone.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import surfaceCss from '@/components/card/surface.css?inline';
import { READER_WORDS } from '@/components/shared/page-words';
import { type Brought, createActs, PageGuide } from '@/lib/page';
import { announceFrame } from '@/lib/protocol';

// The build makes what is returned the module's own export.
export default defineUnlistedScript(
  (): Brought => ({
    PageGuide,
    actsFor: (origin) => (parts) =>
      createActs(parts, {
        card: { address: browser.runtime.getURL('/card.html'), origin, announceFrame, surfaceCss },
        words: READER_WORDS,
      }),
  }),
);
